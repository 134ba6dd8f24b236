import { css } from 'lit';
import { property } from 'lit/decorators.js';
import { LazyElement, type Body } from '../base/lazy-element.js';
import { TerritoryElement } from '../base/territory-element.js';

/**
 * Everything in one tag: the map beside a sheet, référents, actors, agenda, projects and resources in tabs.
 *
 * @example
 * <territory-explorer src="dataset.json"></territory-explorer>
 *
 * @csspart tab - A tab.
 * @cssproperty [--territory-explorer-min-height=0] - Height reserved before the data are there.
 */
export class TerritoryExplorer extends LazyElement {
  static override styles = [
    ...[TerritoryElement.styles].flat(),
    css`
      :host {
        --_min-block-size: var(--territory-explorer-min-height, 0);
      }
    `,
  ];

  /** Which parts to show, by name: `map sheet referents actors events projects resources`; all by default. */
  @property() parts = '';

  /** Ground below the territories, as for `<territory-map>`; its host sees the visitor's address. */
  @property() basemap = '';

  protected override async loadBody(): Promise<Body> {
    const { ExplorerBody } = await import('./explorer-body.js');
    return new ExplorerBody(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'territory-explorer': TerritoryExplorer;
  }
}
