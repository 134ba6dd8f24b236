/** Two to four territories side by side, in a table that also goes on paper. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import { formatDate, formatSchedule } from '../../agenda/format-schedule.js';
import { takesPlace } from '../../agenda/schedule.js';
import type { TerritoryEntry } from '../../data/dataset.js';
import { currentOf } from '../../data/freshness.js';
import { exampleMark } from '../ui/content.js';
import { canPrint, type Paper } from '../../page/print-paper.js';
import { referentName } from '../records/referent.js';
import { openingsIn, projectsOf } from './projects.js';
import type { SheetContext } from './context.js';
import { figureOf, indicatorIds, indicatorLabel } from './indicators.js';
import { distanceTo, facultiesOf } from './practical.js';

export const MAX_COMPARED = 4;

interface Row {
  label: string;
  /** Lines, by territory; empty: nothing known. */
  cells: readonly (readonly string[])[];
}

/** What is compared, row by row; rows that none of the territories has are left out. */
export function comparisonRows(
  territories: readonly TerritoryEntry[],
  context: SheetContext,
): Row[] {
  const { dataset, messages, words, tools, departure } = context;
  const of = (label: string, cell: (territory: TerritoryEntry) => readonly string[]): Row => ({
    label,
    cells: territories.map(cell),
  });
  const nowMs = Date.now();
  const distance = (name: string, from: [number, number] | undefined) =>
    of(words.distances, (territory) => {
      const text = distanceTo(from, context.centreOf(territory), messages);
      return text === undefined ? [] : [messages.labelled(name, text)];
    });
  const actorsOf = ({ id }: TerritoryEntry) =>
    currentOf(dataset.within(dataset.actors, id), context.today);
  const rows = [
    of(words.section('referents'), ({ id }) =>
      dataset
        .referentsOf(id)
        .map(({ record }) =>
          [referentName(record), record.status === 'vacant' ? messages.vacant : '']
            .filter(Boolean)
            .join(' · '),
        ),
    ),
    ...indicatorIds(dataset, territories).map((id) =>
      of(indicatorLabel(id, dataset, words), (territory) => {
        const figure = figureOf(territory, id, dataset, messages, words);
        if (!figure) return [];
        return [`${figure.text}${figure.year === undefined ? '' : ` (${String(figure.year)})`}`];
      }),
    ),
    of(words.zoning, ({ record }) =>
      (record.zonings ?? []).map(({ profession, code, year }) =>
        messages.labelled(
          profession,
          `${words.zone(code)}${year === undefined ? '' : ` (${String(year)})`}`,
        ),
      ),
    ),
    of(words.section('projects'), (territory) =>
      projectsOf({ ...context, territory })
        .shown.filter(({ record }) => record.status !== 'done' && record.status !== 'paused')
        .map(({ record }) => marked(record.title, record.illustrative, messages.example)),
    ),
    of(words.section('openings'), (territory) =>
      openingsIn({ ...context, territory }).shown.map(({ record }) =>
        marked(record.title, record.illustrative, messages.example),
      ),
    ),
    of(words.nextEvent, (territory) => {
      const next = context.upcomingIn(territory).find(takesPlace);
      if (!next) return [];
      const { record } = next.entry;
      const when = formatSchedule(next.schedule, messages, nowMs)[0] ?? '';
      return [marked(record.title, record.illustrative, messages.example), when];
    }),
    of(words.modes, (territory) => [
      ...new Set(
        actorsOf(territory).flatMap(({ record }) =>
          (record.practiceModes ?? []).map((mode) =>
            nameOf(dataset, 'kinds', mode, tools.practiceMode),
          ),
        ),
      ),
    ]),
    of(words.hosts, (territory) => {
      const count = actorsOf(territory).filter(({ record }) => record.hostsInterns).length;
      return count ? [words.actorsCount(count)] : [];
    }),
    of(words.interns, ({ record }) => {
      const count = record.practical?.internsThisSemester;
      return count === undefined ? [] : [String(count)];
    }),
    of(words.housing, ({ record }) => {
      const { housing } = record.practical ?? {};
      return housing === undefined ? [] : [housing];
    }),
    ...facultiesOf(dataset, context.today).map(({ record }) =>
      distance(record.name, record.location?.coordinates),
    ),
    ...(departure ? [distance(departure.name, departure.lngLat)] : []),
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell.length));
}

function marked(title: string, isIllustrative: boolean | undefined, example: string): string {
  return isIllustrative ? `${title} (${example})` : title;
}

