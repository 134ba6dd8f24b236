/** How a list with its title, its search and its filters looks. */
import { css } from 'lit';

export const listStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.3em 1em;
    padding: 0.9em var(--_gutter) 0.4em;
  }
  .head .button {
    margin-inline-start: -0.4em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 0.8em;
    padding: 0.4em var(--_gutter) 0.8em;
    border-block-end: 1px solid var(--_line);
  }
  .grow {
    flex: 1 1 12em;
  }
  .chosen-filters {
    padding-block-start: 0.6em;
  }
  .text,
  .facts {
    margin-block-start: 0.5em;
  }
  .facts:not(:has(div)),
  .text:not(:has(p)) {
    display: none;
  }
  .expired {
    padding: 0.6em var(--_gutter);
  }
  @container (max-width: 26em) {
    .head,
    .bar {
      padding-inline: var(--_gutter);
    }
  }
  @media print {
    .head .button,
    details:not([open]),
    .bar {
      display: none;
    }
  }
`;
