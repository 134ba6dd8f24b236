/** 2. What each column is: recognised, or to be said. */
import { html, nothing, type TemplateResult } from 'lit';
import { TABLES } from '../../../src/publish/table/write-sheets.js';
import { sheetName } from '../../../src/publish/table/find-table.js';
import type { TableName } from '../../../src/publish/table/fields.js';
import type { Atelier } from '../atelier.js';
import type { Column, SheetReading } from '../work/session.js';

export function renderColumnsStep(atelier: Atelier): TemplateResult | typeof nothing {
  const { reading } = atelier;
  const sheets = reading?.sheets.flatMap((sheet, index) =>
    sheet.isAside ? [] : [{ sheet, index }],
  );
  if (!sheets?.length) return nothing;
  const all = sheets.flatMap(({ sheet }) => sheet.columns);
  const known = all.filter(({ field }) => field !== '').length;
  return html`<section class="card" id="colonnes" aria-labelledby="titre-colonnes">
    <div class="card-head">
      <h2 id="titre-colonnes">2. Vos colonnes</h2>
      <span class="quiet">${known} reconnue${known < 2 ? '' : 's'} sur ${all.length}</span>
    </div>
    ${sheets.map(({ sheet, index }) => renderSheet(sheet, index, sheets.length > 1, atelier))}
    ${renderAbout(atelier)}
  </section>`;
}

const ABOUT = [
  { name: 'title', label: 'Titre', type: 'text', example: 'Les acteurs de santé de Lozère' },
  { name: 'publisher', label: 'Qui publie', type: 'text', example: 'CPTS du Causse' },
  {
    name: 'email',
    label: 'Courriel pour signaler une erreur',
    type: 'email',
    example: 'contact@exemple.fr',
  },
] as const;

/** What no column says. */
function renderAbout(atelier: Atelier): TemplateResult {
  const about = atelier.reading?.about;
  return html`<fieldset class="about">
    <legend>Ce jeu de données</legend>
    ${ABOUT.map(
      ({ name, label, type, example }) =>
        html`<label class="field"
          >${label}
          <input
            name=${name}
            type=${type}
            autocomplete="off"
            placeholder=${example}
            .value=${about?.[name] ?? ''}
            @change=${({ target }: Event) => {
              const input = target as HTMLInputElement;
              if (input.reportValidity()) void atelier.tell({ [name]: input.value.trim() });
            }}
          />
        </label>`,
    )}
  </fieldset>`;
}

function renderSheet(
  sheet: SheetReading,
  index: number,
  isOneOfSeveral: boolean,
  atelier: Atelier,
): TemplateResult {
  const { table, columns, name } = sheet;
  const isOpen = !sheet.isLeft && table === undefined;
  const unknown = columns.filter(
    ({ field, head }) => field === '' && !isIgnored(index, head, atelier),
  );
  const content = html`<label class="field inline"
      >Cette feuille contient
      <select
        data-sheet=${index}
        @change=${({ target }: Event) =>
          atelier.nameSheet(index, (target as HTMLSelectElement).value as TableName | 'none')}
      >
        ${table === undefined ? html`<option value="" selected disabled>Choisissez…</option>` : nothing}
        ${TABLES.map(
          (each) =>
            html`<option value=${each} .selected=${each === table && !sheet.isLeft}>
              ${sheetName(each)}
            </option>`,
        )}
        <option value="none" .selected=${sheet.isLeft}>Rien à lire</option>
      </select>
    </label>
    ${
      columns.length
        ? html`<div class="scroll" tabindex="0" role="group" aria-label=${`Colonnes de ${name}`}>
            <table class="mapping">
              <thead>
                <tr>
                  <th scope="col">Dans votre fichier</th>
                  <th scope="col">Par exemple</th>
                  <th scope="col">Devient</th>
                  <th scope="col">État</th>
                </tr>
              </thead>
              <tbody>
                ${columns.map((column) => renderColumn(column, index, table, atelier))}
              </tbody>
            </table>
          </div>`
        : nothing
    }`;
  if (!isOneOfSeveral) return content;
  return html`<details
    class="sheet"
    ?open=${(unknown.length > 0 && !sheet.isLeft) || isOpen || atelier.openSheets.has(index)}
    @toggle=${({ currentTarget }: Event) => {
      // What was opened stays so when its last column has been said: the focus may be inside.
      if ((currentTarget as HTMLDetailsElement).open) atelier.openSheets.add(index);
      else atelier.openSheets.delete(index);
    }}
  >
    <summary>
      ${name}
      <span class="quiet"
        >${sheet.records}
        fiche${sheet.records < 2 ? '' : 's'}${unknown.length ? `, ${String(unknown.length)} colonne${unknown.length < 2 ? '' : 's'} à dire` : ''}</span
      >
    </summary>
    ${content}
  </details>`;
}

function isIgnored(sheet: number, head: string, { choices }: Atelier): boolean {
  return choices.mapping[sheet]?.[head] === '';
}

function renderColumn(
  { head, example, field, isGuessed }: Column,
  sheet: number,
  table: TableName | undefined,
  atelier: Atelier,
): TemplateResult {
  const choices = (table && atelier.reading?.choices[table]) ?? [];
  const ignored = isIgnored(sheet, head, atelier);
  return html`<tr>
    <th scope="row">${head}</th>
    <td class="quiet">${example}</td>
    <td>
      <select
        data-sheet=${sheet}
        data-head=${head}
        aria-label=${`Sens de la colonne ${head}`}
        @change=${({ target }: Event) =>
          atelier.nameColumn(sheet, head, (target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${field === ''}>
          ${ignored ? 'Laissée de côté' : 'Choisir…'}
        </option>
        ${choices.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${value === field}>${label}</option>`,
        )}
      </select>
    </td>
    <td>
      ${
        field !== ''
          ? html`<span class=${isGuessed ? 'warm' : 'good'}
              >${isGuessed ? 'Devinée\u00A0: vérifiez' : '✓ Reconnue'}</span
            >`
          : ignored
            ? html`<span class="quiet">Laissée de côté</span>`
            : html`<span class="warm">À dire</span>
                <button
                  type="button"
                  class="link"
                  aria-label=${`Laisser de côté la colonne ${head}`}
                  @click=${({ target }: Event) => {
                    // The button goes: what it was about takes the focus.
                    (target as HTMLElement).closest('tr')?.querySelector('select')?.focus();
                    void atelier.nameColumn(sheet, head, '');
                  }}
                >
                  Laisser de côté
                </button>`
      }
    </td>
  </tr>`;
}
