/** How the bar above the map looks, and the list of places. Tokens come from the element. */
import { css } from 'lit';

export const toolsStyles = css`
  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    padding: 0.75em;
  }
  .search {
    position: relative;
    z-index: 5;
    min-inline-size: 0;
  }
  /* The label is inside the field, and stays. */
  .search-box {
    position: relative;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
    box-shadow: 0 6px 24px light-dark(#16232b2b, #000a);
  }
  .search-box > .icon {
    position: absolute;
    inset-inline-start: 0.85em;
    inset-block: 0;
    margin-block: auto;
    color: var(--_ink-2);
    pointer-events: none;
  }
  /* Over the head of the field, which begins a line later for each line more. */
  .search-label {
    position: relative;
    display: block;
    margin-block-end: -1.75em;
    padding-block-start: 0.55em;
    /* Where the text of the field begins: 2.75 of its larger ems. */
    margin-inline: 3.38em max(48px, 3em);
    font-size: var(--_small);
    font-weight: 650;
    line-height: 1.2;
    pointer-events: none;
    /* Two lines, however large the text of the page. */
    max-block-size: 2.95em;
    overflow: hidden;
  }
  .search-box > .control {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.3em;
    margin-block: auto;
    border-radius: var(--_radius);
    color: var(--_ink-2);
  }
  .search-input {
    display: block;
    inline-size: 100%;
    min-block-size: 54px;
    padding: 1.35em max(48px, 3em) 0.3em 2.75em;
    border: 0;
    outline: none;
    background: none;
    color: var(--_ink);
    font: inherit;
    line-height: 1.3;
    text-overflow: ellipsis;
  }
  .search-box:has(input:focus) {
    outline: 3px solid var(--territory-focus, var(--_accent));
    outline-offset: 2px;
  }
  .search-input::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  .results {
    position: absolute;
    inset-inline: 0;
    background: var(--_surface);
  }
  .bar-actions {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .bar-chip,
  .chip-select {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 40px;
    padding: 0 0.9em;
    border: 1px solid var(--_edge);
    border-radius: 99px;
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_meta);
    white-space: nowrap;
    cursor: pointer;
  }
  .bar-chip:hover,
  .chip-select:hover {
    background: var(--_accent-weak);
  }
  .bar-chip:is([aria-expanded='true'], [aria-pressed='true']) {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_surface);
  }
  .chip-select {
    padding-inline: 0.6em 0;
  }
  .chip-select .icon {
    color: var(--_ink-2);
  }
  .chip-select select {
    min-block-size: 38px;
    max-inline-size: 13em;
    field-sizing: content;
    padding: 0 0.6em 0 0.2em;
    border: 0;
    border-radius: 99px;
    background: transparent;
    color: inherit;
    text-overflow: ellipsis;
  }
  /* The list that opens has the colours of the browser. */
  .chip-select option {
    background: var(--_surface);
    color: var(--_ink);
  }
  /* Narrow: one row, which scrolls. */
  @container (max-width: 42.49em) {
    .bar-actions {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      margin-inline: -0.75em;
      padding-inline: 0.75em;
      scroll-padding-inline: 0.75em;
      /* The rings of the focus are not cut. */
      padding-block: 5px;
      margin-block: -5px;
    }
  }

  .points {
    scroll-margin-block-start: var(--territory-sticky-top, 16px);
    padding: 0.3em var(--_gutter);
    border-block-end: 1px solid var(--_line);
  }
  .points summary {
    min-block-size: 44px;
    align-content: center;
  }
  .points .check {
    margin-block: 0.3em;
  }
  .listed-point {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.35em 0.5em;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
  }
  .listed-point:hover,
  .listed-point[aria-pressed='true'] {
    background: var(--_accent-weak);
  }
  .listed-point[aria-pressed='true'] {
    box-shadow: inset 3px 0 var(--_accent);
  }
  @media print {
    .points:not([open])::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .bar,
    .points .check {
      display: none;
    }
  }
`;
