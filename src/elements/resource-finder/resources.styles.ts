/** How resources and cases look. */
import { css } from 'lit';

export const resourcesStyles = css`
  .cases {
    padding: 0.2em var(--_gutter) 1em;
    border-block-end: 1px solid var(--_line);
  }
  .cases .minor {
    margin-block: 0.8em 0.3em;
  }
  .case-list {
    display: grid;
    gap: 0.5em;
  }
  .case-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.2em 0.8em;
    padding: 0.5em 0.5em 0.5em 0.9em;
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .case-item .button {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .case-item .example {
    justify-self: start;
  }
  .resources > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .resource {
    padding: 0.9em var(--_gutter);
  }
  .steps {
    margin-block-start: 0.5em;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }

  .reader {
    padding: 0.6em var(--_gutter) 1em;
    background: var(--_surface);
    color: var(--_ink);
  }
  .reader-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-inline: -0.4em;
  }
  .reader-head [aria-pressed='true'] {
    background: var(--_accent-weak);
  }
  .reader-step {
    min-block-size: 12em;
    margin-block-start: 0.8em;
  }
  .reader-text {
    max-inline-size: 40em;
    margin-block: 0.4em;
    font-size: 1.15em;
  }
  .reader-text p + p {
    margin-block-start: 0.6em;
  }
  .reader-step .minor {
    margin-block: 0.9em 0.3em;
  }
  .means {
    display: grid;
    gap: 0.6em;
  }
  .means li {
    padding: 0.5em 0.8em;
    border-inline-start: 3px solid var(--_link);
    background: var(--_sunk);
  }
  .means a:not(.button) {
    display: inline-block;
    min-block-size: 24px;
    align-content: center;
  }
  .keys {
    margin-block-start: 0.5em;
  }
  .progress {
    inline-size: 100%;
    block-size: 0.4em;
    accent-color: var(--_accent);
  }
  /* The way on stays under the finger, however long a step is. */
  .reader > .actions {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.5em;
    background: var(--_surface);
  }
  @media (pointer: coarse) {
    .reader .keys {
      display: none;
    }
  }
  .reader .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: transparent;
    color: var(--_ink-2);
    cursor: default;
  }
  /* To be read from the back of the room. */
  .reader.room {
    font-size: 2em;
  }
  .room .progress {
    block-size: 0.8em;
  }
  .room .step-number {
    color: var(--_ink);
    font-size: 1em;
    font-weight: 700;
  }
  /* What only the one at the keyboard reads. */
  .room-tools,
  .room .keys,
  .room .reader-head {
    font-size: 0.6em;
  }
  .room-tools {
    display: grid;
    gap: 0.5em;
    margin-block-start: 1em;
    justify-items: start;
  }
  .timer {
    align-content: center;
    font-size: 1.6em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .notes {
    inline-size: 100%;
    font-weight: 600;
  }
  .notes textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.3em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 400;
  }
  .reader.room .reader-text {
    max-inline-size: 36em;
  }
  .reader:fullscreen {
    padding: 1.5em 2em;
    overflow: auto;
  }

  @container (max-width: 26em) {
    .cases,
    .resource,
    .reader {
      padding-inline: var(--_gutter);
    }
    .reader.room {
      font-size: 1.25em;
    }
    .room-tools,
    .room .keys,
    .room .reader-head {
      font-size: 0.8em;
    }
    .case-item {
      grid-template-columns: minmax(0, 1fr);
      padding-inline-end: 0.9em;
    }
    .case-item .button {
      grid-column: 1;
      grid-row: auto;
      justify-self: start;
    }
  }
  @media print {
    .case-item .button,
    .reader-head,
    .progress,
    .keys {
      display: none;
    }
    .resource {
      break-inside: avoid;
    }
  }
`;
