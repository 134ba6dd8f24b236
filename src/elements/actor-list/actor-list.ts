import { css } from 'lit';
import type { TerritoryEntry } from '../../data/dataset.js';
import type { Messages } from '../../i18n/messages.js';
import { LazyElement, type Body } from '../base/lazy-element.js';
import { TerritoryElement } from '../base/territory-element.js';

/**
 * The local actors of the chosen territory, or all: who they are, whether they are open, host interns or recruit.
 *
 * @example
 * <actor-list src="dataset.json"></actor-list>
 *
 * @csspart actor - One actor.
 * @cssproperty [--territory-actors-min-height=0] - Height reserved before the data are there.
 */
export class ActorList extends LazyElement {
  static override styles = [
    ...[TerritoryElement.styles].flat(),
    css`
      :host {
        --_min-block-size: var(--territory-actors-min-height, 0);
      }
    `,
  ];

  protected override async loadBody(): Promise<Body> {
    const { ActorBody } = await import('./actor-body.js');
    return new ActorBody(this);
  }

  protected override announcementFor({ record }: TerritoryEntry, _messages: Messages): string {
    return record.name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'actor-list': ActorList;
  }
}
