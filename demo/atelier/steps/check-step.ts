/** 3. What is to be corrected or looked at, beside the cells where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { number, type Atelier } from '../atelier.js';
import { placesOf, type Finding } from '../work/findings.js';

/** Findings that are listed; the rest when these are done. */
const LISTED = 60;

const LEVELS: Readonly<Record<Finding['level'], string>> = {
  error: 'À corriger',
  warning: 'À corriger',
  advice: 'À regarder',
};

export function renderCheckStep(atelier: Atelier): TemplateResult {
  const { openFindings, reading } = atelier;
  const listed = openFindings.slice(0, LISTED);
  const more = openFindings.length - listed.length + (reading?.unlistedCount ?? 0);
  const current = listed.find(({ key }) => key === atelier.chosen);
  return html`<section class="card" id="verifier" aria-labelledby="titre-verifier">
    <div class="card-head">
      <h2 id="titre-verifier">3. Vérifier</h2>
      <span class="quiet">${atelier.summary}</span>
      <span class="head-actions">
        <button
          type="button"
          class="button"
          aria-disabled=${!atelier.canUndo}
          @click=${() => atelier.undo()}
        >
          Annuler
        </button>
        <button
          type="button"
          class="button"
          aria-disabled=${!atelier.canRedo}
          @click=${() => atelier.redo()}
        >
          Rétablir
        </button>
      </span>
    </div>
    <div class="check-parts">
      <div class="findings">
        ${
          listed.length
            ? html`<ul>
                ${repeat(
                  listed,
                  // Under the finger nothing becomes something else when the list is worked out anew.
                  ({ key, where }) => `${key} ${where}`,
                  (finding) => renderFinding(finding, atelier),
                )}
              </ul>`
            : html`<p class="good">✓ Rien à corriger.</p>`
        }
        ${more > 0 ? html`<p class="quiet">Et ${number(more)} autres, une fois ceux-ci réglés.</p>` : nothing}
      </div>
      <div class="table-part">
        ${
          current
            ? renderMend(current, atelier)
            : listed.length
              ? html`<div class="mend idle">
                  <p class="quiet">
                    Choisissez une remarque&nbsp;: sa cellule vient ci-dessous, et ici ce que l’on
                    peut en faire. Échap, dans une cellule, ramène ici.
                  </p>
                </div>`
              : nothing
        }
        ${atelier.table.render()}
      </div>
    </div>
    ${renderChanges(atelier)}
  </section>`;
}

function renderFinding(finding: Finding, atelier: Atelier): TemplateResult {
  const { key, level, text, where, count, isLost, isHeld } = finding;
  return html`<li>
    <button
      type="button"
      class="finding ${level}"
      aria-current=${key === atelier.chosen ? 'true' : nothing}
      @click=${() => {
        // A second look at the same one goes on to its next cell.
        const turn = atelier.chosen === key ? ++turns : (turns = 0);
        atelier.chosen = key;
        goTo(finding, atelier, turn);
      }}
    >
      <span class="level">${isHeld ? 'Retenu' : isLost ? 'Perdu' : LEVELS[level]}</span>
      <span>${text}</span>
      <span class="quiet"
        >${[where, count > 1 ? `${number(count)} fois` : ''].filter(Boolean).join(' · ')}</span
      >
    </button>
  </li>`;
}

/** How often the chosen finding was pressed again. */
let turns = 0;

/** To the cell, or to the column or the sheet whose meaning is asked for, or to what is said of the whole. */
function goTo({ cells, column, isOfDataset }: Finding, atelier: Atelier, turn: number): void {
  const row = cells?.rows[turn % cells.rows.length];
  if (isOfDataset) atelier.querySelector<HTMLElement>('.about input')?.focus();
  if (!column) {
    if (cells && row !== undefined) atelier.table.goTo({ ...cells, row });
    return;
  }
  const selects = [...atelier.querySelectorAll<HTMLSelectElement>('#colonnes select')];
  const ofSheet = selects.filter(({ dataset }) => dataset.sheet === String(column.sheet));
  const select = ofSheet.find(({ dataset }) => dataset.head === column.head) ?? ofSheet[0];
  const sheet = select?.closest('details');
  if (sheet) sheet.open = true;
  select?.focus();
}

/** What was mended is gone: the finding that comes in its place takes the focus, or the last one, or the title. */
async function toNextFinding(atelier: Atelier, isDone: Promise<unknown>): Promise<void> {
  const all = () => [...atelier.querySelectorAll<HTMLElement>('.finding')];
  const index = all().findIndex((each) => each.getAttribute('aria-current') === 'true');
  if ((await isDone) === false) return;
  await atelier.updateComplete;
  const heading = atelier.querySelector<HTMLElement>('#verifier h2');
  if (heading) heading.tabIndex = -1;
  (all()[Math.max(0, index)] ?? all().at(-1) ?? heading)?.focus();
}

