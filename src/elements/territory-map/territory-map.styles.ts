import { css } from 'lit';

export const territoryMapStyles = css`
  :host(:fullscreen) .frame {
    max-block-size: none;
  }
  :host(:fullscreen) {
    overflow: auto;
    background: var(--_surface);
  }
  :host {
    --_sea: color-mix(in oklab, #3a7ca5 11%, var(--_surface));
    --_land: var(--_surface);
    --_land-line: var(--_line);
    /* Of any accent the ink stays legible on the first four, and what stands on the accent on the last. */
    --_tone-0: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    --_tone-1: color-mix(in oklab, var(--_accent) 24%, var(--_surface));
    --_tone-2: color-mix(in oklab, var(--_accent) 36%, var(--_surface));
    --_tone-3: color-mix(in oklab, var(--_accent) 48%, var(--_surface));
    --_tone-4: var(--_accent);
  }
  .layout {
    flex: 1 0 auto;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
  }
  .side {
    position: relative;
    z-index: 0;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    background: var(--_sea);
  }
  /* What a search finds lies over the panel as well. */
  .side:has(.results:not([hidden])) {
    z-index: 6;
  }
  .frame {
    position: relative;
    flex: 1;
    display: flex;
    min-block-size: 14em;
  }
  .picture {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    touch-action: pan-x pan-y;
    -webkit-user-select: none;
    user-select: none;
  }
  /* Over whatever is drawn beyond the edge of the picture. */
  .panel-part {
    position: relative;
    z-index: 1;
    min-inline-size: 0;
    background: var(--_surface);
  }
  .lists,
  .lists > * {
    background: var(--_surface);
  }
  .panel-part:focus {
    outline: none;
  }
  .tone-0 {
    fill: var(--_tone-0);
    background: var(--_tone-0);
  }
  .tone-1 {
    fill: var(--_tone-1);
    background: var(--_tone-1);
  }
  .tone-2 {
    fill: var(--_tone-2);
    background: var(--_tone-2);
  }
  .tone-3 {
    fill: var(--_tone-3);
    background: var(--_tone-3);
  }
  .tone-4 {
    fill: var(--_tone-4);
    background: var(--_tone-4);
  }
  .swatch.tone-none {
    background: repeating-linear-gradient(135deg, var(--_surface) 0 3px, var(--_ink-2) 3px 4px);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    padding: 0.55em var(--_gutter);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: var(--_small);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.35em;
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.9em;
  }
  .legend p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .legend p:empty {
    display: none;
  }
  .swatch {
    display: inline-block;
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
    border: 1px solid var(--_link);
    border-radius: 3px;
    vertical-align: -0.15em;
  }

  .panel-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5em;
    padding: 1em var(--_gutter) 0.6em;
  }
  .minor {
    padding: 0.6em var(--_gutter) 0.2em;
  }
  /* A heading whose first item waits behind "Afficher plus" waits with it. */
  .minor:has(+ ul > li[hidden]:first-child) {
    display: none;
  }
  .territories {
    border-block: 1px solid var(--_line);
  }
  .territories li + li {
    border-block-start: 1px solid var(--_line);
  }
  .listed {
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.4em var(--_gutter);
    border: 0;
    background: transparent;
    text-align: start;
    cursor: pointer;
  }
  .listed:is(:hover, .lit) {
    background: var(--_accent-weak);
  }
  .listed:focus-visible {
    outline-offset: -3px;
  }
  .listed-name {
    flex: 1 1 5em;
    font-weight: 600;
  }
  .looking {
    color: var(--_warm);
    font-weight: 600;
  }
  .listed .looking {
    display: block;
    font-size: var(--_small);
  }
  .value {
    color: var(--_ink-2);
    font-size: var(--_meta);
    text-align: end;
  }
  .listed .icon {
    inline-size: 1em;
    color: var(--_ink-2);
  }
  .listed[aria-pressed='true'] {
    box-shadow: inset 4px 0 var(--_accent);
    background: var(--_accent-weak);
  }
  .more {
    margin: 0.8em var(--_gutter);
  }
  .skip {
    position: absolute;
    z-index: 2;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    background: var(--_surface);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    min-block-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .side > .notice,
  .attribution {
    padding: 0.3em var(--_gutter);
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: var(--_small);
  }
  /* The room that the tools will take when they come. */
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-block-size: calc(96px + 2.1em);
  }
  .grab,
  .bar-chip.to-map {
    display: none;
  }

  /* Narrow: a sheet over the map. */
  @container (max-width: 42.49em) {
    .layout:not(.flat) {
      --_peek: max(10.25em, 176px);
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-block-size: clamp(32.5em, 86svh, 40em);
    }
    .layout:not(.flat) .side {
      padding-block-end: var(--_peek);
    }
    /* Its list of places comes over the sheet, its ground does not. */
    .layout:not(.flat) .side:has(.results:not([hidden])) {
      clip-path: inset(0 0 var(--_peek));
    }
    .flat .frame {
      display: none;
    }
    .layout:not(.flat) :is(.side, .panel-part) {
      grid-area: 1 / 1;
    }
    /* At the foot of the map, and of the window where that ends first. */
    .layout:not(.flat) .panel-part {
      position: sticky;
      z-index: 4;
      inset-block-end: 0;
      align-self: end;
      /* Never over the search. */
      margin-block-start: 9em;
      block-size: var(--_peek);
      overflow: clip;
      border-radius: 18px 18px 0 0;
      box-shadow: 0 -4px 24px light-dark(#16232b2e, #000b);
      overscroll-behavior: contain;
    }
    /* Of a territory: its name, its counts, and how to reach who answers. */
    .layout:not(.flat)[data-position='peek'] .panel-part:has(> .territory) {
      block-size: auto;
      min-block-size: var(--_peek);
    }
    .layout:not(.flat)[data-position='peek']
      :is(.summary, .territory ~ .lists, .panel-tools > :not(.close)) {
      display: none;
    }
    .layout:not(.flat)[data-position='half'] .panel-part {
      block-size: clamp(22em, 62svh, 30em);
    }
    .layout:not(.flat)[data-position='open'] {
      grid-template-rows: auto 1fr;
    }
    .layout:not(.flat)[data-position='open'] .panel-part {
      grid-row: 2;
    }
    .layout:not(.flat)[data-position='open'] .side {
      block-size: 6em;
      padding: 0;
    }
    .layout:not(.flat)[data-position='open'] :is(.tools, .legend, .toolbar, .insets) {
      display: none;
    }
    .layout:not(.flat)[data-position='open'] .frame {
      min-block-size: 0;
    }
    .layout:not(.flat)[data-position='open'] .panel-part {
      position: relative;
      block-size: auto;
      margin: 0;
      overflow: visible;
      border-radius: 0;
      box-shadow: none;
      border-block-start: 1px solid var(--_line);
    }
    .layout:not(.flat) .grab {
      display: grid;
      place-items: center;
      inline-size: 6em;
      block-size: 28px;
      margin: 0 auto;
      padding: 0;
      border: 0;
      border-radius: 10px;
      background: none;
      cursor: grab;
      touch-action: none;
    }
    .grab::before {
      content: '';
      inline-size: 40px;
      block-size: 5px;
      border-radius: 9px;
      background: var(--_edge);
    }
    .grab:focus-visible {
      outline-offset: -3px;
    }
    .layout:not(.flat) .panel-head {
      padding-block-start: 0;
    }
    .layout:not(.flat):not([data-position='open']) .panel-head {
      touch-action: none;
    }
    .layout:not(.flat)[data-position='open'] .bar-chip.to-map {
      display: inline-flex;
      position: absolute;
      inset-block-start: -3.6em;
      inset-inline-end: 0.75em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel-part:not(.dragged) {
      transition: block-size 0.22s cubic-bezier(0.2, 0.8, 0.2, 1);
    }
  }
  @container (min-width: 42.5em) {
    /* What comes below the map does not move its foot. */
    .layout {
      grid-template-rows: auto 1fr;
    }
    .frame {
      min-block-size: max(360px, 50cqi - 110px);
    }
    .main-actions {
      display: none;
    }
    .panel-part {
      border-block-start: 1px solid var(--_line);
    }
  }
  @container (min-width: 62.5em) {
    .layout {
      grid-template: 1fr / minmax(0, 1.32fr) minmax(25em, 1fr);
      min-block-size: 36em;
    }
    .side {
      position: sticky;
      inset-block-start: var(--territory-sticky-top, 16px);
      align-self: start;
      block-size: 100%;
      max-block-size: max(36em, 100dvh - 32px);
    }
    .frame {
      min-block-size: 20em;
    }
    .panel-part {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
  @media (forced-colors: active) {
    .grab::before {
      forced-color-adjust: none;
      background: ButtonText;
    }
    .panel-part {
      border-block-start: 1px solid CanvasText;
    }
    .listed[aria-pressed='true'] .value,
    .listed[aria-pressed='true'] .icon,
    .listed[aria-pressed='true'] .looking {
      color: inherit;
    }
  }
  @media print {
    .root {
      break-inside: avoid;
    }
    .tools,
    .skip,
    .grab,
    .to-map {
      display: none !important;
    }
    .layout .panel-part {
      position: static !important;
      block-size: auto !important;
      overflow: visible;
    }
    .swatch {
      print-color-adjust: exact;
    }
  }
`;