export function renderTable(
  territories: readonly TerritoryEntry[],
  context: SheetContext,
): TemplateResult {
  const { messages, words } = context;
  // The roles stay where the look is no table's.
  return html`<table class="comparison" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <td role="cell"></td>
        ${territories.map(
          ({ record, origin }) =>
            html`<th scope="col" role="columnheader" lang=${context.langOf(origin)}>
              ${record.name} ${exampleMark(record.illustrative, { messages })}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${comparisonRows(territories, context).map(
        ({ label, cells }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${label}</th>
            ${cells.map(
              (lines, index) =>
                html`<td role="cell" data-name=${territories[index]?.record.name ?? ''}>
                  ${lines.length ? lines.map((line) => html`<p>${line}</p>`) : words.nothing}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The choice of what to compare with, and what comes of it. */
export function renderComparison(
  context: SheetContext,
  onPrint: (paper: Paper) => void,
): TemplateResult {
  const { dataset, store, territory, words, messages } = context;
  const compared = comparedOf(context);
  const others = [...dataset.territories.values()].filter(
    ({ id, record }) => id !== territory.id && record.level === territory.record.level,
  );
  const candidates = others.length
    ? others
    : [...dataset.territories.values()].filter(({ id }) => id !== territory.id);
  const isFull = compared.length >= MAX_COMPARED;
  const toggle = (id: string) => {
    const ids = compared.map((each) => each.id);
    const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
    store.update({ compared: next });
  };
  return html`<fieldset class="compared">
      <legend>${words.compareWith(territory.record.name)}</legend>
      <p class="quiet">${isFull ? words.tooMany : words.compareHelp}</p>
      <div class="compared-choices">
        ${candidates.map(({ id, record, origin }) => {
          const isChosen = compared.some((each) => each.id === id);
          return html`<label class="check">
            <input
              type="checkbox"
              .checked=${isChosen}
              ?disabled=${isFull && !isChosen}
              @change=${() => toggle(id)}
            />
            <span lang=${context.langOf(origin)}>${record.name}</span>
          </label>`;
        })}
      </div>
    </fieldset>
    ${
      compared.length > 1
        ? html`<div
              class="scroller"
              role="group"
              tabindex="0"
              aria-label=${words.comparisonOf(messages.list(compared.map(({ record }) => record.name)))}
            >
              ${renderTable(compared, context)}
            </div>
            ${
              canPrint
                ? html`<div class="actions">
                    <button
                      class="button"
                      type="button"
                      part="action"
                      @click=${() => onPrint(comparisonPaper(compared, context))}
                    >
                      ${words.print}
                    </button>
                  </div>`
                : nothing
            }`
        : nothing
    }`;
}

/** The territory that is looked at first, then those that the visitor added and that there are. */
export function comparedOf({
  dataset,
  store,
  territory,
}: Pick<SheetContext, 'dataset' | 'store' | 'territory'>): TerritoryEntry[] {
  const ids = [...new Set([territory.id, ...store.state.compared])];
  return ids.flatMap((id) => dataset.territories.get(id) ?? []).slice(0, MAX_COMPARED);
}

function comparisonPaper(territories: readonly TerritoryEntry[], context: SheetContext): Paper {
  const { dataset, messages, words, today } = context;
  const names = messages.list(territories.map(({ record }) => record.name));
  const publishers = dataset.origins.flatMap(
    ({ publisher, title }) => publisher?.name ?? title ?? [],
  );
  return {
    title: words.comparisonOf(names),
    locale: messages.locale,
    styles: paperStyles,
    content: html`<main>
      <h1>${words.comparisonOf(names)}</h1>
      ${renderTable(territories, context)}
      <footer>
        <p>${messages.dataFrom(messages.list(publishers))}</p>
        <p>${words.printedOn(formatDate(today, messages))} · ${location.href}</p>
      </footer>
    </main>`,
  };
}

const paperStyles = css`
  @page {
    size: A4;
    margin: 14mm;
  }
  body {
    margin: 0;
    color: #1b2a33;
    font:
      9.5pt/1.4 system-ui,
      sans-serif;
  }
  h1 {
    margin: 0 0 4mm;
    font-size: 15pt;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 1.5mm 2mm;
    border: 0.2mm solid #d5dee3;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  tr {
    break-inside: avoid;
  }
  p {
    margin: 0 0 0.8mm;
  }
  .example {
    font-size: 8pt;
    font-weight: 400;
  }
  footer {
    margin-block-start: 5mm;
    color: #4c5d68;
    font-size: 8pt;
    overflow-wrap: anywhere;
  }
`;
