import { css } from 'lit';

export const eventListStyles = css`
  :host {
    --_min-block-size: var(--territory-list-min-height, 0);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1em;
    min-block-size: 76px;
    padding: 0.9em var(--_gutter);
    border-block-end: 1px solid var(--_line);
  }
  .segments {
    display: inline-flex;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .segment {
    min-block-size: 44px;
    padding: 0 0.9em;
    border: 0;
    background: transparent;
    font-size: var(--_meta);
    cursor: pointer;
  }
  .segment:hover {
    background: var(--_accent-weak);
  }
  .segment[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 600;
  }
  .segment:focus-visible {
    outline-offset: -4px;
    outline-color: currentColor;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.5em;
    padding: 0.4em var(--_gutter);
    border-block-end: 1px solid var(--_line);
  }
  .bar .segments {
    margin-inline-start: auto;
  }
  .bar > .button:first-child {
    margin-inline-start: calc(-0.4em - 1px);
  }
  .bar + * > .panel-box {
    border-block-start: 0;
  }
  .month-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.5em var(--_gutter);
    border-block-end: 1px solid var(--_line);
    background: var(--_sunk);
  }
  .month-head .minor {
    margin: 0;
  }
  /* It makes no line higher. */
  .month-head .examples {
    margin-block: -0.4em;
  }
  .month-head .minor::first-letter {
    text-transform: uppercase;
  }
  .month-head:has(+ .events > :first-child[hidden]) {
    display: none;
  }
  .events + .month-head {
    border-block-start: 1px solid var(--_line);
  }
  .events > li + li {
    border-block-start: 1px solid var(--_line);
  }
  /* A long word breaks where its language breaks it. */
  .event .heading {
    hyphens: auto;
  }
  .event {
    display: grid;
    /* The name of a day is not broken, however wide the font. */
    grid-template-columns: minmax(4em, min-content) minmax(0, 1fr);
    gap: 1em;
    padding: 1.05em var(--_gutter);
  }
  .tile {
    block-size: max-content;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
    overflow-wrap: normal;
    text-align: center;
  }
  .tile span {
    display: block;
  }
  .month {
    padding: 0.15em 0;
    background: var(--_accent-weak);
    color: var(--_link);
    font-size: var(--_small);
    font-weight: 700;
  }
  .past .month,
  .cancelled .month {
    background: var(--_sunk);
    color: var(--_ink-2);
  }
  .day {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.3;
  }
  .tile .note {
    padding: 0.1em 0 0.25em;
    color: var(--_ink-2);
    font-size: var(--_small);
  }
  .meta {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.25em;
    color: var(--_ink-2);
    font-size: var(--_meta);
  }
  .meta .icon {
    margin-block-start: 0.15em;
  }
  .meta .note {
    padding: 0;
    font-size: var(--_meta);
  }
  .chip-rows {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-start: 0.6em;
  }
  .chip-rows .chips {
    margin: 0;
  }
  .chip-rows:not(:has(ul)) {
    display: none;
  }
  .actions + .quiet {
    margin-block-start: 0.4em;
  }
  .text,
  .facts {
    margin-block-start: 0.6em;
  }
  .text p {
    max-inline-size: 68ch;
  }
  .text:not(:has(p)),
  .facts:not(:has(div)) {
    display: none;
  }
  .text p + p {
    margin-block-start: 0.6em;
  }
  .minor {
    margin-block-start: 1em;
  }
  figcaption {
    color: var(--_ink-2);
    font-size: var(--_meta);
  }
  .image {
    margin-block-start: 0.6em;
  }
  .image img {
    display: block;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    max-block-size: 18em;
    border-radius: var(--_radius);
    background: var(--_sunk);
    object-fit: cover;
  }
  .compact {
    padding-block: 0.7em;
  }
  .event details > summary {
    inline-size: max-content;
    margin-block-start: 0.3em;
    color: var(--_link);
    font-size: var(--_meta);
    font-weight: 600;
  }

  @container (max-width: 26em) {
    .event {
      gap: 0.75em;
      padding-block: 0.9em;
    }
    /* The date on a line of its own leaves the width to what is said of it. */
    .long {
      display: block;
    }
    .long .tile {
      display: flex;
      justify-content: start;
      gap: 0.3em;
      flex-direction: row-reverse;
      border: 0;
    }
    .long .tile > * {
      padding: 0;
      background: none;
      color: var(--_link);
      font-size: var(--_meta);
      line-height: 1.3;
    }
    .bar {
      gap: 0.3em 0;
    }
    .bar .button {
      padding-inline: 0.4em;
    }
    .bar .button .icon {
      display: none;
    }
    .bar .segment {
      padding-inline: 0.65em;
    }
  }
  @media (forced-colors: active) {
    .segment[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .event {
      break-inside: avoid;
    }
    .event[hidden] {
      display: grid !important;
    }
    .month {
      background: none !important;
      color: inherit !important;
    }
    .month-head {
      display: block !important;
      break-after: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    details > summary {
      display: none;
    }
    .segments,
    .bar,
    .head .button {
      display: none;
    }
  }
`;
