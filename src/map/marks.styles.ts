/** How markers and walks look. */
import { css } from 'lit';

export const marksStyles = css`
  .point {
    cursor: pointer;
    outline: none;
  }
  .target {
    fill: transparent;
  }
  @media (pointer: coarse) {
    .target {
      r: 22px;
    }
  }
  .mark {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .mark-icon {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .mark-icon path,
  .mark-icon circle,
  .mark-icon rect {
    vector-effect: none;
  }
  .point.cluster .mark,
  .point[aria-pressed='true'] .mark {
    fill: var(--_ink);
    stroke: var(--_surface);
  }
  .point.cluster .mark {
    stroke-width: 2;
  }
  .point[aria-pressed='true'] .mark-icon {
    stroke: var(--_surface);
  }
  .on-tone-town .name {
    font-size: var(--_small);
    font-weight: 600;
  }
  .warm {
    fill: var(--_warm);
    stroke: var(--_surface);
    stroke-width: 2;
    pointer-events: none;
  }
  .cluster-count {
    font-size: var(--_small);
    font-weight: 700;
    fill: var(--_surface);
    text-anchor: middle;
    pointer-events: none;
  }
  .stop .mark {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .stop .cluster-count {
    fill: var(--_on-accent);
  }
  .stop {
    cursor: pointer;
    outline: none;
  }
  .stop[aria-pressed='true'] .mark {
    fill: var(--_ink);
  }
  .stop[aria-pressed='true'] .cluster-count {
    fill: var(--_surface);
  }
  .route.under {
    stroke: var(--_surface);
    stroke-width: 8;
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
  .stop:hover .target {
    fill: color-mix(in oklab, var(--_accent) 25%, transparent);
  }
  .point:focus-visible .target,
  .stop:focus-visible .target {
    stroke: var(--territory-focus, var(--_accent));
    stroke-width: 3;
  }
  @media (forced-colors: active) {
    .stop:focus-visible .target,
    .point:focus-visible .target {
      stroke: Highlight;
      stroke-width: 6;
    }
    .mark {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark-icon {
      stroke: CanvasText;
    }
    .point.cluster .mark,
    .stop .mark,
    .warm {
      fill: CanvasText;
      stroke: Canvas;
    }
    .point[aria-pressed='true'] .mark,
    .stop[aria-pressed='true'] .mark {
      fill: Highlight;
      stroke: Canvas;
    }
    .point[aria-pressed='true'] .mark-icon {
      stroke: HighlightText;
    }
    .cluster-count {
      fill: Canvas;
    }
    .stop[aria-pressed='true'] .cluster-count {
      fill: HighlightText;
    }
  }
`;
