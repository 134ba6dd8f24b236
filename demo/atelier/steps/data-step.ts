/** 1. The files: dropped, chosen, fetched from a published sheet, an example, or what was left here last time. */
import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../../../src/page/save-file.js';
import { readAll, shortDate, type Atelier } from '../atelier.js';
import type { Version } from '../versions.js';

const EXAMPLES = [
  {
    file: 'languedoc-roussillon.json',
    title: 'Une union d’internes',
    about: 'Référent·e·s par département, agenda',
  },
  { file: 'actes-sante.json', title: 'Une CPTS', about: 'Acteurs du quartier, séminaire, balade' },
] as const;

const ACCEPTED = '.xlsx,.xls,.ods,.csv,.tsv,.txt,.json,.geojson,.topojson,.umap,.ics,.html';

export function renderDataStep(atelier: Atelier): TemplateResult {
  return html`<section class="card" id="donnees" aria-labelledby="titre-donnees">
    <div class="card-head">
      <h2 id="titre-donnees">1. Vos données</h2>
      <span class="quiet">Rien ne quitte votre ordinateur.</span>
    </div>
    <div class="columns">
      <div class="drop">
        <p class="drop-title">Déposez votre tableur ici</p>
        <p class="quiet">
          XLSX, ODS, CSV, avec vos propres titres de colonnes. Aussi&nbsp;: GeoJSON, uMap,
          GoGoCarto, OpenAgenda, .ics, France services, FINESS. Plusieurs fichiers à la fois si
          besoin.
        </p>
        <label class="button main file"
          >Choisir un fichier<input
            type="file"
            multiple
            accept=${ACCEPTED}
            @change=${async ({ target }: Event) => {
              const input = target as HTMLInputElement;
              const files = await readAll(input.files ?? []);
              input.value = '';
              await atelier.open(files);
            }}
        /></label>
        ${renderTemplates()}
        ${
          atelier.files.length && atelier.reading?.sheets.length !== 0
            ? html`<p>
                <strong>Ouvert&nbsp;:</strong> ${atelier.files.map(({ name }) => name).join(', ')}
              </p>`
            : nothing
        }
      </div>
      <div>
        <h3>Ou partez d’un exemple</h3>
        <ul class="examples">
          ${EXAMPLES.map(
            ({ file, title, about }) =>
              html`<li>
                <button
                  type="button"
                  class="example-button"
                  @click=${() => fetchInto(atelier, new URL(`../data/${file}`, location.href).href)}
                >
                  <strong>${title}</strong><span class="quiet">${about}</span>
                </button>
              </li>`,
          )}
        </ul>
        <details>
          <summary>Depuis une feuille publiée (Google Sheets, Grist…)</summary>
          <form
            @submit=${(event: Event) => {
              event.preventDefault();
              const { address } = event.currentTarget as HTMLFormElement & {
                address: HTMLInputElement;
              };
              void fetchInto(atelier, publishedAddress(address.value));
            }}
          >
            <label class="field"
              >Adresse du fichier publié
              <input name="address" type="url" required placeholder="https://…" />
            </label>
            <p class="quiet">
              Google Sheets&nbsp;: Fichier › Partager › Publier sur le web › CSV ou XLSX. Ce
              navigateur demande alors le fichier à ce site, et à lui seul.
            </p>
            <button class="button">Ouvrir</button>
          </form>
        </details>
        ${renderPublished(atelier)} ${renderVersions(atelier)}
      </div>
    </div>
  </section>`;
}

function renderTemplates(): TemplateResult {
  const download = async (format: 'xlsx' | 'ods') => {
    const [{ writeWorkbook }, { templateSheets }] = await Promise.all([
      import('../../../src/publish/files/write-workbook.js'),
      import('../../../src/publish/table/template.js'),
    ]);
    for (const file of await writeWorkbook(templateSheets(), format, 'modele'))
      saveFile(new Blob([file.bytes as BlobPart]), file.name);
  };
  const button = (format: 'xlsx' | 'ods', name: string) =>
    html`<button type="button" class="link" @click=${() => download(format)}>${name}</button>`;
  return html`<p class="quiet">
    Pas encore de tableur&nbsp;? Prenez le modèle&nbsp;: ${button('xlsx', 'Excel (.xlsx)')} ou
    ${button('ods', 'LibreOffice (.ods)')}.
  </p>`;
}

/** The dataset that is on the site now. */
function renderPublished(atelier: Atelier): TemplateResult {
  return html`<details ?open=${atelier.published !== undefined}>
    <summary>Vous avez déjà publié&nbsp;? Comparez</summary>
    <p class="quiet">
      Donnez le <code>dataset.json</code> en ligne&nbsp;: l’atelier garde ses identifiants et montre
      ce qui change.
    </p>
    ${
      atelier.published === undefined
        ? nothing
        : html`<p>
            Le dernier jeu publié est ouvert.
            <button type="button" class="link" @click=${() => atelier.compareNoMore()}>
              Ne plus comparer
            </button>
          </p>`
    }
    <label class="button file"
      >Choisir le dernier dataset.json<input
        type="file"
        accept=".json"
        @change=${async ({ target }: Event) => {
          const input = target as HTMLInputElement;
          const [file] = input.files ?? [];
          if (file) await atelier.compareWith(await file.text());
          input.value = '';
        }}
    /></label>
  </details>`;
}

function renderVersions(atelier: Atelier): TemplateResult | typeof nothing {
  if (atelier.versions.length === 0) return nothing;
  return html`<details>
    <summary>Reprendre (${atelier.versions.length})</summary>
    <ul class="versions">
      ${atelier.versions.map(
        (version) =>
          html`<li>
            <button type="button" class="link" @click=${() => atelier.resume(version)}>
              ${version.files.map(({ name }) => name).join(', ')}
            </button>
            <span class="quiet">${describe(version)}</span>
          </li>`,
      )}
    </ul>
    <p class="quiet">Gardé dans ce navigateur seulement.</p>
    <button type="button" class="link" @click=${() => atelier.forget()}>Tout effacer</button>
  </details>`;
}

function describe({ savedAt, isPublication, choices }: Version): string {
  const date = shortDate(savedAt);
  const edits = choices.edits.length;
  return [
    isPublication ? `publié le ${date}` : date,
    edits ? `${String(edits)} correction${edits < 2 ? '' : 's'}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The page of a spreadsheet is no file: its export is. */
function publishedAddress(text: string): string {
  const [, id] = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]{20,})\//.exec(text) ?? [];
  const isExport = /output=|\/export|\/gviz\//.test(text);
  return id === undefined || id === 'e' || isExport
    ? text
    : `https://docs.google.com/spreadsheets/d/${id}/export?format=xlsx`;
}

async function fetchInto(atelier: Atelier, address: string): Promise<void> {
  atelier.fault = undefined;
  try {
    const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!answer.ok) throw new Error(`erreur ${String(answer.status)}`);
    const { pathname } = new URL(answer.url || address);
    const last = decodeURIComponent(pathname.split('/').pop() ?? '') || 'feuille';
    const [, given] =
      /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    await atelier.open([
      { name: given ?? last, bytes: new Uint8Array(await answer.arrayBuffer()) },
    ]);
  } catch (error) {
    const { message } = error as Error;
    const isAnswer = message.startsWith('erreur ');
    atelier.fault = isAnswer
      ? `${address} : ${message}. Vérifiez l’adresse, et que le fichier est public.`
      : `${address} n’a pas pu être ouvert. L’adresse est fausse, ou ce site n’autorise pas la lecture depuis une autre page : téléchargez le fichier, puis déposez-le ici.`;
  }
}
