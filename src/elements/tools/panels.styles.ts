/** How the panels look that open above and below the map. */
import { css } from 'lit';

export const panelsStyles = css`
  .panel-box {
    padding: 0.6em 1.1em 0.9em;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .panel-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-block-size: 44px;
  }
  .panel-head .close {
    flex: none;
    margin-inline-end: -0.7em;
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
    font-size: 0.88em;
    font-weight: 600;
  }
  .facet .check {
    font-size: 0.94em;
  }
  .facet .count {
    margin-inline-start: auto;
    padding-inline: 0.5em;
    color: var(--_ink-2);
    font-size: 0.88em;
    font-variant-numeric: tabular-nums;
  }
  .facet .none {
    color: var(--_ink-2);
  }
  .steps {
    display: grid;
    gap: 0.8em;
  }
  .step-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
  }
  .step-head .heading {
    margin: 0;
    color: var(--_ink);
    font-size: 0.94em;
  }
  .steps .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.2em 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .steps .actions {
    margin: 0;
  }
  .nearby li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
  }
  .nearby .button {
    padding-inline: 0;
    text-align: start;
  }
  .record .meta {
    display: flex;
    gap: 0.5em;
    margin-block-start: 0.3em;
  }
  .record .meta .icon {
    margin-block-start: 0.15em;
    color: var(--_ink-2);
  }
  .record .text,
  .record .facts,
  .record .openings {
    margin-block-start: 0.5em;
  }
  .record .provenance {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block-start: 0.6em;
  }
  .record .provenance:empty {
    display: none;
  }
  .walk-stop {
    margin-block-start: 0.5em;
  }
  .walk-image {
    display: block;
    max-inline-size: 100%;
    max-block-size: 16em;
    margin-block-start: 0.6em;
    border-radius: var(--_radius);
  }
  .actions [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .link {
    margin-block-start: 0.4em;
  }
  @media print {
    .panel-box .close,
    .filters,
    .share {
      display: none;
    }
  }
`;
