/** How the explorer looks: two columns when there is room, one below the other when not. */
import { css } from 'lit';

export const explorerStyles = css`
  .explorer,
  .map-part,
  .tabs-part {
    min-inline-size: 0;
  }
  /* One frame and one line of sources for all of them. */
  .explorer > * > *::part(root),
  .tab-panel > *::part(root) {
    border: 0;
    border-radius: 0;
    background: transparent;
  }
  .explorer > * > *::part(source),
  .tab-panel > *::part(source) {
    display: none;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    border-block-end: 1px solid var(--_line);
  }
  .map-part + .tabs-part {
    border-block-start: 1px solid var(--_line);
  }
  .tab {
    flex: none;
    min-block-size: 48px;
    padding: 0.3em 0.8em;
    border: 0;
    border-block-end: 3px solid transparent;
    background: transparent;
    color: var(--_ink-2);
    font-size: 0.96em;
    cursor: pointer;
  }
  .tab:hover {
    background: var(--_accent-weak);
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 700;
  }
  .tab .count {
    padding: 0 0.5em;
    border-radius: 99px;
    background: var(--_sunk);
    color: var(--_ink-2);
    font-size: 0.86em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .tab:focus-visible,
  .tab-panel:focus-visible {
    outline-offset: -3px;
  }

  @container (min-width: 58em) {
    .two {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
      align-items: start;
    }
    .two .map-part {
      position: sticky;
      inset-block-start: 0;
    }
    .two .tabs-part {
      min-block-size: 100%;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    .tabs {
      display: none;
    }
  }
`;
