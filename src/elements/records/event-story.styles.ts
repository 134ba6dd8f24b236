/** How a programme and a report look. */
import { css } from 'lit';

export const eventStoryStyles = css`
  .timeline {
    margin-block-start: 0.4em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_line);
    font-size: var(--_meta);
  }
  .timeline > li {
    position: relative;
    padding: 0.15em 0 0.5em 0.3em;
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.55em;
    inset-inline-start: calc(-1em - 1px);
    inline-size: 0.7em;
    block-size: 0.7em;
    border: 2px solid var(--_link);
    border-radius: 50%;
    background: var(--_surface);
    transform: translateX(-50%);
  }
  .time {
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
  }
  .quotes {
    display: grid;
    gap: 0.6em;
    margin-block-start: 0.7em;
  }
  .quotes figure {
    padding: 0.7em 0.95em;
    border-radius: var(--_radius);
    background: var(--_sunk);
    font-size: var(--_meta);
  }
  blockquote {
    font-style: italic;
  }
`;
