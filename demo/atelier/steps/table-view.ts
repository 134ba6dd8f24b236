/** The sheet as a table that can be written in, some rows at a time: a hundred thousand do not fit a page. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { number, type Atelier } from '../atelier.js';
import type { CellPlace, Finding } from '../work/findings.js';

const ROWS_A_PAGE = 50;
/** More columns than anybody writes by hand. */
const MOST_COLUMNS = 60;

interface Row {
  /** From 0. */
  index: number;
  cells: readonly string[];
}

function pagesOf(rowCount: number): number {
  return Math.max(1, Math.ceil(rowCount / ROWS_A_PAGE));
}

export class TableView {
  readonly #atelier: Atelier;
  #sheet = 0;
  #page = 0;
  /** Only rows in which something is to be corrected. */
  #isFiltered = false;
  #rows: readonly Row[] = [];
  /** What was left as it is when the rows were listed. */
  #settled: readonly string[] | undefined;
  /** The sheet that they are of: another one may be on its way. */
  #rowsSheet = 0;
  #shown = 0;
  /** The row in which the focus is, or was last: its name may be out of view. */
  #current: number | undefined;
  #goal: CellPlace | undefined;
  /** What is being typed: a rendering that comes meanwhile leaves it. */
  #typed: { row: number; column: number; text: string } | undefined;

  constructor(atelier: Atelier) {
    this.#atelier = atelier;
  }

  reset(): void {
    this.#sheet = 0;
    this.#page = 0;
    this.#isFiltered = false;
    this.#rows = [];
  }

  /** Shows what the sheets hold now. */
  show(isFirst: boolean): void {
    const sheets = this.#atelier.reading?.sheets ?? [];
    const current = sheets[this.#sheet];
    if (isFirst || !current || current.isAside) {
      this.#sheet = Math.max(
        0,
        sheets.findIndex(({ isAside }) => !isAside),
      );
      this.#page = 0;
    }
    void this.#load();
  }

  /** Brings a cell into view and puts the focus there. */
  goTo(place: CellPlace): void {
    this.#sheet = place.sheet;
    this.#isFiltered = false;
    this.#page = Math.max(0, Math.floor((place.row - this.#firstRow) / ROWS_A_PAGE));
    this.#goal = place;
    void this.#load();
  }

  /** After each rendering of the page. */
  updated(): void {
    const { settled } = this.#atelier.choices;
    if (this.#isFiltered && settled !== this.#settled) void this.#load();
    this.#settled = settled;
    const goal = this.#goal;
    const isThere = goal?.sheet === this.#rowsSheet;
    if (!goal || !isThere || !this.#rows.some(({ index }) => index === goal.row)) return;
    this.#goal = undefined;
    const row = this.#atelier.querySelector<HTMLElement>(`tr[data-row="${String(goal.row)}"]`);
    const cell =
      row?.querySelector<HTMLInputElement>(`input[data-column="${String(goal.column)}"]`) ??
      row?.querySelector<HTMLInputElement>('input');
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell?.focus({ preventScroll: true });
    cell?.select();
  }

  get #firstRow(): number {
    return (this.#atelier.reading?.sheets[this.#sheet]?.headRow ?? 0) + 1;
  }

  /** Numbers of the rows that are listed. */
  #listed(): readonly number[] {
    const sheet = this.#atelier.reading?.sheets[this.#sheet];
    if (!sheet) return [];
    if (!this.#isFiltered) {
      const length = Math.max(0, sheet.rowCount - this.#firstRow);
      return Array.from({ length }, (_each, index) => this.#firstRow + index);
    }
    const rows = this.#atelier.openFindings.flatMap(({ cells, level }) =>
      cells?.sheet === this.#sheet && level !== 'advice' ? [...cells.rows] : [],
    );
    return [...new Set(rows)].filter((row) => row >= this.#firstRow).sort((a, b) => a - b);
  }

  async #load(): Promise<void> {
    const own = ++this.#shown;
    const sheet = this.#sheet;
    const listed = this.#listed();
    // Rows that were mended or removed may have been the last page.
    this.#page = Math.min(this.#page, pagesOf(listed.length) - 1);
    const from = this.#page * ROWS_A_PAGE;
    const numbers = listed.slice(from, from + ROWS_A_PAGE);
    const texts = await this.#atelier.rowsOf(sheet, numbers).catch(() => undefined);
    if (!texts || own !== this.#shown) return;
    this.#rowsSheet = sheet;
    this.#rows = numbers.map((index, at) => ({ index, cells: texts[at] ?? [] }));
    this.#atelier.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { reading } = this.#atelier;
    const sheet = reading?.sheets[this.#rowsSheet];
    if (!reading || !sheet) return nothing;
    const count = this.#listed().length;
    const pageCount = pagesOf(count);
    const heads = sheet.columns.slice(0, MOST_COLUMNS);
    const several = reading.sheets.filter(({ isAside }) => !isAside).length > 1;
    return html`<div class="table-tools">
        ${
          several
            ? html`<label class="field inline"
                >Feuille
                <select
                  @change=${({ target }: Event) => {
                    this.#sheet = Number((target as HTMLSelectElement).value);
                    this.#turn(0);
                  }}
                >
                  ${reading.sheets.map((each, index) =>
                    each.isAside
                      ? nothing
                      : html`<option value=${index} .selected=${index === this.#sheet}>
                          ${each.name}
                        </option>`,
                  )}
                </select>
              </label>`
            : nothing
        }
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.#isFiltered}
            @change=${({ target }: Event) => {
              this.#isFiltered = (target as HTMLInputElement).checked;
              this.#turn(0);
            }}
          />
          Seulement les lignes à corriger</label
        >
        ${pageCount > 1 ? this.#renderPages(pageCount) : nothing}
      </div>
      <p class="quiet row-name">${this.#currentName()}</p>
      <div class="scroll cells" role="group" aria-label="Votre tableur" tabindex="0">
        <table>
          <caption class="visually-hidden">
            ${sheet.name}, modifiable
          </caption>
          <thead>
            <tr>
              <th scope="col" class="number">n°</th>
              ${heads.map(({ head }) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody
            @focusin=${({ target }: Event) => {
              const { row } = (target as HTMLElement).closest('tr')?.dataset ?? {};
              this.#current = Number(row);
              this.#atelier.requestUpdate();
            }}
          >
            ${this.#rows.map((row) => this.#renderRow(row, heads))}
          </tbody>
        </table>
      </div>`;
  }

  #turn(page: number): void {
    // What lies beyond the last one, `#load` knows.
    this.#page = Math.max(0, page);
    void this.#load();
  }

  #renderPages(pageCount: number): TemplateResult {
    return html`<span class="pages">
      <button
        type="button"
        class="button"
        aria-disabled=${this.#page === 0}
        @click=${() => this.#turn(this.#page - 1)}
      >
        Précédentes
      </button>
      <span class="quiet">page ${number(this.#page + 1)} sur ${number(pageCount)}</span>
      <button
        type="button"
        class="button"
        aria-disabled=${this.#page >= pageCount - 1}
        @click=${() => this.#turn(this.#page + 1)}
      >
        Suivantes
      </button>
    </span>`;
  }

  #currentName(): string {
    const row = this.#rows.find(({ index }) => index === this.#current);
    const name = row?.cells.find((cell) => /\p{L}{3}/u.test(cell)) ?? '';
    return row ? [`Ligne ${String(row.index + 1)}`, name].filter(Boolean).join(' · ') : '\u00A0';
  }

  #renderRow(row: Row, heads: readonly { head: string; index: number }[]): TemplateResult {
    const { openFindings } = this.#atelier;
    const said = openFindings.filter(
      ({ cells }) => cells?.sheet === this.#rowsSheet && cells.rows.includes(row.index),
    );
    return html`<tr data-row=${row.index}>
      <th scope="row" class="number">${row.index + 1}</th>
      ${heads.map(({ head, index }) => {
        const finding = said.find(({ cells }) => cells?.column === index);
        return this.#renderCell(row, head, index, finding);
      })}
    </tr>`;
  }

