/** How the bar above the map looks, and the list of places. Tokens come from the element. */
import { css } from 'lit';

export const toolsStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 0.8em;
    padding: 0.65em 1.1em 0.75em;
  }
  .search {
    position: relative;
    flex: 1 1 17em;
    min-inline-size: 0;
  }
  .search-label,
  .lens-label {
    display: block;
    color: var(--_ink-2);
    font-size: 0.82em;
    font-weight: 600;
  }
  .search-box {
    position: relative;
  }
  .search-input,
  .lens select,
  .colour-by select,
  .link {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.3em 0.8em;
    border: 1px solid var(--_ink-2);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .search-input:not(:placeholder-shown) {
    padding-inline-end: 46px;
  }
  .search-input::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  .search .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
  }
  .results {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    max-block-size: 22em;
    overflow: auto;
    padding: 0.3em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 0.4em 1.6em light-dark(#1b2a3333, #0009);
  }
  .group-name {
    padding: 0.5em 0.7em 0.1em;
    color: var(--_ink-2);
    font-size: 0.8em;
    font-weight: 600;
  }
  .option,
  .no-option {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    min-block-size: 44px;
    padding: 0.2em 0.7em;
    border-radius: calc(var(--_radius) * 0.7);
  }
  .option {
    cursor: pointer;
  }
  .option:hover {
    background: var(--_accent-weak);
  }
  .option[aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .option[aria-selected='true'] .quiet {
    color: inherit;
  }
  .bar-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.45em;
  }
  .bar-actions .button {
    padding-inline: 0.7em;
    font-size: 0.88em;
  }
  .lens,
  .colour-by {
    display: block;
    min-inline-size: 0;
  }
  .lens select,
  .colour-by select {
    inline-size: auto;
    max-inline-size: 100%;
    padding-inline: 0.5em;
    font-size: 0.88em;
  }
  .colour-by {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0 1.1em 0.6em;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: 0.82em;
  }
  .colour-by select {
    min-block-size: 32px;
    padding-block: 0.1em;
  }

  .lens {
    flex: 0 1 auto;
  }
  @container (max-width: 53em) {
    .search {
      flex-basis: 100%;
    }
  }
  /* On a phone the icons speak; the words stay for those who listen. */
  @container (max-width: 37em) {
    .bar-actions {
      inline-size: 100%;
    }
    .bar-actions .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .bar-actions .button {
      flex: none;
      min-inline-size: 44px;
    }
    .lens {
      flex: 1 1 6.4em;
    }
    .lens select {
      inline-size: 100%;
      padding-inline: 0.25em;
    }
  }

  .points {
    margin-block-start: 0.8em;
    font-size: 0.92em;
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
    border-radius: calc(var(--_radius) * 0.7);
    background: transparent;
    text-align: start;
    cursor: pointer;
  }
  .listed-point:hover {
    background: var(--_accent-weak);
  }
  .listed-point[aria-pressed='true'] {
    background: var(--_accent-weak);
    box-shadow: inset 3px 0 var(--_accent);
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .results {
      border-color: CanvasText;
    }
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
