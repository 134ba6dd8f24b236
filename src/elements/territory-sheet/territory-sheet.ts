import { css } from 'lit';
import { property } from 'lit/decorators.js';
import type { TerritoryEntry } from '../../data/dataset.js';
import { LazyElement, type Body } from '../base/lazy-element.js';
import { TerritoryElement } from '../base/territory-element.js';

/**
 * One territory: strengths first, key figures, how far it is, who to ask, projects, who is looking for someone,
 * events, resources, walks. Compared with up to three others on request.
 *
 * @example
 * <territory-sheet src="dataset.json" territory="48"></territory-sheet>
 *
 * @csspart section - One section of the sheet.
 * @csspart project - One project.
 * @csspart opening - One opening.
 * @csspart resource - One resource.
 * @csspart walk - One walk.
 * @cssproperty [--territory-sheet-min-height=0] - Height reserved before the data are there.
 */
export class TerritorySheet extends LazyElement {
  static override styles = [
    ...[TerritoryElement.styles].flat(),
    css`
      :host {
        --_min-block-size: var(--territory-sheet-min-height, 0);
      }
    `,
  ];

  /**
   * Which sections to show, by name: `strengths figures practical referents projects openings events resources walks
   * links`; all by default.
   */
  @property() sections = '';

  protected override async loadBody(): Promise<Body> {
    const { SheetBody } = await import('./sheet-body.js');
    return new SheetBody(this);
  }

  protected override announcementFor({ record }: TerritoryEntry): string {
    return record.name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'territory-sheet': TerritorySheet;
  }
}
