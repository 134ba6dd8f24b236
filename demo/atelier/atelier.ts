/** The page that makes a dataset of a spreadsheet: what is open, what was decided, and the five steps that show it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { collections } from '../../src/data/schema.js';
import { fileName, saveFile } from '../../src/page/save-file.js';
import { GEOCODING_URL } from '../../src/publish/geocode.js';
import type { SourceFile } from '../../src/publish/import-files.js';
import type { WorkbookFormat } from '../../src/publish/files/write-workbook.js';
import type { TableName } from '../../src/publish/table/fields.js';
import { defaultSettings, type Settings } from './settings.js';
import { renderCheckStep } from './steps/check-step.js';
import { renderColumnsStep } from './steps/columns-step.js';
import { ComposeStep } from './steps/compose-step.js';
import { renderDataStep } from './steps/data-step.js';
import { HelpStep } from './steps/help-step.js';
import { renderPublishStep } from './steps/publish-step.js';
import { TableView } from './steps/table-view.js';
import { forgetVersions, savedVersions, saveVersion, type Version } from './versions.js';
import { Cancelled, WorkClient } from './work/client.js';
import type { CellPlace, Finding } from './work/findings.js';
import type { About, Choices, Reading, Stage } from './work/session.js';

const NO_CHOICES: Choices = { edits: [], mapping: {}, tables: {}, about: {} };
/** Time without a change after which the state is kept, in milliseconds. */
const AUTOSAVE_MS = 1200;

const STAGES: Readonly<Record<Stage, string>> = {
  reading: 'Lecture des fichiers…',
  assembling: 'Les lignes deviennent des fiches…',
  checking: 'Vérification…',
};

/** What a file that cannot be read must not take away. */
interface Work {
  files: readonly SourceFile[];
  choices: Choices;
  reading: Reading | undefined;
  settings: Settings;
  published: string | undefined;
  undo: Choices[];
  redo: Choices[];
  readChoices: Choices;
}

export class Atelier extends LitElement {
  @state() files: readonly SourceFile[] = [];
  @state() reading: Reading | undefined;
  @state() settings: Settings = defaultSettings;
  /** What goes on in the worker. */
  @state() stage: string | undefined;
  @state() fault: string | undefined;
  /** Why the address service gave nothing: said where it was asked. */
  @state() locateFault: string | undefined;
  /** Sheets whose columns are unfolded. */
  readonly openSheets = new Set<number>();
  @state() versions: readonly Version[] = [];
  /** The dataset that is published now, as JSON. */
  @state() published: string | undefined;
  /** Address service, without `/search/csv`; another one for those who run their own. */
  @property({ attribute: 'geocoding-url' }) geocodingUrl = GEOCODING_URL;
  /** What was done last, for those who listen. */
  @state() private status = '';
  @state() choices: Choices = NO_CHOICES;
  /** Key of the finding that is being looked at. */
  @state() chosen = '';

