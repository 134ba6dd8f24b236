/** How the sheet of a territory looks. */
import { css } from 'lit';
import { personStyles } from '../records/person.styles.js';

export const sheetStyles = [
  personStyles,
  css`
    .sheet {
      display: flex;
      flex-direction: column;
      gap: 1.1em;
      padding: var(--_gutter) var(--_gutter) 1.2em;
    }
    .crumb {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.2em 1em;
    }
    .summary {
      color: var(--_ink-2);
    }
    .head-actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2em 0.6em;
      margin-inline-start: -0.4em;
    }
    .section {
      padding-block-start: 1em;
      border-block-start: 1px solid var(--_line);
    }
    .sheet .title {
      font-size: 1.5em;
      line-height: 1.15;
      letter-spacing: -0.015em;
    }
    .sheet p {
      max-inline-size: 68ch;
    }
    /* A heading whose first item waits behind "Afficher plus" waits with it. */
    .section:has(> .cards > [hidden]:first-child) {
      display: none;
    }
    .section > .subtitle {
      margin-block-end: 0.5em;
      font-size: 1.125em;
    }
    .minor {
      margin-block: 0.7em 0.3em;
    }
    .strengths {
      display: grid;
      gap: 0.4em;
    }
    .strengths li {
      display: flex;
      gap: 0.6em;
    }
    .strengths .icon {
      margin-block-start: 0.15em;
      color: var(--_link);
    }
    .quotes {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
      gap: 0.8em;
      margin-block-start: 0.9em;
    }
    .quotes figure {
      padding-inline-start: 0.9em;
      border-inline-start: 3px solid var(--_link);
    }
    .quotes figcaption {
      color: var(--_ink-2);
      font-size: var(--_meta);
    }
    .figures,
    .zonings {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
      gap: 0.7em;
    }
    .zonings {
      margin-block: 0.7em 0.4em;
    }
    .figures > div,
    .zonings > div {
      padding: 0.7em 0.9em;
      border-radius: var(--_radius);
      background: var(--_sunk);
    }
    .figures dt,
    .zonings dt {
      color: var(--_ink-2);
      font-size: var(--_meta);
    }
    .value {
      font-size: 1.25em;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .value.small {
      font-size: 1em;
    }
    .distances li {
      font-weight: 600;
    }
    .departure {
      margin-block-start: 0.8em;
    }
    .departure > .quiet:not(:empty) {
      margin-block-start: 0.4em;
    }
    .cards,
    .events {
      display: grid;
      gap: 0.8em;
    }
    .card .people,
    .resource .actions {
      margin-block-start: 0.6em;
    }
    .card,
    .resource {
      padding: 0.9em 1em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .card.opening {
      border-inline-start: 3px solid var(--_warm);
    }
    .chip-rows {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.4em;
    }
    .text,
    .facts {
      margin-block-start: 0.5em;
    }
    .facts:not(:has(div)),
    .text:not(:has(p)),
    .people:not(:has(li)) {
      display: none;
    }
    .horizon {
      max-inline-size: 20em;
      margin-block-end: 0.9em;
    }
    .meta {
      display: flex;
      gap: 0.5em;
      color: var(--_ink-2);
      font-size: var(--_meta);
    }
    .meta .icon {
      margin-block-start: 0.15em;
    }
    .links {
      display: grid;
      gap: 0.2em;
    }
    .links a {
      display: inline-block;
      min-block-size: 32px;
      align-content: center;
    }
    .stops,
    .steps {
      display: grid;
      gap: 0.5em;
      margin-block-start: 0.5em;
      padding-inline-start: 1.4em;
      list-style: decimal;
    }
    details:not(.findings) > summary {
      inline-size: max-content;
      max-inline-size: 100%;
      min-block-size: 32px;
      align-content: center;
      color: var(--_link);
      font-size: var(--_meta);
      font-weight: 600;
    }
    .comparing {
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .compared {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .compared legend {
      padding: 0;
      font-weight: 600;
    }
    .compared-choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
      gap: 0 1em;
    }
    .scroller {
      margin-block-start: 0.8em;
      overflow-x: auto;
    }
    .comparison {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: var(--_meta);
    }
    .comparison th,
    .comparison td {
      min-inline-size: 9em;
      padding: 0.5em 0.7em;
      border-block-end: 1px solid var(--_line);
      text-align: start;
      vertical-align: top;
    }
    .comparison tbody th {
      position: sticky;
      inset-inline-start: 0;
      min-inline-size: 7em;
      background: var(--_surface);
      color: var(--_ink-2);
      font-weight: 600;
    }
    .comparison td p + p {
      margin-block-start: 0.3em;
    }

    @container (max-width: 26em) {
      .sheet {
        padding-block: 0.9em 1em;
      }
    }
    /* Narrow: what is compared above, the territories in pairs below it. */
    @container (max-width: 36em) {
      .comparison,
      .comparison tbody {
        display: block;
      }
      .comparison thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .comparison tr {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.5em 1em;
        padding-block: 0.7em;
        border-block-end: 1px solid var(--_line);
      }
      .comparison tbody :is(th, td) {
        position: static;
        min-inline-size: 0;
        padding: 0;
        border: 0;
      }
      .comparison tbody th {
        grid-column: 1 / -1;
      }
      .comparison td::before {
        content: attr(data-name) / '';
        display: block;
        color: var(--_ink-2);
        font-size: var(--_meta);
        font-weight: 600;
      }
    }
    @media print {
      .crumb .button,
      .head-actions,
      .horizon,
      .departure-form,
      .compared {
        display: none;
      }
      .card,
      .resource,
      .figures > div {
        break-inside: avoid;
      }
      .scroller {
        overflow: visible;
      }
    }
  `,
];
