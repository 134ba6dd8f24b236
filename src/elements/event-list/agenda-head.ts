/** What stands above an agenda: its title, what is to come or past, and the ways into its tools. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import type { Agenda } from './agenda-model.js';
import { heading } from '../ui/content.js';
import { icon } from '../ui/icons.js';

export type Period = 'upcoming' | 'past';
export type Panel = 'filters' | 'subscribe';
/** What a visitor may switch to; a page has more (`EventList.view`). */
export type Layout = 'list' | 'month';

export interface HeadOptions {
  messages: Messages;
  headingLevel: number;
  title: string;
  layout: Layout;
  period: Period;
  /** The panel that is open, or something else. */
  opened: string | undefined;
  onPeriod: (period: Period) => void;
  onLayout: (layout: Layout) => void;
  onPanel: (panel: Panel, click: Event) => void;
  /** Back to all territories; `undefined` where there is nothing to go back from. */
  onAll: (() => void) | undefined;
}

export function renderAgendaHead(agenda: Agenda, options: HeadOptions): TemplateResult {
  const { messages, headingLevel, title, layout, period, opened } = options;
  const { onPeriod, onLayout, onPanel, onAll } = options;
  const segment = (isPressed: boolean, content: unknown, onClick: () => void) =>
    html`<button
      class="segment"
      part="action"
      type="button"
      aria-pressed=${isPressed}
      @click=${onClick}
    >
      ${content}
    </button>`;
  const periodButton = (value: Period) =>
    segment(value === period, html`${messages[value]} <span>${agenda[value].length}</span>`, () =>
      onPeriod(value),
    );
  const layoutButton = (value: Layout) =>
    segment(value === layout, messages.view(value), () => onLayout(value));
  const panelButton = (panel: Panel, label: string) =>
    html`<button
      class="button plain"
      part="action"
      type="button"
      aria-expanded=${opened === panel}
      @click=${(click: Event) => onPanel(panel, click)}
    >
      ${icon(panel)}${label}
    </button>`;
  return html`<div class="head">
      <div part="title">
        ${heading(headingLevel, 'title', title)}
        ${
          onAll
            ? html`<button class="button plain" part="action" type="button" @click=${onAll}>
                ${messages.wholeAgenda}
              </button>`
            : nothing
        }
      </div>
      ${
        layout === 'month'
          ? nothing
          : html`<div class="segments" role="group" aria-label=${messages.agenda}>
              ${periodButton('upcoming')}${periodButton('past')}
            </div>`
      }
    </div>
    <div class="bar">
      ${panelButton('filters', messages.filterEvents)}
      ${panelButton('subscribe', messages.subscribe)}
      <div class="segments" role="group" aria-label=${messages.views}>
        ${layoutButton('list')}${layoutButton('month')}
      </div>
    </div>`;
}
