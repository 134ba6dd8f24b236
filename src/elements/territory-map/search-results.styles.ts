/** How the list of what a search has found looks. */
import { css } from 'lit';

export const searchResultsStyles = css`
  .results {
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    max-block-size: 22em;
    overflow: auto;
    padding: 0.3em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 0.4em 1.6em light-dark(#1b2a3333, #0009);
  }
  .group-name {
    padding: 0.5em 0.7em 0.1em;
    color: var(--_ink-2);
    font-size: var(--_small);
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
    border-radius: var(--_radius);
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
  @media (forced-colors: active) {
    .results {
      border-color: CanvasText;
    }
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
