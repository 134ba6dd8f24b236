/** How the list of actors looks. */
import { css } from 'lit';

export const actorsStyles = css`
  .distance {
    padding: 0.7em var(--_gutter);
    border-block-end: 1px solid var(--_line);
    background: var(--_sunk);
  }
  .examples {
    padding: 0.5em var(--_gutter) 0;
  }
  .actors > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .actor {
    position: relative;
    padding: 0.9em var(--_gutter);
  }
  /* At the end of the name, which keeps clear of it. */
  .actor > .favourite {
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-end: calc(var(--_gutter) - 0.7em);
    color: var(--_ink-2);
  }
  .actor:has(> .favourite) > .heading {
    padding-inline-end: 44px;
  }
  .chips {
    display: inline-flex;
    margin-inline-end: 0.4em;
  }
  .meta {
    display: flex;
    gap: 0.5em;
    margin-block-start: 0.4em;
    color: var(--_ink-2);
    font-size: var(--_meta);
  }
  .meta .icon {
    margin-block-start: 0.2em;
  }
  .open-now.is-open {
    color: var(--_link);
    font-weight: 600;
  }
  .actor .actions {
    margin-block-start: 0.6em;
  }
  details {
    margin-block-start: 0.4em;
  }
  details:not(.findings) > summary {
    inline-size: max-content;
    max-inline-size: 100%;
    min-block-size: 32px;
    align-content: center;
    color: var(--_link);
    font-size: var(--_meta);
    font-weight: 600;
  }
  .openings {
    margin-block-start: 0.5em;
  }
  .openings {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_warm);
    font-size: var(--_meta);
  }
  details .minor {
    margin-block-start: 0.7em;
  }
  .below {
    padding-inline: var(--_gutter);
  }

  @container (max-width: 26em) {
    .actor {
      padding-inline: var(--_gutter);
    }
  }
  @media print {
    .distance form,
    .next-page,
    .below {
      display: none;
    }
    .actor {
      break-inside: avoid;
    }
  }
`;
