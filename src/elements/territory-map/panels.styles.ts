/** How the panels look that open above and below the map. */
import { css } from 'lit';
import { personStyles } from '../records/person.styles.js';
import { panelStyles } from '../ui/panel.styles.js';

export const panelsStyles = [
  personStyles,
  panelStyles,
  css`
    /* One panel: what it shows has no frame of its own. */
    .panel-part > .panel-box {
      border: 0;
    }
    .panel-part > .panel-box > .panel-head > .heading {
      font-size: 1.5em;
      line-height: 1.2;
      letter-spacing: -0.01em;
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.4em;
    }
    .counts span:not(:last-child)::after {
      content: ' ·';
      color: var(--_ink-2);
      font-weight: 400;
    }
    .main-actions {
      flex-wrap: nowrap;
    }
    .tools .chosen-filters {
      padding: 0 0.75em 0.6em;
    }
    .main-actions .button {
      flex: 1 1 auto;
    }
    .layout[data-position='open'] .main-actions {
      display: none;
    }
    .territory .people {
      margin-block-start: 0.5em;
    }
    .see-results {
      position: sticky;
      inset-block-end: 0;
      margin: 0.8em calc(-1 * var(--_gutter)) -1em;
      padding: 0.6em var(--_gutter);
      border-block-start: 1px solid var(--_line);
      background: var(--_surface);
    }
    .see-results .button {
      inline-size: 100%;
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
      font-size: var(--_meta);
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
    .qr-line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 1em;
      padding-block: 1em;
    }
    .qr {
      inline-size: 9em;
      border-radius: var(--_radius);
    }
    /* Dark on light in every scheme: what readers expect. */
    .qr-ground {
      fill: #fff;
      forced-color-adjust: none;
    }
    .qr-code {
      fill: #000;
      forced-color-adjust: none;
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
      inline-size: 100%;
      min-block-size: 44px;
      padding: 0.3em 0.8em;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_ink);
      font: inherit;
      margin-block-start: 0.4em;
    }
    @media print {
      .filters,
      .share {
        display: none;
      }
    }
  `,
];
