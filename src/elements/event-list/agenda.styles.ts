/** How the tools of the agenda look. */
import { css } from 'lit';

export const agendaStyles = css`
  .subscribe .minor {
    margin-block-start: 1.1em;
  }
  .subscribe .field,
  .calendar-menu .field {
    margin-block: 0.6em;
  }
  .subscribe .actions,
  .calendar-menu .actions {
    margin-block: 0.4em;
  }
  .calendar-menu {
    margin-block-start: 0.7em;
    padding: 0.5em 0.9em 0.7em;
    border-inline-start: 3px solid var(--_link);
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .tools-status:not(:empty) {
    padding: 0.3em var(--_gutter);
  }

  .month-view {
    padding: 0.7em var(--_gutter) 0;
  }
  .month-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.4em;
  }
  .month-bar .heading::first-letter {
    text-transform: uppercase;
  }
  .month-bar .control {
    border-radius: var(--_radius);
    font-size: 1.25em;
  }
  .month-bar .button {
    margin-inline-start: auto;
  }
  table {
    inline-size: 100%;
    margin-block: 0.4em 0.8em;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th {
    padding: 0.2em 0;
    overflow-wrap: normal;
    color: var(--_ink-2);
    font-size: var(--_small);
    font-weight: 600;
  }
  @container (min-width: 40em) {
    th {
      padding-inline-start: 0.35em;
      text-align: start;
    }
  }
  td {
    padding: 0;
    border: 1px solid var(--_line);
    vertical-align: top;
  }
  .day-cell {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.15em;
    inline-size: 100%;
    min-block-size: 5.2em;
    padding: 0.25em 0.35em;
    border: 0;
    background: transparent;
    text-align: start;
    cursor: pointer;
  }
  .day-cell:hover {
    background: var(--_accent-weak);
  }
  .day-cell:focus-visible {
    outline-offset: -3px;
  }
  .day-cell.other .number {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .number {
    white-space: nowrap;
    font-size: var(--_meta);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  [aria-current='date'] .number {
    align-self: start;
    padding: 0 0.4em;
    border: 2px solid var(--_link);
    border-radius: 99px;
  }
  td[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .title-line {
    overflow: hidden;
    padding: 0 0.3em;
    border-radius: 0.3em;
    background: var(--_accent-weak);
    font-size: var(--_small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .dot {
    display: none;
  }
  .day-events .events {
    margin-inline: calc(-1 * var(--_gutter));
  }
  .day-events .minor {
    margin-block: 0.4em;
  }
  @container (max-width: 40em) {
    .day-cell {
      align-items: center;
      min-block-size: 48px;
    }
    .title-line {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
    .dot {
      display: block;
      min-inline-size: 1.5em;
      border-radius: 99px;
      background: var(--_accent);
      color: var(--_on-accent);
      font-size: var(--_small);
      font-weight: 700;
      text-align: center;
    }
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .dot,
    .title-line {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .filters,
    .subscribe,
    .calendar-menu,
    .chosen-filters,
    .month-bar .control,
    .month-bar .button {
      display: none;
    }
  }
`;
