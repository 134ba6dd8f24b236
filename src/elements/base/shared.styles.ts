/** Tokens with their defaults, and what every element draws the same way. Sizes in em: the host's rem is not ours. */
import { css } from 'lit';

export const sharedStyles = css`
  :host {
    --_accent: var(--territory-accent, light-dark(#0b6e6e, #5cc7bd));
    --_on-accent: var(--territory-on-accent, light-dark(#fff, #06201f));
    --_ink: var(--territory-ink, light-dark(#16232b, #eaf1f3));
    --_surface: var(--territory-surface, light-dark(#fff, #131d23));
    /* Between the two, so that they fit whatever a page makes of one of them. */
    --_ink-2: var(--territory-ink-2, color-mix(in oklab, var(--_ink) 75%, var(--_surface)));
    --_edge: color-mix(in oklab, var(--_ink) 55%, var(--_surface));
    --_line: var(--territory-line, color-mix(in oklab, var(--_ink) 14%, var(--_surface)));
    --_sunk: var(--territory-sunk, color-mix(in oklab, var(--_ink) 4%, var(--_surface)));
    --_warm: var(--territory-warm, light-dark(#8f4206, #ffb880));
    --_warm-weak: var(--territory-warm-weak, light-dark(#fdf1e6, #33220f));
    --_radius: var(--territory-radius, 10px);
    /* The scale of type: these two, 1em, 1.0625em (a name), 1.125em (a section), 1.25em and 1.5em (titles). */
    --_small: max(0.8125em, 13px);
    --_meta: max(0.875em, 14px);
    /* From the edge of an element to what is in it. */
    --_gutter: 20px;
    /* Text and lines of the accent colour, whatever a page has chosen. */
    --_link: var(--_accent);
    --_accent-weak: color-mix(in oklab, var(--_accent) 12%, var(--_surface));

    display: flow-root;
    box-sizing: border-box !important;
    min-inline-size: 0 !important;
    min-block-size: var(--_min-block-size, auto);
    isolation: isolate !important;
    flex-grow: 1;
    /* In a row it gives way before what stands beside it. */
    flex-shrink: 4;
  }
  @supports (color: oklch(from red l c h)) {
    :host {
      --_on-accent: var(
        --territory-on-accent,
        oklch(from var(--_accent) clamp(0.22, (0.6 - l) * 999, 1) 0.01 h)
      );
      --_link: light-dark(
        oklch(from var(--_accent) min(l, 0.5) c h),
        oklch(from var(--_accent) max(l, 0.76) c h)
      );
    }
  }
  /*
   * What is inside counts for nothing in the width of a box that shrinks to fit (a table cell, a float, an inline-block):
   * these words of nothing do. As narrow as the first of them, as wide as all.
   */
  :host::before {
    content: 'a a a';
    display: block;
    block-size: 0;
    overflow: hidden;
    font: 1px/1 sans-serif;
    letter-spacing: 240px;
    visibility: hidden;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }

  /* Here, not on the host: rules of the page reach the host, and win. */
  .root {
    color: var(--_ink);
    line-height: 1.5;
    /* Legible in a page of tiny text. */
    font-size: max(1em, 14px);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    -webkit-text-fill-color: currentcolor;
    font-variant: normal;
    font-weight: 400;
    user-select: text;
    text-wrap: wrap;
    white-space: normal;
    word-break: normal;
    /* A long address must not widen anything. */
    overflow-wrap: anywhere;
    font-style: normal;
    hyphens: manual;
    quotes: auto;
    cursor: auto;
    container-type: inline-size;
    min-block-size: inherit;
    max-block-size: inherit;
    /* Of a height that the page gives; of none, its own. */
    block-size: 100%;
    display: flex;
    flex-direction: column;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    overflow: clip;
  }
  .root.measured {
    block-size: auto;
    min-block-size: 0;
  }
  .root.scrolls {
    overflow-y: auto;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  strong,
  .heading {
    font-weight: 700;
  }
  .heading {
    line-height: 1.3;
  }
  .title {
    font-size: 1.25em;
  }
  .subtitle {
    font-size: 1.0625em;
  }
  .minor {
    color: var(--_ink-2);
    font-size: var(--_meta);
    font-weight: 600;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }
  button,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .prose {
    white-space: pre-line;
  }
  .quiet {
    color: var(--_ink-2);
    font-size: var(--_meta);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :focus-visible {
    outline: 3px solid var(--territory-focus, var(--_accent));
    outline-offset: 2px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: 44px;
    padding: 0.3em 0.95em;
    border: 1px solid var(--_link);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_link);
    font-size: var(--_meta);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_accent-weak);
  }
  .button.main {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.main:hover {
    background: color-mix(in oklab, var(--_accent) 86%, var(--_ink));
  }
  .button.plain {
    border-color: transparent;
    padding-inline: 0.4em;
  }
  .control {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    background: transparent;
    cursor: pointer;
  }
  .control:hover {
    background: var(--_accent-weak);
  }
  .control:focus-visible {
    outline-offset: -3px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.8em;
  }
  .actions + .quiet,
  .source p:has(.button) {
    margin-block: 0.5em;
  }
  .tight {
    display: none;
  }
  @container (max-width: 26em) {
    .root > * {
      --_gutter: 16px;
    }
    .actions .button {
      flex: 1 1 auto;
    }
    .roomy {
      display: none;
    }
    .tight {
      display: inline;
    }
  }
  .actions:empty {
    display: none;
  }
  .more {
    margin: 0.8em var(--_gutter);
    align-self: start;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-start: 0.6em;
  }
  .chip {
    padding: 0.1em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: var(--_sunk);
    color: var(--_ink-2);
    font-size: var(--_meta);
  }
  .chip.warm {
    border-color: transparent;
    background: var(--_warm-weak);
    color: var(--_warm);
    font-weight: 600;
  }
  .chip.strong {
    border-color: transparent;
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 600;
  }
  .example {
    display: inline-block;
    padding: 0 0.6em;
    border: 1px dashed currentColor;
    border-radius: 99px;
    color: var(--_ink-2);
    font-size: var(--_small);
    font-weight: 600;
    vertical-align: 0.1em;
  }
  .detail {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    font-size: var(--_meta);
  }
  .detail dt {
    color: var(--_ink-2);
  }
  .detail dt::after {
    content: '\\00A0:';
  }

  .state {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    padding: 1.2em var(--_gutter);
  }
  /* Rows to come, in the height that is reserved. */
  .loading::after {
    content: '';
    flex: 1;
    background: repeating-linear-gradient(var(--_sunk) 0 1em, transparent 0 2.4em);
  }
  .source {
    margin-block-start: auto;
    padding: 0.6em var(--_gutter);
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: var(--_small);
  }
  .source a {
    color: inherit;
  }
  .source a,
  .quiet a,
  .openings a {
    display: inline-block;
    min-block-size: 24px;
    align-content: center;
  }
  .source p:not(:has(.button)) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .fresh {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.1em;
    margin-block-start: 0.6em;
  }
  .fresh:empty {
    display: none;
  }
  /* Dimmed, not faded: it has to stay legible. */
  .stale {
    border-inline-start: 3px dashed var(--_ink-2);
    color: var(--_ink-2);
  }
  .stale-note {
    color: var(--_warm);
  }
  .notice {
    color: var(--_warm);
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .button,
    .chip {
      border-color: CanvasText;
    }
    .button.plain {
      border-color: Canvas;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    :host {
      block-size: auto !important;
      max-block-size: none !important;
    }
    .root {
      block-size: auto;
      border-color: #999;
    }
    .more,
    .tight,
    .actions button {
      display: none;
    }
    .roomy {
      display: inline;
    }
    /* Printers leave grounds out, and paper has no button. */
    .button,
    .button.main {
      flex-wrap: wrap;
      justify-content: start;
      min-block-size: 0;
      background: none;
      color: inherit;
      overflow-wrap: anywhere;
    }
    [data-item][hidden] {
      display: revert !important;
    }
    a[data-printed]::after {
      content: ' ' attr(data-printed);
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
`;
