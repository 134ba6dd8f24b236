/** 3. What is to be corrected or looked at, beside the cells where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { number, type Atelier } from '../atelier.js';
import type { Finding } from '../work/findings.js';

/** Findings that are listed; the rest when these are done. */
const LISTED = 60;

const LEVELS: Readonly<Record<Finding['level'], string>> = {
  error: 'Perdu',
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
          ?disabled=${!atelier.canUndo}
          @click=${() => atelier.undo()}
        >
          Annuler
        </button>
        <button
          type="button"
          class="button"
          ?disabled=${!atelier.canRedo}
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
                ${listed.map((finding) => renderFinding(finding, atelier))}
              </ul>`
            : html`<p class="good">✓ Rien à corriger.</p>`
        }
        ${more > 0 ? html`<p class="quiet">Et ${number(more)} autres, une fois ceux-ci réglés.</p>` : nothing}
      </div>
      <div class="table-part">
        ${current ? renderMend(current, atelier) : nothing} ${atelier.table.render()}
      </div>
    </div>
    ${renderChanges(atelier)}
  </section>`;
}

function renderFinding(finding: Finding, atelier: Atelier): TemplateResult {
  const { key, level, text, where, count } = finding;
  return html`<li>
    <button
      type="button"
      class="finding ${level}"
      aria-current=${key === atelier.chosen ? 'true' : nothing}
      @click=${() => {
        atelier.chosen = key;
        goTo(finding, atelier);
      }}
    >
      <span class="level">${LEVELS[level]}</span>
      <span>${text}</span>
      <span class="quiet"
        >${[where, count > 1 ? `${number(count)} fois` : ''].filter(Boolean).join(' · ')}</span
      >
    </button>
  </li>`;
}

/** To the cell, or to the column whose meaning is asked for. */
function goTo({ cells, isColumn, where }: Finding, atelier: Atelier): void {
  if (isColumn) {
    const selects = atelier.querySelectorAll<HTMLSelectElement>('.mapping select');
    const select = [...selects].find((each) =>
      where.includes(`«\u00A0${each.ariaLabel?.replace('Sens de la colonne ', '') ?? ''}\u00A0»`),
    );
    const sheet = select?.closest('details');
    if (sheet) sheet.open = true;
    select?.focus();
    return;
  }
  const [first] = cells;
  if (first) atelier.table.goTo(first);
}

/** What can be done about a finding: one text for all its cells, or leave them. */
function renderMend(finding: Finding, atelier: Atelier): TemplateResult {
  const cells = finding.cells.filter(({ column }) => column !== undefined);
  return html`<form
    class="mend"
    @submit=${(event: Event) => {
      event.preventDefault();
      const { text } = event.currentTarget as HTMLFormElement & { text: HTMLInputElement };
      void atelier.write(cells, text.value);
    }}
  >
    <p>${finding.text}</p>
    ${
      cells.length && !finding.isColumn
        ? html`<label class="field inline"
              >Écrire à la place
              <input name="text" autocomplete="off" />
            </label>
            <button class="button">
              ${cells.length > 1 ? `Dans ces ${number(cells.length)} cellules` : 'Dans cette cellule'}
            </button>`
        : nothing
    }
    <button type="button" class="button" @click=${() => atelier.settle(finding)}>
      C’est juste
    </button>
  </form>`;
}

const CHANGES = { added: 'Ajoutées', removed: 'Retirées', altered: 'Modifiées' } as const;
const LISTED_CHANGES = 50;

function renderChanges({ reading, published }: Atelier): TemplateResult | typeof nothing {
  if (!reading || published === undefined) return nothing;
  const kinds = Object.entries(CHANGES) as [keyof typeof CHANGES, string][];
  return html`<div class="changes">
    <h3>Depuis la dernière publication</h3>
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