  readonly table = new TableView(this);
  readonly #compose = new ComposeStep(this);
  readonly #help = new HelpStep(this);
  readonly #work = new WorkClient((stage) => (this.stage = STAGES[stage]));
  #undo: Choices[] = [];
  #redo: Choices[] = [];
  #isOpen = false;
  /** What had been decided for what is shown. */
  #readChoices: Choices = NO_CHOICES;
  #lastRead = 0;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** The look of the site reaches it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    // What the page says without a script.
    if (!this.hasUpdated) this.replaceChildren();
    super.connectedCallback();
    void savedVersions().then((versions) => (this.versions = versions));
    addEventListener('dragover', this.#onDragOver);
    addEventListener('drop', this.#onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('dragover', this.#onDragOver);
    removeEventListener('drop', this.#onDrop);
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Findings that are still to be looked at. */
  get openFindings(): readonly Finding[] {
    const settled = new Set(this.choices.settled);
    return this.reading?.findings.filter(({ key }) => !settled.has(key)) ?? [];
  }

  say(text: string): void {
    this.status = text;
  }

  async open(files: readonly SourceFile[]): Promise<void> {
    if (files.length === 0) return;
    // What is being read of the files before is waited for by nobody any more.
    if (this.stage !== undefined) this.#stop();
    const before = this.#current();
    this.#reset(files, await this.#lastChoicesFor(files));
    await this.#read('first');
    const { reading, fault } = this;
    // A file that cannot be read takes the place of nothing.
    if (reading?.sheets.length === 0 && before.reading) {
      this.#takeBack(before);
      this.fault = `${fault ?? ''} Votre travail en cours est toujours là.`;
      return;
    }
    await this.#recallPublication();
  }

  /** What files of these names were said to hold the last time. */
  async #lastChoicesFor(files: readonly SourceFile[]): Promise<Choices> {
    const names = (list: readonly SourceFile[]) => list.map(({ name }) => name).join('/');
    const last = (await savedVersions()).find((version) => names(version.files) === names(files));
    if (!last) return NO_CHOICES;
    const { tables, mapping, about, answers } = last.choices;
    return { ...NO_CHOICES, tables, mapping, about, ...(answers ? { answers } : {}) };
  }

  /** The last publication of these records, where this browser has kept it. */
  async #recallPublication(): Promise<void> {
    if (this.published !== undefined || !this.reading) return;
    const publications = this.versions.filter(({ isPublication }) => isPublication);
    if (publications.length === 0) return;
    const { text } = this.reading;
    const texts = publications.map(({ published }) => published ?? '');
    const index = await this.#work.ask('editionOf', text, texts).catch(() => -1);
    const last = publications[index];
    if (!last || this.reading?.text !== text) return;
    this.published = last.published;
    await this.#read('again');
    this.say(`Comparé avec votre publication du ${shortDate(last.savedAt)}.`);
  }

  /** Goes on where a version was left. */
  async resume(version: Version): Promise<void> {
    this.#reset(version.files, version.choices);
    this.settings = version.settings;
    this.published = version.published;
    await this.#read('first');
  }

  /** A publication that is there already: what changes is told, and ids stay. */
  async compareWith(text: string): Promise<void> {
    try {
      const json: unknown = JSON.parse(text);
      const hasList =
        typeof json === 'object' &&
        json !== null &&
        Object.keys(collections).some((name) =>
          Array.isArray((json as Record<string, unknown>)[name]),
        );
      if (!hasList) throw new Error();
      this.published = text;
      this.fault = undefined;
    } catch {
      this.fault = 'Ce fichier n’est pas un jeu de données publié (dataset.json).';
      return;
    }
    if (!this.files.length) return;
    await this.#read('again');
    await this.updateComplete;
    const result = this.querySelector<HTMLElement>('.changes h3');
    result?.focus({ preventScroll: true });
    result?.scrollIntoView({ block: 'start' });
  }

  async compareNoMore(): Promise<void> {
    this.published = undefined;
    if (this.files.length) await this.#read('again');
    this.say('Plus de comparaison.');
  }

  async forget(): Promise<void> {
    await forgetVersions();
    this.versions = [];
    this.say('Tout ce que ce navigateur avait gardé est effacé.');
  }

  /** Writes one text into cells. */
  async write(cells: readonly CellPlace[], text: string): Promise<void> {
    const places = cells.flatMap(({ sheet, row, column }) =>
      column === undefined ? [] : [{ sheet, row, column, text }],
    );
    const keyOf = (place: CellPlace) => [place.sheet, place.row, place.column].join(' ');
    const written = new Set(places.map(keyOf));
    const edits = [...this.choices.edits.filter((edit) => !written.has(keyOf(edit))), ...places];
    await this.decide({ ...this.choices, edits });
  }

  /** Asks the address service, because the publisher wants it: addresses leave the browser, and nothing else. */
  async locate(): Promise<boolean> {
    const { answers = {} } = this.choices;
    const found = await this.#during('Recherche des adresses…', async () => {
      await this.#ready();
      return this.#work.ask('locate', answers, this.geocodingUrl);
    });
    if (!found) {
      this.fault = undefined;
      this.locateFault =
        'Le service des adresses ne répond pas. Réessayez plus tard\u00A0: rien n’a changé.';
      return false;
    }
    await this.decide({ ...this.choices, answers: { ...answers, ...found } });
    const all = Object.values(found);
    const placed = all.filter(({ point }) => point).length;
    this.say(`${number(placed)} sur ${number(all.length)} trouvées.`);
    return true;
  }

  async nameColumn(sheet: number, head: string, field: string): Promise<void> {
    const { mapping } = this.choices;
    const own = { ...mapping[sheet], [head]: field };
    await this.decide({ ...this.choices, mapping: { ...mapping, [sheet]: own } });
  }

  /** What its columns were said to be goes with what it was. */
  async nameSheet(sheet: number, table: TableName | 'none'): Promise<void> {
    const { mapping, tables } = this.choices;
    await this.decide({
      ...this.choices,
      mapping: { ...mapping, [sheet]: {} },
      tables: { ...tables, [sheet]: table },
    });
  }

  async tell(about: Partial<About>): Promise<void> {
    await this.decide({ ...this.choices, about: { ...this.choices.about, ...about } });
  }

  async decide(choices: Choices): Promise<void> {
    this.#undo = [...this.#undo, this.choices];
    this.#redo = [];
    this.choices = choices;
    await this.#read('again');
  }

  async undo(): Promise<void> {
    const before = this.#undo.pop();
    if (!before) return;
    this.#redo.push(this.choices);
    this.choices = before;
    await this.#read('again');
    this.say('Annulé.');
  }

  async redo(): Promise<void> {
    const after = this.#redo.pop();
    if (!after) return;
    this.#undo.push(this.choices);
    this.choices = after;
    await this.#read('again');
    this.say('Rétabli.');
  }

  settle(finding: Finding): void {
    // Nothing is read anew: the data are as they were.
    this.#undo = [...this.#undo, this.choices];
    this.#redo = [];
    this.choices = { ...this.choices, settled: [...(this.choices.settled ?? []), finding.key] };
    this.#saveSoon();
    this.say('Laissé tel quel.');
  }

  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    this.#saveSoon();
  }

  async rowsOf(sheet: number, numbers: readonly number[]): Promise<string[][]> {
    await this.#ready();
    return this.#work.ask('rows', sheet, numbers);
  }

  /** Stops a reading that takes too long; what is shown stays, and what was decided for it is taken back. */
  cancel(): void {
    this.#stop();
    const { reading } = this;
    if (reading) {
      while (this.choices !== this.#readChoices && this.#undo.length) {
        this.choices = this.#undo.pop() ?? this.#readChoices;
      }
      this.choices = this.#readChoices;
      this.table.show(false);
    } else this.files = [];
    this.say('Lecture arrêtée.');
    this.querySelector<HTMLElement>('#donnees input')?.focus();
  }

  #stop(): void {
    this.#work.cancel();
    this.#lastRead++;
    this.#isOpen = false;
    this.stage = undefined;
  }

  /** The worker has the files, with what was decided when they were read last. */
  async #ready(): Promise<void> {
    if (this.#isOpen || this.files.length === 0) return;
    this.#isOpen = true;
    await this.#during(STAGES.reading, async () => {
      await this.#work.ask('open', this.files);
      await this.#work.ask('read', this.#readChoices);
    });
  }

  /** As in the archive: with the agendas that stand beside it. */
  async downloadDataset(): Promise<void> {
    const { reading } = this;
    if (!reading) return;
    const text = await this.#during('Préparation…', () =>
      this.#work.ask('publishable', reading.text),
    );
    if (text === undefined) return;
    saveFile(new Blob([text], { type: 'application/json' }), 'dataset.json');
    await this.#publish();
  }

  async downloadPackage(code: string): Promise<void> {
    const { reading, settings } = this;
    if (!reading) return;
    const bytes = await this.#during('Préparation de l’archive…', () =>
      this.#work.ask('pack', reading.text, {
        baseUrl: settings.baseUrl,
        territory: settings.territory,
        code,
      }),
    );
    if (!bytes) return;
    saveFile(new Blob([bytes as BlobPart], { type: 'application/zip' }), 'a-deposer.zip');
    await this.#publish();
  }

  async downloadWorkbook(format: WorkbookFormat): Promise<void> {
    const name = fileName(this.files[0]?.name.replace(/\.\w+$/, '') ?? '', 'donnees');
    const files = await this.#during('Écriture du tableur…', async () => {
      await this.#ready();
      return this.#work.ask('workbook', format, `${name}-corrige`);
    });
    for (const file of files ?? []) saveFile(new Blob([file.bytes as BlobPart]), file.name);
  }

  #current(): Work {
    const { files, choices, reading, settings, published } = this;
    const [undo, redo, readChoices] = [this.#undo, this.#redo, this.#readChoices];
    return { files, choices, reading, settings, published, undo, redo, readChoices };
  }

  #takeBack(before: Work): void {
    const { undo, redo, readChoices, ...shown } = before;
    Object.assign(this, shown);
    this.#undo = undo;
    this.#redo = redo;
    this.#readChoices = readChoices;
    this.#isOpen = false;
    this.table.reset();
    this.table.show(false);
    this.#saveSoon();
  }

  #reset(files: readonly SourceFile[], choices: Choices): void {
    this.files = files;
    this.choices = choices;
    this.reading = undefined;
    this.fault = undefined;
    this.openSheets.clear();
    this.#undo = [];
    this.#redo = [];
    this.#isOpen = false;
    this.table.reset();
  }

  /** Puts everything together anew; of several at a time the last one counts. */
  async #read(which: 'first' | 'again'): Promise<void> {
    const own = ++this.#lastRead;
    this.fault = undefined;
    this.locateFault = undefined;
    const reading = await this.#during(STAGES.reading, async () => {
      if (!this.#isOpen) {
        await this.#work.ask('open', this.files);
        this.#isOpen = true;
      }
      await this.#work.ask('compareWith', this.published);
      return this.#work.ask('read', this.choices);
    });
    if (!reading || own !== this.#lastRead) return;
    this.reading = reading;
    this.#readChoices = this.choices;
    if (reading.recordCount === 0) {
      const why = reading.findings.find(({ level, cells }) => level === 'error' && !cells);
      this.fault = why
        ? `${why.where ? `${why.where} : ` : ''}${why.text}`
        : 'Aucune fiche n’a été trouvée : il n’y a que des titres, ou aucune ligne n’a pu être lue.';
    }
    if (which === 'first') this.#suggestElement(reading);
    this.say(this.summary);
    this.table.show(which === 'first');
    this.#saveSoon();
    if (which === 'first') void this.updateComplete.then(() => this.#goToNextStep());
  }

  /** Without territories there is no map to begin with. */
  #suggestElement({ collections: filled }: Reading): void {
    if (this.settings !== defaultSettings || filled.includes('territories')) return;
    if (filled.includes('actors')) this.settings = { ...this.settings, tag: 'actor-list' };
    else if (filled.includes('events')) this.settings = { ...this.settings, tag: 'event-list' };
  }

  /** One line on what was read. */
  get summary(): string {
    const { reading } = this;
    if (!reading) return '';
    const rows = reading.sheets
      .filter(({ isAside }) => !isAside)
      .reduce((sum, sheet) => sum + sheet.rows, 0);
    const count = (level: Finding['level']) =>
      this.openFindings.filter((finding) => finding.level === level).length;
    const lost = (reading.findings as Finding[])
      .filter(({ isLost }) => isLost)
      .reduce((sum, finding) => sum + finding.count, 0);
    const toMend = count('error') + count('warning');
    return [
      `${number(rows)} ligne${rows < 2 ? '' : 's'} lue${rows < 2 ? '' : 's'}`,
      `${number(reading.recordCount)} fiche${reading.recordCount < 2 ? '' : 's'}`,
      lost ? `${number(lost)} non reprise${lost < 2 ? '' : 's'}` : '',
      toMend ? `${number(toMend)} à corriger` : 'rien à corriger',
      count('advice') ? `${number(count('advice'))} à regarder` : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** Where there is something to do: columns without a meaning, else what is to be checked. */
  #goToNextStep(): void {
    const needsColumns = this.reading?.sheets.some(
      ({ table, isAside, columns }) =>
        !isAside && (table === undefined || columns.some(({ field }) => field === '')),
    );
    const next = needsColumns ? '#colonnes h2' : '#verifier h2';
    // What is wrong comes before what there is to do.
    const heading = this.querySelector<HTMLElement>(this.fault === undefined ? next : '.fault');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }

  async #during<T>(stage: string, act: () => Promise<T>): Promise<T | undefined> {
    this.stage = stage;
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.#isOpen = false;
        this.fault = `Ce fichier n’a pas pu être lu (${(error as Error).message}). Enregistrez-le de nouveau dans votre tableur, ou essayez en CSV.`;
      }
      return undefined;
    } finally {
      this.stage = undefined;
    }
  }

  #version(isPublication: boolean): Version {
    const { files, choices, settings, published } = this;
    const savedAt = new Date().toISOString();
    return { savedAt, files, choices, settings, published, isPublication };
  }

  async #publish(): Promise<void> {
    this.published = this.reading?.text;
    await saveVersion(this.#version(true));
    this.versions = await savedVersions();
    this.say('Téléchargé. Cette version est gardée dans ce navigateur.');
  }

  #saveSoon(): void {
    clearTimeout(this.#saving);
    if (this.files.length === 0) return;
    this.#saving = setTimeout(() => {
      void saveVersion(this.#version(false));
    }, AUTOSAVE_MS);
  }

  readonly #onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #onDrop = (event: DragEvent): void => {
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    event.preventDefault();
    void readAll(files).then((all) => this.open(all));
  };

  protected override updated(): void {
    this.#compose.updated();
    this.table.updated();
  }

  protected override render(): TemplateResult {
    const isRead = this.reading !== undefined && this.reading.recordCount > 0;
    return html`<p class="visually-hidden" role="status">${this.status}</p>
      ${this.#renderSteps()} ${renderDataStep(this)}
      ${
        this.stage === undefined
          ? nothing
          : html`<p class="working">
              <progress aria-label=${this.stage}></progress> ${this.stage}
              <button type="button" class="button" @click=${() => this.cancel()}>Arrêter</button>
            </p>`
      }
      ${this.fault === undefined ? nothing : html`<p class="fault" role="alert">${this.fault}</p>`}
      ${this.reading?.sheets.length ? html`${renderColumnsStep(this)} ${renderCheckStep(this)}` : nothing}
      ${isRead ? html`${this.#compose.render()} ${renderPublishStep(this, this.#compose.code)}` : nothing}
      ${this.#help.render()}`;
  }

  #renderSteps(): TemplateResult {
    const { reading } = this;
    const hasSheets = (reading?.sheets.length ?? 0) > 0;
    const isMapped = reading?.sheets.every(
      ({ table, isAside, columns }) =>
        isAside || (table !== undefined && columns.every(({ field }) => field !== '')),
    );
    const isChecked = reading && !this.openFindings.some(({ level }) => level !== 'advice');
    const steps: [id: string, name: string, isDone: boolean][] = [
      ['donnees', 'Données', hasSheets],
      ['colonnes', 'Colonnes', isMapped === true],
      ['verifier', 'Vérifier', isChecked === true],
      ['composer', 'Composer', false],
      ['publier', 'Publier', false],
    ];
    return html`<nav aria-label="Étapes">
      <ol class="steps">
        ${steps.map(
          ([id, name, isDone], index) =>
            html`<li class=${isDone ? 'done' : ''}>
              ${
                hasSheets || index === 0
                  ? html`<a href=${`#${id}`}>${stepMark(index, isDone)} ${name}</a>`
                  : html`<span>${stepMark(index, isDone)} ${name}</span>`
              }
            </li>`,
        )}
      </ol>
    </nav>`;
  }
}

function stepMark(index: number, isDone: boolean): TemplateResult {
  return html`<span class="mark" aria-hidden="true">${isDone ? '✓' : String(index + 1)}</span
    >${isDone ? html`<span class="visually-hidden">Fait&nbsp;: </span>` : nothing}`;
}

export function shortDate(savedAt: string): string {
  return new Date(savedAt).toLocaleString('fr-FR', { dateStyle: 'medium', timeStyle: 'short' });
}

/** As French writes numbers. */
export function number(value: number): string {
  return value.toLocaleString('fr-FR');
}

/** Files as they were chosen or dropped. */
export async function readAll(files: Iterable<File>): Promise<SourceFile[]> {
  return Promise.all(
    [...files].map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

customElements.define('territory-atelier', Atelier);
