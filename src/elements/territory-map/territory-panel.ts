/** The chosen territory beside the map: who answers there, who is looked for, and what comes next. */
import { html, nothing, type TemplateResult } from 'lit';
import { splitAgenda } from '../../agenda/schedule.js';
import { parsePhones } from '../../contact/phone.js';
import { isInPost, type Dataset, type Entry, type TerritoryEntry } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import { isOver } from '../../data/openings.js';
import { openingsWithin } from '../../data/openings-there.js';
import type { Opening, Referent } from '../../data/schema.js';
import { sceneMessages } from '../../i18n/fr/scene.js';
import { nameOf } from '../../i18n/name-of.js';
import { canPrint } from '../../page/print-paper.js';
import { actionLink, exampleMark, heading, paragraphs, renderList } from '../ui/content.js';
import { icon } from '../ui/icons.js';
import { panelIcon } from '../ui/panel-icons.js';
import { panelFrame } from '../ui/panel-frame.js';
import { mailTo } from '../records/contact-actions.js';
import { renderNobody } from '../records/nobody.js';
import { renderOpenings } from '../records/openings.js';
import { renderPersonLine } from '../records/person-line.js';
import { referentName } from '../records/referent.js';
import type { PanelContext } from './context.js';
import { printSheet } from './print-sheet.js';

export interface TerritoryPanelOptions {
  /** Whether the page puts nothing of its own below the head. */
  hasSummary: boolean;
  /** Why it answers what was searched. */
  notes: readonly string[];
  /** None: the territory is all that there is, or the page has settled it. */
  onClose: (() => void) | undefined;
  onShare: () => void;
}

interface Facts {
  own: readonly Entry<Referent>[];
  inherited: ReturnType<Dataset['inheritedReferentsOf']>;
  openings: readonly Entry<Opening>[];
  upcomingCount: number;
}

const factsOf = memo((dataset: Dataset, id: string, today: string, arePlaced: boolean): Facts => ({
  own: dataset.referentsOf(id),
  inherited: dataset.inheritedReferentsOf(id),
  openings: openingsWithin(dataset, id).filter((entry) => !isOver(entry, dataset, today)),
  upcomingCount: arePlaced
    ? splitAgenda(dataset.concerning(dataset.events, id), Date.now()).upcoming.length
    : 0,
}));

export function renderTerritoryPanel(
  context: PanelContext,
  { hasSummary, notes, onClose, onShare }: TerritoryPanelOptions,
): TemplateResult | typeof nothing {
  const { dataset, store, messages, words, today, territory } = context;
  if (!territory) return nothing;
  const { id, record, origin } = territory;
  const lang = context.langOf(origin);
  const facts = factsOf(dataset, id, today, store.placed() === dataset);
  const title = html`<span lang=${lang}>${record.name}</span>
    ${exampleMark(record.illustrative, { messages })}`;
  const tool = (label: string, sign: 'print' | 'share', act: () => void) =>
    html`<button
      class="control"
      type="button"
      part="action"
      aria-label=${label}
      title=${label}
      data-opens=${sign === 'share' ? 'share' : nothing}
      @click=${act}
    >
      ${sign === 'print' ? panelIcon(sign) : icon(sign)}
    </button>`;
  return panelFrame(
    {
      name: 'territory',
      label: record.name,
      title,
      tools: html`${canPrint ? tool(words.printSheet, 'print', () => printSheet(territory, context)) : nothing}
      ${tool(words.share, 'share', onShare)}`,
      content: html`${notes.map((note) => html`<p class="quiet">${note}</p>`)}
      ${renderCounts(facts, context)} ${renderMainActions(facts, territory, context)}
      ${hasSummary ? renderSummary(facts, territory, context) : nothing}`,
      onClose,
    },
    context,
  );
}

/** Zero is not told. */
function renderCounts(
  { own, openings, upcomingCount }: Facts,
  { messages }: PanelContext,
): TemplateResult {
  const words = sceneMessages(messages);
  const referentCount = own.filter(isInPost).length;
  const parts = [
    referentCount ? html`<span>${messages.referents(referentCount)}</span>` : nothing,
    openings.length
      ? html`<span class="looking">${words.looking(openings.length)}</span>`
      : nothing,
    upcomingCount ? html`<span>${words.meetings(upcomingCount)}</span>` : nothing,
  ];
  return html`<p class="counts quiet">${parts}</p>`;
}

/** To reach the one who answers first, where a sheet shows no more than that. */
function renderMainActions(
  { own, inherited }: Facts,
  { record, origin: { publisher } }: TerritoryEntry,
  { messages }: PanelContext,
): TemplateResult | typeof nothing {
  const people = [...own, ...inherited.flatMap(({ referents }) => referents)].filter(isInPost);
  const first = people.find((each) => each.record.contact?.email) ?? people[0];
  if (!first) {
    // Nobody answers: whoever publishes the data may know who does.
    const { email, name = '' } = publisher ?? {};
    const url = email && mailTo(email, messages.mailSubject(record.name), messages);
    return url
      ? html`<div class="actions main-actions">
          ${actionLink(url, messages.writeTo(name), { icon: 'mail', isMain: true })}
        </div>`
      : nothing;
  }
  const { email, phone } = first.record.contact ?? {};
  const name = referentName(first.record);
  const [number] = phone ? parsePhones(phone) : [];
  return html`<p class="main-actions quiet">${name}</p>
    <div class="actions main-actions">
      ${actionLink(
        email && mailTo(email, messages.mailSubject(record.name), messages),
        messages.write,
        {
          icon: 'mail',
          isMain: true,
          accessibleName: messages.writeTo(name),
        },
      )}
      ${actionLink(number && `tel:${number.dial}`, messages.call, {
        icon: 'phone',
        accessibleName: messages.callLabel(name, number?.display ?? ''),
      })}
    </div>`;
}

function renderSummary(
  { own, inherited, openings }: Facts,
  territory: TerritoryEntry,
  context: PanelContext,
): TemplateResult {
  const { record, origin } = territory;
  const { dataset, messages, words, headingLevel } = context;
  const hasReferents = dataset.referents.length > 0;
  return html`<div class="summary">
    ${paragraphs(record.summary, context.langOf(origin))}
    ${hasReferents && !own.length ? renderNobody(territory, dataset, messages) : nothing}
    ${renderList('people', own, context, (each, listed) => renderPersonLine(each, record.name, listed))}
    ${inherited.map(
      ({ territory: from, referents }) =>
        html`${heading(headingLevel + 1, 'minor', messages.inheritedFrom(nameOf(dataset, 'kinds', from.record.level, messages.level), from.record.name))}
        ${renderList('people', referents, context, (each, listed) => renderPersonLine(each, record.name, listed))}`,
    )}
    ${
      openings.length
        ? html`${heading(headingLevel + 1, 'minor', words.openings)}
          ${renderOpenings(openings, context)}`
        : nothing
    }
  </div>`;
}
