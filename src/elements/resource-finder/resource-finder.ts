import { css } from 'lit';
import type { TerritoryEntry } from '../../data/dataset.js';
import { LazyElement, type Body } from '../base/lazy-element.js';
import { TerritoryElement } from '../base/territory-element.js';

/**
 * Resources and aids with their dates, and concrete cases that end in the territory's own actors and resources.
 *
 * @example
 * <resource-finder src="dataset.json"></resource-finder>
 *
 * @csspart resource - One resource.
 * @csspart case - The case that is being worked through.
 * @cssproperty [--territory-resources-min-height=0] - Height reserved before the data are there.
 */
export class ResourceFinder extends LazyElement {
  static override styles = [
    ...[TerritoryElement.styles].flat(),
    css`
      :host {
        --_min-block-size: var(--territory-resources-min-height, 0);
      }
    `,
  ];

  protected override async loadBody(): Promise<Body> {
    const { ResourceBody } = await import('./resource-body.js');
    return new ResourceBody(this);
  }

  protected override announcementFor({ record }: TerritoryEntry): string {
    return record.name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-finder': ResourceFinder;
  }
}
