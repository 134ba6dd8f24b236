/** How the explorer looks: the map, and the tabs in the panel beside it. */
import { css } from 'lit';

export const explorerStyles = css`
  .explorer {
    flex: 1;
    display: flex;
    flex-direction: column;
  }
  .explorer > territory-map {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
  }
  .explorer > territory-map::part(root) {
    flex: 1 0 auto;
    block-size: auto;
  }
  .explorer,
  .tabs-part {
    min-inline-size: 0;
  }
  .tabs-part,
  .tab-panel {
    background: var(--_surface);
  }
  /* One frame and one line of sources for all of them. */
  .explorer > *::part(root),
  .tab-panel > *::part(root) {
    border: 0;
    border-radius: 0;
    background: transparent;
  }
  .explorer > *::part(source),
  .tab-panel > *::part(source),
  /* The panel says whose sheet it is. */
  territory-map .tab-panel > *::part(title) {
    display: none;
  }
  /* One line, which scrolls. */
  .tabs {
    display: flex;
    overflow-x: auto;
    scrollbar-width: none;
    padding-inline: calc(var(--_gutter) - 0.6em);
    scroll-padding-inline: 1.2em;
    border-block: 1px solid var(--_line);
    background: var(--_surface);
  }
  .tab {
    flex: none;
    min-block-size: 46px;
    padding: 0 0.6em;
    border: 0;
    border-block-end: 3px solid transparent;
    background: transparent;
    color: var(--_ink-2);
    font-size: var(--_meta);
    white-space: nowrap;
    cursor: pointer;
  }
  .tab:hover {
    background: var(--_accent-weak);
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_ink);
    font-weight: 700;
  }
  .tab .count {
    color: var(--_ink-2);
    font-size: var(--_meta);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .tab:focus-visible,
  .tab-panel:focus-visible {
    outline-offset: -3px;
  }
  @container (max-width: 42.49em) {
    .tabs {
      padding: 0.5em var(--_gutter);
      gap: 0.5em;
    }
    .tab {
      min-block-size: 44px;
      padding: 0 0.9em;
      border: 1px solid var(--_edge);
      border-radius: 99px;
    }
    .tab[aria-selected='true'],
    .tab[aria-selected='true'] .count {
      border-color: var(--_ink);
      background: var(--_ink);
      color: var(--_surface);
    }
  }
  @media (forced-colors: active) {
    .tab {
      border-color: GrayText;
    }
    .tab[aria-selected='true'],
    .tab[aria-selected='true'] .count {
      border-color: Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .tab[aria-selected='true']:focus-visible {
      outline-color: HighlightText;
    }
  }
  @media print {
    .tabs {
      display: none;
    }
    /* Who answers is on paper, whatever tab is in front. */
    #panel-sheet[hidden] {
      display: block !important;
    }
  }
`;
