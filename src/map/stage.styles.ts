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
    font-size: 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.6);
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
    padding: 0 0.3em 0.2em;
    border: 0;
    background: transparent;
    color: var(--_accent);
    font-size: 0.75em;
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
    font-size: 0.88em;
    pointer-events: none;
  }

  svg path {
    vector-effect: non-scaling-stroke;
  }
  .ground {
    fill: var(--_surface);
    stroke: var(--_line);
    stroke-width: 1;
  }
  .shape {
    stroke: var(--_accent);
    stroke-width: 1.3;
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
  .hatch {
    stroke: var(--_ink-2);
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
  .shape:hover,
  .is-painted .main-frame .shape:hover {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .shape[aria-pressed='true'] {
    fill: color-mix(in oklab, var(--_accent) 75%, var(--_surface));
  }
  .chosen {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 3;
    pointer-events: none;
  }
  .shape:focus-visible {
    stroke: var(--territory-focus, var(--_ink));
    stroke-width: 5;
    paint-order: normal;
  }
  .labels {
    pointer-events: none;
    text-anchor: middle;
    font-weight: 600;
  }
  .name {
    font-size: max(13px, 0.8125em);
    fill: var(--_ink);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3.5px;
    stroke-linejoin: round;
  }
  .badge {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1.4;
  }
  .count {
    font-size: max(12px, 0.75em);
    font-weight: 700;
    fill: var(--_accent);
  }
  .point {
    cursor: pointer;
    outline: none;
  }
  .target {
    fill: transparent;
  }
  .mark {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .point.event .mark {
    fill: var(--_warm);
  }
  .point.cluster .mark,
  .stop .mark {
    fill: var(--_surface);
    stroke: var(--_ink);
  }
  .mark-icon {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .mark-icon path,
  .mark-icon circle,
  .mark-icon rect {
    vector-effect: none;
  }
  .cluster-count {
    font-size: max(12px, 0.75em);
    font-weight: 700;
    fill: var(--_ink);
    text-anchor: middle;
    pointer-events: none;
  }
  .stop {
    cursor: pointer;
    outline: none;
  }
  .stop[aria-pressed='true'] .mark {
    fill: var(--_accent);
    stroke: var(--_surface);
  }
  .stop[aria-pressed='true'] .cluster-count {
    fill: var(--_on-accent);
  }
  .route {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 4;
    stroke-linejoin: round;
    stroke-linecap: round;
    pointer-events: none;
  }
  .point:hover .target,
  .stop:hover .target,
  .point[aria-pressed='true'] .target {
    fill: color-mix(in oklab, var(--_ink) 25%, transparent);
  }
  .point[aria-pressed='true'] .mark {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .point:focus-visible .target,
  .stop:focus-visible .target {
    stroke: var(--territory-focus, var(--_accent));
    stroke-width: 3;
  }

  .controls,
  .pad {
    position: absolute;
    inset-inline-end: 0.8em;
    display: grid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .controls {
    inset-block-start: 0.8em;
  }
  .pad {
    inset-block-end: 0.8em;
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
    cursor: default;
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
    .shape[aria-pressed='true'] {
      fill: Highlight;
    }
    .shape:focus-visible,
    .stop:focus-visible .target,
    .point:focus-visible .target {
      stroke: Highlight;
      stroke-width: 6;
    }
    .mark,
    .point.event .mark {
      fill: CanvasText;
      stroke: Canvas;
    }
    .mark-icon {
      stroke: Canvas;
    }
    .point.cluster .mark,
    .stop .mark {
      fill: Canvas;
      stroke: CanvasText;
    }
    .cluster-count {
      fill: CanvasText;
    }
    .name,
    .count {
      fill: CanvasText;
      stroke: Canvas;
    }
    .badge {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
