/** How panels look, with filters in them: the same above a map and in an agenda. */
import { css } from 'lit';

export const panelStyles = css`
  .panel-box {
    padding: 0.6em var(--_gutter) 1em;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .panel-box > .panel-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0;
  }
  .panel-box > .panel-head > .heading {
    align-self: center;
  }
  .panel-tools {
    display: flex;
    flex: none;
    margin-inline-end: -0.7em;
  }
  .panel-tools .control {
    border-radius: var(--_radius);
    color: var(--_ink-2);
  }
  .favourite[aria-pressed='true'] .icon {
    color: var(--_warm);
    fill: currentColor;
  }
  .back {
    margin-inline-start: -0.4em;
    color: var(--_link);
  }
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0.9em 1.6em;
  }
  .facet {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .facet legend {
    padding: 0;
    font-size: var(--_meta);
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 32px;
    cursor: pointer;
  }
  .check input {
    inline-size: 1.2em;
    block-size: 1.2em;
    flex: none;
    accent-color: var(--_accent);
  }
  .facet .check {
    font-size: var(--_meta);
  }
  .check {
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .facet .count {
    flex: none;
    margin-inline-start: auto;
    white-space: nowrap;
    padding-inline: 0.5em;
    color: var(--_ink-2);
    font-size: var(--_meta);
    font-variant-numeric: tabular-nums;
  }
  .facet .none {
    color: var(--_ink-2);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.6em 1em;
    margin-block-end: 0.9em;
  }
  .field {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_meta);
    font-weight: 600;
  }
  .field-input {
    display: block;
    margin-block-start: 0.3em;
    text-overflow: ellipsis;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.3em 0.8em;
    border: 1px solid var(--_ink-2);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 400;
  }
  .field-input::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  .departure-form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 0.7em;
  }
  .departure-form .field {
    flex: 1 1 14em;
    max-inline-size: 26em;
  }
  @container (max-width: 36em) {
    .departure-form .field {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
  .departure-places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block: 0.5em;
  }
  .departure-chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.5em;
  }
  @media print {
    .panel-box .close {
      display: none;
    }
  }
  .chosen-filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.8em;
    padding: 0 var(--_gutter) 0.6em;
  }
  .chosen-filters .chips {
    align-items: center;
    margin: 0;
  }
  .chip.removable {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 32px;
    border-color: var(--_accent);
    background: var(--_accent-weak);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_meta);
    cursor: pointer;
  }
`;
