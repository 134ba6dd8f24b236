/** What goes on in a territory: events, resources, walks. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatSchedule } from '../../agenda/format-schedule.js';
import type { Entry } from '../../data/dataset.js';
import { currentOf } from '../../data/freshness.js';
import { placeText } from '../../data/place-text.js';
import type { Walk } from '../../data/schema.js';
import { chips, exampleMark, heading, paragraphs, renderList } from '../ui/content.js';
import { renderFreshness } from '../records/freshness.js';
import { icon } from '../ui/icons.js';
import { renderResource, splitByValidity } from '../records/resource.js';
import type { SheetContext } from './context.js';

const MAX_EVENTS = 3;

type Rendered = TemplateResult | undefined;

export function renderEvents(context: SheetContext): Rendered {
  const { territory, messages, words } = context;
  const nowMs = Date.now();
  const upcoming = context.upcomingIn(territory);
  if (!upcoming.length) return undefined;
  const rest = upcoming.length - MAX_EVENTS;
  return html`<ul class="events">
      ${upcoming.slice(0, MAX_EVENTS).map(({ entry: { record, origin }, schedule }) => {
        const lang = context.langOf(origin);
        const place = placeText(record.location);
        const status = messages.status(record.status ?? 'scheduled');
        return html`<li>
          <strong lang=${lang}>${record.title}</strong>
          ${exampleMark(record.illustrative, context)}
          ${chips(status ? [status] : [], { kind: 'strong' })}
          <p class="meta">
            ${icon('clock')}<span>${formatSchedule(schedule, messages, nowMs).join(' · ')}</span>
          </p>
          ${place ? html`<p class="meta">${icon('pin')}<span lang=${lang}>${record.status === 'moved-online' ? html`<s>${place}</s>` : place}</span></p>` : nothing}
        </li>`;
      })}
    </ul>
    ${rest > 0 ? html`<p class="quiet">${words.allEvents(rest)}</p>` : nothing}`;
}

/** Of the territory, of what surrounds it, and those that name no territory: they hold everywhere. */
export function renderResources(context: SheetContext): Rendered {
  const { dataset, territory, words, today, sectionLevel } = context;
  const all = dataset.holdingIn(dataset.resources, territory.id);
  if (!all.length) return undefined;
  const { shown, expiredCount } = splitByValidity(all, today);
  const resourceContext = { ...context, headingLevel: sectionLevel + 1 };
  return html`${renderList('cards', shown, resourceContext, renderResource)}
  ${expiredCount ? html`<p class="quiet">${words.expiredResources(expiredCount)}</p>` : nothing}`;
}

export function renderWalks(context: SheetContext): Rendered {
  const { dataset, territory, today } = context;
  const walks = currentOf(dataset.concerning(dataset.walks, territory.id), today);
  if (!walks.length) return undefined;
  return html`${renderList('cards', walks, context, renderWalk)}`;
}

function renderWalk(entry: Entry<Walk>, context: SheetContext): TemplateResult {
  const { words, sectionLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const { durationMinutes, stops = [] } = record;
  return html`<li class="card" part="walk" data-item>
    ${heading(sectionLevel + 1, 'subtitle', html`<span lang=${lang}>${record.title}</span> ${exampleMark(record.illustrative, context)}`)}
    <p class="quiet">
      ${[durationMinutes ? words.minutes(durationMinutes) : '', stops.length ? words.stops(stops.length) : ''].filter(Boolean).join(' · ')}
    </p>
    <div class="text">${paragraphs(record.summary, lang)}</div>
    ${
      stops.length
        ? html`<details>
            <summary>
              ${words.showStops}<span class="visually-hidden" lang=${lang}> ${record.title}</span>
            </summary>
            <ol class="stops" lang=${lang}>
              ${stops.map(
                ({ title, text }) => html`<li><strong>${title}</strong>${paragraphs(text)}</li>`,
              )}
            </ol>
          </details>`
        : nothing
    }
    ${renderFreshness(entry, record.title, context)}
  </li>`;
}