/** What can be done about a finding: one text for all its cells, or leave them. */
function renderMend(finding: Finding, atelier: Atelier): TemplateResult {
  const { cells, alike } = finding;
  const cellCount = cells?.column === undefined ? 0 : cells.rows.length;
  return html`<form
    class="mend"
    @submit=${(event: Event) => {
      event.preventDefault();
      const { text } = event.currentTarget as HTMLFormElement & { text: HTMLInputElement };
      void toNextFinding(atelier, atelier.write(placesOf(cells), text.value));
    }}
  >
    ${alike ? renderAlike(alike, finding.count) : html`<p>${finding.text}</p>`}
    ${renderLocate(finding, atelier)}
    ${
      // Texts that differ are mended one by one, where they stand.
      cellCount && !finding.column && !alike
        ? html`<label class="field inline"
              >Écrire à la place
              <input name="text" autocomplete="off" required />
            </label>
            <button class="button">
              ${cellCount > 1 ? `Dans ces ${number(cellCount)} cellules` : 'Dans cette cellule'}
            </button>`
        : nothing
    }
    ${renderRemove(finding, atelier)}
    <button
      type="button"
      class="button"
      @click=${() => {
        atelier.settle(finding);
        void toNextFinding(atelier, Promise.resolve());
      }}
    >
      ${finding.isLost ? 'Ne pas reprendre' : 'C’est juste'}
    </button>
  </form>`;
}

/** How many readings of one column are shown. */
const SHOWN_ALIKE = 6;

function renderAlike(alike: NonNullable<Finding['alike']>, count: number): TemplateResult {
  const shown = alike.slice(0, SHOWN_ALIKE);
  const rest = count - shown.reduce((sum, { rows }) => sum + rows.length, 0);
  return html`<ul>
    ${shown.map(
      ({ text, rows }) =>
        html`<li>
          ${text}${rows.length > 1 ? html` <span class="quiet">${number(rows.length)} fois</span>` : nothing}
        </li>`,
    )}
    ${rest > 0 ? html`<li class="quiet">Et ${number(rest)} autres, dites à leur cellule.</li>` : nothing}
  </ul>`;
}

/** A row that is one too many: its cells are emptied, and undo gives them back. */
function renderRemove(
  { cells, column, addressCount }: Finding,
  atelier: Atelier,
): TemplateResult | typeof nothing {
  const [row, ...others] = cells?.rows ?? [];
  const isRow = cells?.column === undefined && column === undefined && addressCount === undefined;
  if (!cells || row === undefined || others.length || !isRow) return nothing;
  const { sheet } = cells;
  const columns = atelier.reading?.sheets[sheet]?.columns ?? [];
  const places = columns.map(({ index }) => ({ sheet, row, column: index }));
  return html`<button
    type="button"
    class="button"
    @click=${() => void toNextFinding(atelier, atelier.write(places, ''))}
  >
    Retirer la ligne ${row + 1}
  </button>`;
}

/** Nothing is sent before it is wanted, and what is sent is said before. */
function renderLocate(
  { addressCount = 0 }: Finding,
  atelier: Atelier,
): TemplateResult | typeof nothing {
  if (addressCount === 0) return nothing;
  const { host } = new URL(atelier.geocodingUrl);
  return html`<p class="quiet">
      Le service national des adresses (Géoplateforme, IGN) peut les placer. Il reçoit les adresses,
      et rien d’autre&nbsp;: ni noms, ni contacts (${host}). Sinon, écrivez «&nbsp;Latitude&nbsp;»
      et «&nbsp;Longitude&nbsp;» dans deux colonnes de votre tableur.
    </p>
    <button
      type="button"
      class="button main"
      @click=${() => void toNextFinding(atelier, atelier.locate())}
    >
      ${addressCount === 1 ? 'Chercher cette adresse' : `Chercher ces ${number(addressCount)} adresses`}
    </button>
    <p class="warm" role="alert">${atelier.locateFault}</p>`;
}

const CHANGES = { added: 'Ajoutées', removed: 'Retirées', altered: 'Modifiées' } as const;
const LISTED_CHANGES = 50;

function renderChanges({ reading, published }: Atelier): TemplateResult | typeof nothing {
  if (!reading?.isCompared || published === undefined) return nothing;
  const kinds = Object.entries(CHANGES) as [keyof typeof CHANGES, string][];
  return html`<div class="changes">
    <h3 tabindex="-1">Depuis la dernière publication</h3>
    ${reading.changes.length ? nothing : html`<p>Rien n’a changé.</p>`}
    ${kinds.map(([kind, label]) => {
      const own = reading.changes.filter((change) => change.kind === kind);
      if (own.length === 0) return nothing;
      const more = own.length - LISTED_CHANGES;
      return html`<details ?open=${own.length < 12}>
        <summary>${label}&nbsp;: ${number(own.length)}</summary>
        <ul>
          ${own
            .slice(0, LISTED_CHANGES)
            .map(
              ({ name, fields }) =>
                html`<li>
                  ${name}${fields.length ? html` <span class="quiet">${fields.join(', ')}</span>` : nothing}
                </li>`,
            )}
        </ul>
        ${more > 0 ? html`<p class="quiet">Et ${number(more)} autres.</p>` : nothing}
      </details>`;
    })}
  </div>`;
}
