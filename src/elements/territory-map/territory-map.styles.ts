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
    --_min-block-size: var(--territory-map-min-height, 0);
    /* In the dark the accent is light: weaker shares keep names readable on the highest class. */
    --_tone-0: light-dark(
      color-mix(in oklab, var(--_accent) 9%, var(--_surface)),
      color-mix(in oklab, var(--_accent) 10%, var(--_surface))
    );
    --_tone-1: light-dark(
      color-mix(in oklab, var(--_accent) 19%, var(--_surface)),
      color-mix(in oklab, var(--_accent) 18%, var(--_surface))
    );
    --_tone-2: light-dark(
      color-mix(in oklab, var(--_accent) 29%, var(--_surface)),
      color-mix(in oklab, var(--_accent) 26%, var(--_surface))
    );
    --_tone-3: light-dark(
      color-mix(in oklab, var(--_accent) 39%, var(--_surface)),
      color-mix(in oklab, var(--_accent) 34%, var(--_surface))
    );
    --_tone-4: light-dark(
      color-mix(in oklab, var(--_accent) 50%, var(--_surface)),
      color-mix(in oklab, var(--_accent) 42%, var(--_surface))
    );
  }
  .layout {
    flex: 1;
    display: flex;
    flex-direction: column;
  }
  .side {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    background: var(--_sunk);
  }
  .frame {
    position: relative;
    flex: 1;
    display: flex;
    min-block-size: clamp(15em, 60cqi, 20em);
    /* A long list beside it must not make the map endless. */
    max-block-size: max(44em, 100svh);
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
    padding: 0.55em 1.1em;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: 0.82em;
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
    border: 1px solid var(--_accent);
    border-radius: 3px;
    vertical-align: -0.15em;
  }

  .lists {
    padding: 0.8em 1.1em 1em;
    border-block-start: 1px solid var(--_line);
  }
  .minor {
    margin-block: 0.5em 0.35em;
  }
  /* A heading whose first item waits behind "Afficher plus" waits with it. */
  .minor:has(+ ul > li[hidden]:first-child) {
    display: none;
  }
  .minor:first-child {
    margin-block-start: 0;
  }
  .territories {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 0.4em;
  }
  .listed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.25em 0.7em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.8);
    background: transparent;
    font-size: 0.94em;
    text-align: start;
    cursor: pointer;
  }
  .listed:hover {
    background: var(--_accent-weak);
  }
  .listed-name {
    flex: 1 1 5em;
    font-weight: 600;
  }
  .value {
    color: var(--_ink-2);
    font-size: 0.86em;
    white-space: nowrap;
  }
  .listed[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .listed[aria-pressed='true'] .value,
  .listed[aria-pressed='true'] .example {
    color: inherit;
  }
  .more {
    margin-inline: 0;
    margin-block-end: 0;
  }
  .skip {
    position: absolute;
    z-index: 2;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    min-block-size: 44px;
    padding: 0.3em 0.95em;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: var(--_accent);
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
    padding: 0.3em 1.1em;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: 0.82em;
  }
  /* The room that the tools will take when they come: two rows, one. */
  .tools {
    display: grid;
    align-content: center;
    min-block-size: calc(88px + 4.45em);
    border-block-end: 1px solid var(--_line);
  }
  .colours {
    min-block-size: calc(32px + 0.6em);
    background: var(--_surface);
  }

  @container (min-width: 30em) {
    .tools {
      min-block-size: calc(88px + 5.05em);
    }
  }
  @container (min-width: 53em) {
    .tools {
      min-block-size: calc(44px + 2.75em);
    }
  }
  @container (min-width: 46em) {
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 1.7fr) minmax(15em, 1fr);
    }
    .lists {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .frame {
      min-block-size: 20em;
    }
  }
  @media print {
    .root {
      break-inside: avoid;
    }
    .tools,
    .colours,
    .skip {
      display: none;
    }
    .swatch {
      print-color-adjust: exact;
    }
  }
`;
