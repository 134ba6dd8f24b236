import { css } from 'lit';

export const referentCardStyles = css`
  :host {
    --_min-block-size: var(--territory-card-min-height, 0);
  }
  .panel {
    padding: 1.1em 1.1em 1.2em;
    display: flex;
    flex-direction: column;
    gap: 0.9em;
  }
  .crumb {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.2em 1em;
  }
  .minor {
    margin-block-end: 0.4em;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0.5em;
  }
  .choice {
    inline-size: 100%;
    justify-content: space-between;
    text-align: start;
    border-color: var(--_line);
    color: var(--_ink);
  }
  .choice .count {
    color: var(--_ink-2);
    font-size: 0.88em;
    font-weight: 400;
    white-space: nowrap;
  }
  .chooser-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em;
  }
  .chooser-label {
    flex: 1 1 14em;
    display: grid;
    gap: 0.3em;
    font-weight: 600;
  }
  .chooser {
    min-block-size: 44px;
    padding: 0 0.6em;
    border: 1px solid var(--_ink-2);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
  }

  .people {
    display: grid;
    gap: 0.8em;
  }
  .person {
    padding: 0.95em 1.05em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .person.vacant {
    border-style: dashed;
  }
  .who {
    display: flex;
    gap: 0.9em;
    align-items: flex-start;
  }
  .name {
    min-inline-size: 0;
  }
  .avatar,
  .photo {
    inline-size: 3.25em;
    block-size: 3.25em;
    flex: none;
    border-radius: 50%;
  }
  .avatar {
    display: grid;
    place-items: center;
    background: var(--_accent-weak);
    color: var(--_accent);
    font-weight: 700;
  }
  .photo {
    position: relative;
    overflow: clip;
  }
  .photo img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .person > p,
  .facts {
    margin-block-start: 0.6em;
  }
  .facts:not(:has(div)) {
    display: none;
  }
  .openings {
    margin-block-start: 0.6em;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_warm);
    font-size: 0.92em;
  }
  .openings li + li {
    margin-block-start: 0.3em;
  }
  .fresh {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.1em;
  }
  .fresh:empty {
    display: none;
  }

  @container (max-width: 26em) {
    .panel {
      padding: 0.9em 0.85em 1em;
    }
    .person {
      padding: 0.85em;
    }
    .actions .button {
      flex: 1 1 8em;
    }
  }
  @media print {
    .person {
      break-inside: avoid;
    }
  }
`;
