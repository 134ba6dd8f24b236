import { css } from 'lit';
import { personStyles } from '../records/person.styles.js';

export const referentCardStyles = [
  personStyles,
  css`
    :host {
      --_min-block-size: var(--territory-card-min-height, 0);
    }
    .panel {
      padding: var(--_gutter) var(--_gutter) 1.2em;
      display: flex;
      flex-direction: column;
      gap: 0.9em;
    }
    .crumb {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.2em 1em;
    }
    .minor {
      margin-block-end: 0.4em;
    }
    .person > p,
    .facts {
      margin-block-start: 0.6em;
    }
    .facts:not(:has(div)) {
      display: none;
    }
    .openings {
      margin-block-start: 0.6em;
      padding-inline-start: 0.8em;
      border-inline-start: 3px solid var(--_warm);
      font-size: var(--_meta);
    }
    .openings li + li {
      margin-block-start: 0.3em;
    }

    @container (max-width: 26em) {
      .panel {
        padding-block: 0.9em 1em;
      }
    }
    @media print {
      .person {
        break-inside: avoid;
      }
    }
  `,
];
