/** The sheet of a territory on paper: a document of its own, so that the page around the map is not printed. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { formatDate, formatSchedule } from '../../agenda/format-schedule.js';
import { splitAgenda } from '../../agenda/schedule.js';
import { parsePhone } from '../../contact/phone.js';
import type { TerritoryEntry } from '../../data/dataset.js';
import { standalonePicture } from '../../map/standalone.js';
import { exampleMark, paragraphs } from '../parts/content.js';
import { referentName } from '../parts/referent.js';
import type { ToolsContext } from './context.js';
import { printSheetStyles } from './print-sheet.styles.js';
import { sourceLines } from './source-lines.js';

const MAX_EVENTS = 6;

export function printSheet(territory: TerritoryEntry, context: ToolsContext): void {
  const frame = document.createElement('iframe');
  frame.title = territory.record.name;
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  context.afterUpdate((root) => {
    root.append(frame);
    const { contentWindow: sheetWindow, contentDocument: sheet } = frame;
    if (!sheetWindow || !sheet) return;
    fill(sheet, territory, context);
    sheetWindow.addEventListener('afterprint', () => frame.remove());
    sheetWindow.print();
  });
  context.update();
}

/** Fills an empty document with the sheet. */
export function fill(sheet: Document, territory: TerritoryEntry, context: ToolsContext): void {
  const { view, messages } = context;
  sheet.documentElement.lang = messages.locale.slice(0, 2);
  sheet.title = territory.record.name;
  // A sheet belongs to the document whose window made it.
  const { CSSStyleSheet: SheetOfFrame } = sheet.defaultView as Window & typeof globalThis;
  const styles = new SheetOfFrame();
  styles.replaceSync(printSheetStyles.cssText);
  sheet.adoptedStyleSheets = [styles];
  const picture = view?.svg && standalonePicture(view.svg);
  render(renderSheet(territory, picture, context), sheet.body);
}

function renderSheet(
  { id, record, origin }: TerritoryEntry,
  picture: SVGSVGElement | undefined,
  context: ToolsContext,
): TemplateResult {
  const { dataset, messages, words } = context;
  const today = new Date().toISOString().slice(0, 10);
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
    <p class="level">${messages.level(record.level)}</p>
    <h1>${record.name} ${exampleMark(record.illustrative, messages)}</h1>
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
          <strong>${referentName(entry.record)}</strong> ${exampleMark(illustrative, messages)}
          ${[from, organisation, status === 'vacant' ? messages.vacant : ''].filter(Boolean).join(' · ')}
          ${topics?.length ? html`<br />${messages.topics} : ${topics.join(', ')}` : nothing}
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
                    ${exampleMark(entry.record.illustrative, messages)}<br />
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
                    ${exampleMark(entry.record.illustrative, messages)}<br />${entry.record.summary}
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
  return phone && (parsePhone(phone)?.display ?? phone);
}
