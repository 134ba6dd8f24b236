/** How the choice among territories looks. */
import { css } from 'lit';

export const chooserStyles = css`
  /* As many as fit on a line: what follows the element stays in its place. */
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .choice {
    text-align: start;
    border-color: var(--_line);
    color: var(--_ink);
  }
  .choice .quiet {
    font-weight: 400;
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
