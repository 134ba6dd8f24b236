/** How the picture and its buttons look. Tones and the `--_*` tokens come from the element. */
import { css } from 'lit';

export const stageStyles = css`
  .main-frame {
    position: relative;
    flex: 1;
    contain: strict;
    /* A drag moves what is drawn: what it uncovers was drawn beyond the edge. */
    overflow: clip;
  }
  .engine {
    position: absolute;
    inset: 0;
    visibility: hidden;
  }
  /* The engine's own sheet makes its map relative. */
  .main-frame > .engine {
    position: absolute;
  }
  .main-frame > svg {
    transform-origin: 0 0;
    will-change: transform;
    overflow: visible !important;
  }
  .main-frame > svg,
  .inset-frame > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
  }
  .insets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding: 0 0.8em 0.5em;
  }
  .inset {
    inline-size: 5.6em;
    font-size: var(--_meta);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .inset-frame {
    position: relative;
    block-size: 5em;
  }
  .inset-name {
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0 0 0.2em;
    border: 0;
    background: transparent;
    color: var(--_link);
    font-size: var(--_small);
    text-align: center;
    cursor: pointer;
  }
  .hint {
    position: absolute;
    inset-block-end: 1em;
    inset-inline: 1em;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.4em 1em;
    border-radius: 99px;
    background: var(--_ink);
    color: var(--_surface);
    font-size: var(--_meta);
    pointer-events: none;
  }

  svg path {
    vector-effect: non-scaling-stroke;
  }
  .ground {
    fill: var(--_land);
    stroke: var(--_land-line);
    stroke-width: 1;
  }
  .shape {
    stroke: color-mix(in oklab, var(--_accent) 75%, var(--_surface));
    stroke-width: 1.25;
    stroke-linejoin: round;
    cursor: pointer;
    outline: none;
  }
  .shape.schematic {
    stroke-dasharray: 5 3;
  }
  .shape.tone-none {
    fill: url(#no-data);
  }
  /* Where the fill says nothing, the chosen one stands out. */
  :where(.shapes:has([aria-pressed='true']):not(:has(.tone-0, .tone-2, .tone-3, .tone-4)))
    .tone-1:not([aria-pressed='true']) {
    fill: var(--_tone-0);
  }
  .hatch {
    stroke: var(--_edge);
    stroke-width: 1;
  }
  /* What WebGL paints below is not drawn twice; the hatching of "no data" stays. Paper has no WebGL. */
  @media screen and (forced-colors: none) {
    .is-painted .engine {
      visibility: visible;
    }
    .is-painted .ground,
    .is-painted .main-frame .shape:not(.tone-none) {
      fill: transparent;
    }
    .is-painted .ground,
    .is-painted .main-frame .shape {
      stroke: transparent;
    }
  }
  /* Pointed at, here or in the list. */
  .shape.lit {
    fill-opacity: 0.72;
  }
  .shape.lit,
  .is-painted .main-frame .shape.lit {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  /* A line, not a fill: that may carry a value. */
  .chosen {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 4;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .shape:focus-visible {
    stroke: var(--territory-focus, var(--_ink));
    stroke-width: 5;
    paint-order: normal;
  }
  /* It lies over the line of the focus. */
  svg:has(:focus-visible) .chosen {
    stroke-dasharray: 10 6;
  }
  .labels {
    pointer-events: none;
    paint-order: stroke;
    stroke-linejoin: round;
  }
  .name,
  svg .count,
  .sign {
    stroke: var(--_halo);
    stroke-width: 4px;
    paint-order: stroke;
  }
  .name {
    font-size: var(--_meta);
    font-weight: 700;
    text-anchor: middle;
  }
  svg .count {
    font-size: var(--_small);
    font-weight: 600;
  }
  .sign.event {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .label {
    --_halo: var(--_tone-1);
    color: var(--_ink);
    fill: var(--_ink);
  }
  .label.on-tone-0 {
    --_halo: var(--_tone-0);
  }
  .label.on-tone-2 {
    --_halo: var(--_tone-2);
  }
  .label.on-tone-3 {
    --_halo: var(--_tone-3);
  }
  .label.on-tone-4 {
    --_halo: var(--_tone-4);
    color: var(--_on-accent);
    fill: var(--_on-accent);
  }
  .label.on-tone-none {
    --_halo: var(--_surface);
  }
  .dot {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 1.5;
    pointer-events: none;
  }
  .controls,
  .pad {
    position: absolute;
    inset-inline-end: 0.75em;
    display: grid;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 1px 2px light-dark(#16232b1f, #0008);
    overflow: clip;
  }
  /* Clear of a sheet, and of what lies below the picture. */
  .controls {
    inset-block-start: 0.75em;
  }
  /* A finger drags; two do on a page. */
  @media (pointer: coarse) {
    .pad {
      display: none;
    }
  }
  @container (max-width: 42.49em) {
    .insets {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .inset {
      flex: none;
    }
    .pad {
      display: none;
    }
  }
  .pad {
    inset: 0.75em auto auto 0.75em;
    grid-template: 'a b c' / repeat(3, 32px);
    grid-template-areas: '. up .' 'left . right' '. down .';
  }
  .pad .control {
    inline-size: 32px;
    block-size: 32px;
  }
  .pad .up {
    grid-area: up;
  }
  .pad .left {
    grid-area: left;
  }
  .pad .right {
    grid-area: right;
  }
  .pad .down {
    grid-area: down;
  }
  .controls .control + .control {
    border-block-start: 1px solid var(--_line);
  }
  .control[aria-disabled='true'] {
    color: color-mix(in oklab, var(--_ink-2) 60%, var(--_surface));
  }
  @media print {
    .toolbar,
    .hint,
    .engine {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .shape {
      stroke: CanvasText;
      fill: Canvas;
    }
    .ground {
      stroke: GrayText;
      fill: Canvas;
    }
    .control[aria-disabled='true'] {
      color: GrayText;
    }
    .chosen {
      stroke: Highlight;
      stroke-width: 6;
    }
    .shape:focus-visible {
      stroke: CanvasText;
      stroke-width: 6;
    }
    .dot {
      fill: CanvasText;
      stroke: Canvas;
    }
    .label {
      --_halo: Canvas !important;
      fill: CanvasText !important;
    }
  }
`;