  #renderCell(
    row: Row,
    head: string,
    column: number,
    finding: Finding | undefined,
  ): TemplateResult {
    const text = row.cells[column] ?? '';
    const isWrong = finding && finding.level !== 'advice';
    const said =
      finding?.alike?.find(({ rows }) => rows.includes(row.index))?.text ?? finding?.text;
    return html`<td class=${finding ? finding.level : ''}>
      <input
        data-column=${column}
        aria-label=${`${head}, ligne ${String(row.index + 1)}`}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-description=${said ?? nothing}
        title=${said ?? (text.length > 18 ? text : nothing)}
        .value=${live(this.#typedIn(row.index, column) ?? text)}
        @input=${({ target }: Event) => {
          this.#typed = { row: row.index, column, text: (target as HTMLInputElement).value };
        }}
        @blur=${() => (this.#typed = undefined)}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          this.#typed = undefined;
          // Seen at once; what comes of it follows.
          this.#keep(row.index, column, value);
          void this.#atelier.write([{ sheet: this.#rowsSheet, row: row.index, column }], value);
        }}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, text)}
      />
    </td>`;
  }

  #typedIn(row: number, column: number): string | undefined {
    const typed = this.#typed;
    return typed?.row === row && typed.column === column ? typed.text : undefined;
  }

  #keep(index: number, column: number, text: string): void {
    this.#rows = this.#rows.map((row) => {
      if (row.index !== index) return row;
      const cells = [...row.cells];
      while (cells.length <= column) cells.push('');
      cells[column] = text;
      return { ...row, cells };
    });
  }

  /** As in a spreadsheet: Escape gives back what was there, then leads to what can be done; up and down a column. */
  #onKeydown(event: KeyboardEvent, text: string): void {
    if (event.key === 'Escape') {
      const cell = event.currentTarget as HTMLInputElement;
      if (cell.value === text)
        this.#atelier.querySelector<HTMLElement>('.mend :is(input, button)')?.focus();
      this.#typed = undefined;
      cell.value = text;
      return;
    }
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (step === undefined || event.altKey) return;
    const input = event.currentTarget as HTMLInputElement;
    const row = input.closest('tr');
    const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
    const column = input.dataset.column ?? '';
    const target = next?.querySelector<HTMLInputElement>(`input[data-column="${column}"]`);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select();
  }
}
