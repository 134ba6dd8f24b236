/** How the panels look that open above and below the map. */
import { css } from 'lit';
import { panelStyles } from '../ui/panel.styles.js';

export const panelsStyles = [
  panelStyles,
  css`
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
      .filters,
      .share {
        display: none;
      }
    }
  `,
];
