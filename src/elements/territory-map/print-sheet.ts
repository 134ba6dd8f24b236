/** The sheet of a territory on paper: a document of its own, so that the page around the map is not printed. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatSchedule } from '../../agenda/format-schedule.js';
import { splitAgenda } from '../../agenda/schedule.js';
import { parsePhones } from '../../contact/phone.js';
import type { TerritoryEntry } from '../../data/dataset.js';
import { nameOf } from '../../i18n/name-of.js';
import { standalonePicture } from '../../map/standalone.js';
import { exampleMark, paragraphs } from '../ui/content.js';
import { printPaper, type Paper } from '../../page/print-paper.js';
import { referentName } from '../records/referent.js';
import type { PanelContext } from './context.js';
import { printSheetStyles } from './print-sheet.styles.js';
import { sourceLines } from './source-lines.js';

const MAX_EVENTS = 6;

export function printSheet(territory: TerritoryEntry, context: PanelContext): void {
  const { view, messages } = context;
  const picture = view?.svg && standalonePicture(view.svg);
  const paper: Paper = {
    title: territory.record.name,
    locale: messages.locale,
    styles: printSheetStyles,
    content: renderSheet(territory, picture, context),
  };
  context.afterUpdate((root) => printPaper(paper, root));
  context.update();
}

function renderSheet(
  { id, record, origin }: TerritoryEntry,
  picture: SVGSVGElement | undefined,
  context: PanelContext,
): TemplateResult {
  const { dataset, messages, words } = context;
  const { today } = context;
  const own = dataset.referentsOf(id);
  const inherited = dataset.inheritedReferentsOf(id);
  const { upcoming } = splitAgenda(dataset.within(dataset.events, id), Date.now());
  const projects = dataset
    .within(dataset.projects, id)
    .filter((entry) => entry.record.status !== 'done');
  const people = [
    ...own.map((entry) => ({ entry, from: '' })),
    ...inherited.flatMap(({ territory, referents }) =>
      referents.map((entry) => ({ entry, from: territory.record.name })),
    ),
  ];
  return html`<main lang=${context.langOf(origin)}>
    <p class="level">${nameOf(dataset, 'kinds', record.level, messages.level)}</p>
    <h1>${record.name} ${exampleMark(record.illustrative, { messages })}</h1>
    ${paragraphs(record.summary)} ${picture ? html`<figure>${picture}</figure>` : nothing}
    ${
      record.strengths?.length
        ? html`<h2>${words.strengths}</h2>
            <ul>
              ${record.strengths.map((each) => html`<li>${each}</li>`)}
            </ul>`
        : nothing
    }
    <h2>${words.referents}</h2>
    ${people.length ? nothing : html`<p>${messages.noReferents(record.name)}</p>`}
    <ul class="people">
      ${people.map(({ entry, from }) => {
        const { organisation, status, contact, topics, illustrative } = entry.record;
        return html`<li>
          <strong>${referentName(entry.record)}</strong> ${exampleMark(illustrative, { messages })}
          ${[from, organisation, status === 'vacant' ? messages.vacant : ''].filter(Boolean).join(' · ')}
          ${topics?.length ? html`<br />${messages.topics}&nbsp;: ${topics.join(', ')}` : nothing}
          ${
            contact && status !== 'vacant'
              ? html`<br />${[contact.email, phoneText(contact.phone)].filter(Boolean).join(' · ')}`
              : nothing
          }
        </li>`;
      })}
    </ul>
    ${
      upcoming.length
        ? html`<h2>${words.upcomingEvents}</h2>
            <ul>
              ${upcoming.slice(0, MAX_EVENTS).map(
                ({ entry, schedule }) =>
                  html`<li>
                    <strong>${entry.record.title}</strong>
                    ${exampleMark(entry.record.illustrative, { messages })}<br />
                    ${[formatSchedule(schedule, messages, Date.now()).join(' · '), entry.record.location?.city].filter(Boolean).join(' · ')}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      projects.length
        ? html`<h2>${words.projects}</h2>
            <ul>
              ${projects.map(
                (entry) =>
                  html`<li>
                    <strong>${entry.record.title}</strong>
                    ${exampleMark(entry.record.illustrative, { messages })}<br />${entry.record.summary}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <footer>
      ${sourceLines(context).map((line) => html`<p>${line}</p>`)}
      <p>${words.printedOn(formatDate(today, messages))}</p>
    </footer>
  </main>`;
}

function phoneText(phone: string | undefined): string | undefined {
  return (
    phone &&
    (parsePhones(phone)
      .map(({ display }) => display)
      .join(', ') ||
      phone)
  );
}
