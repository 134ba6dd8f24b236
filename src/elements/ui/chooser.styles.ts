/** How the choice among territories looks. */
import { css } from 'lit';

export const chooserStyles = css`
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0.5em;
  }
  .choice {
    inline-size: 100%;
    flex-wrap: wrap;
    justify-content: space-between;
    text-align: start;
    border-color: var(--_line);
    color: var(--_ink);
  }
  .choice .count {
    color: var(--_ink-2);
    font-size: var(--_meta);
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
    border-radius: var(--_radius);
    background: var(--_surface);
  }
`;
