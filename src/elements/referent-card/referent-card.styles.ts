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
