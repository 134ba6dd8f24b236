/** 4. Which element, how it looks, and the lines to paste; the preview is the element itself with the data of now. */
import { html, nothing, type TemplateResult } from 'lit';
import reference from '../../../docs/reference.json';
import { frame } from '../../../src/i18n/fr/frame.js';
import { TAGS, type Tag } from '../../../src/page/tags.js';
import { copyText } from '../../../src/page/copy-text.js';
import { number, type Atelier } from '../atelier.js';
import { codeForms, type CodeForm } from '../code-forms.js';
import { contrast } from '../contrast.js';
import { attributesOf, folderUrl, hasMap } from '../settings.js';

/** Heights that the guide and the plugins reserve, in pixels: longer lists go on behind "Afficher plus". */
const usualHeightPx = (tag: Tag): number => reference.elements[tag].heightPx;

const WIDTHS = [
  { px: 360, label: 'Téléphone' },
  { px: 768, label: 'Tablette' },
  { px: 1200, label: 'Bureau' },
] as const;

const GROUNDS = { light: 'Clair', dark: 'Sombre', theme: 'Thème de site' } as const;
type Ground = keyof typeof GROUNDS;

/** Smaller than this, nothing in the preview can be pressed. */
const LEAST_ZOOM = 0.62;

/** Lines of text that are nearly black or nearly white on the accent. */
const LEGIBLE = 4.5;

export class ComposeStep {
  readonly #atelier: Atelier;
  /** `undefined`: the widest that the page has room for. */
  #chosenPx: number | undefined;
  #roomPx = 1200;
  #ground: Ground = 'light';
  #form = 'tags';
  #outcome = '';
  /** What the preview was made of. */
  #made = '';
  #dataUrl: { text: string; url: string } | undefined;
  #measuredPx = 0;

  constructor(atelier: Atelier) {
    this.#atelier = atelier;
  }

  /** The lines to paste, as tags. */
  get code(): string {
    return this.#forms()[0]?.code ?? '';
  }

  get #widthPx(): number {
    const fitting = WIDTHS.findLast(({ px }) => px * LEAST_ZOOM <= this.#roomPx);
    return this.#chosenPx ?? (fitting ?? WIDTHS[0]).px;
  }

  get #heightPx(): number {
    const { heightPx, tag } = this.#atelier.settings;
    return heightPx || this.#measuredPx || usualHeightPx(tag);
  }

  #forms(): CodeForm[] {
    return codeForms(this.#atelier.settings, this.#heightPx);
  }

  render(): TemplateResult {
    return html`<section class="card" id="composer" aria-labelledby="titre-composer">
      <div class="card-head">
        <h2 id="titre-composer">4. Composer</h2>
        <span class="quiet">L’aperçu est l’élément réel, avec vos données.</span>
      </div>
      <div class="compose">
        <div>${this.#renderSettings()}</div>
        <div class="result">${this.#renderPreview()} ${this.#renderCode()}</div>
      </div>
    </section>`;
  }

  #renderSettings(): TemplateResult {
    const atelier = this.#atelier;
    const { settings, reading } = atelier;
    const value = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;
    const isOn = ({ target }: Event) => (target as HTMLInputElement).checked;
    const ratio = contrast(settings.accent, '#ffffff');
    return html`<label class="field"
        >Que montrer&nbsp;?
        <select @change=${(event: Event) => atelier.change({ tag: value(event) as Tag })}>
          ${[...ORDER].map(
            (tag) =>
              html`<option value=${tag} .selected=${tag === settings.tag}>
                ${frame.title[tag]}
              </option>`,
          )}
        </select>
      </label>
      <label class="field"
        >Territoire au départ
        <select @change=${(event: Event) => atelier.change({ territory: value(event) })}>
          <option value="" .selected=${settings.territory === ''}>
            Aucun&nbsp;: laisser choisir
          </option>
          ${reading?.territories.map(
            ({ id, name }) =>
              html`<option value=${id} .selected=${id === settings.territory}>${name}</option>`,
          )}
        </select>
      </label>
      <label class="field"
        >Couleur du site
        <input
          type="color"
          .value=${settings.accent}
          @input=${(event: Event) => atelier.change({ accent: value(event) })}
        />
      </label>
      <p class=${ratio >= LEGIBLE ? 'good' : 'quiet'}>
        Contraste ${ratio.toLocaleString('fr-FR', { maximumFractionDigits: 2 })}&nbsp;:
        ${ratio >= LEGIBLE ? 'lisible partout' : 'les textes seront foncés pour rester lisibles'}
      </p>
      <label class="field"
        >Langue
        <select
          @change=${(event: Event) => atelier.change({ language: value(event) as '' | 'fr' | 'en' })}
        >
          <option value="" .selected=${settings.language === ''}>Celle de la page</option>
          <option value="fr" .selected=${settings.language === 'fr'}>Français</option>
          <option value="en" .selected=${settings.language === 'en'}>Anglais</option>
        </select>
      </label>
      <label class="field"
        >Hauteur réservée, en pixels
        <input
          type="number"
          min="200"
          max="3000"
          step="20"
          placeholder=${`${String(this.#heightPx)} (mesurée)`}
          .value=${settings.heightPx ? String(settings.heightPx) : ''}
          @change=${(event: Event) => {
            const heightPx = Number(value(event));
            atelier.change({ heightPx: heightPx >= 200 && heightPx <= 3000 ? heightPx : 0 });
          }}
        />
      </label>
      ${
        hasMap(settings)
          ? html`<label class="field"
              >Fond de carte
              <select @change=${(event: Event) => atelier.change({ basemap: value(event) })}>
                <option value="" .selected=${settings.basemap === ''}>
                  Aucun (aucune requête)
                </option>
                <option value="ign-plan" .selected=${settings.basemap === 'ign-plan'}>
                  Plan IGN (l’IGN voit les adresses IP)
                </option>
              </select>
            </label>`
          : nothing
      }
      <label class="check"
        ><input
          type="checkbox"
          .checked=${settings.isSynced}
          @change=${(event: Event) => atelier.change({ isSynced: isOn(event) })}
        />
        Garder le choix dans l’adresse de la page</label
      >
      <label class="check"
        ><input
          type="checkbox"
          .checked=${settings.revealsContact}
          @change=${(event: Event) => atelier.change({ revealsContact: isOn(event) })}
        />
        Courriels affichés sur demande seulement</label
      >
      <label class="field"
        >Adresse où les fichiers seront déposés
        <input
          inputmode="url"
          .value=${settings.baseUrl}
          aria-invalid=${this.#outcome === BAD_ADDRESS ? 'true' : nothing}
          @change=${(event: Event) => {
            const baseUrl = folderUrl(value(event));
            this.#outcome = baseUrl ? '' : BAD_ADDRESS;
            if (baseUrl) atelier.change({ baseUrl });
            else atelier.requestUpdate();
          }}
        />
      </label>
      ${this.#outcome === BAD_ADDRESS ? html`<p class="fault" role="alert">${BAD_ADDRESS}</p>` : nothing}
      ${
        new URL(settings.baseUrl).pathname === '/'
          ? html`<p class="warm">
              À la racine du site&nbsp;? D’habitude, c’est un dossier&nbsp;:
              <button
                type="button"
                class="button"
                @click=${() => atelier.change({ baseUrl: `${settings.baseUrl}territory-elements/` })}
              >
                ${settings.baseUrl}territory-elements/
              </button>
            </p>`
          : nothing
      }`;
  }

  #renderPreview(): TemplateResult {
    const chip = (label: string, isOn: boolean, act: () => void) =>
      html`<button
        type="button"
        class="chip"
        aria-pressed=${isOn}
        @click=${() => {
          act();
          this.#atelier.requestUpdate();
        }}
      >
        ${label}
      </button>`;
    const { preview } = this.#atelier.reading ?? {};
    const grounds = Object.entries(GROUNDS) as [Ground, string][];
    return html`<div class="preview-bar">
        ${WIDTHS.map(({ px, label }) => chip(label, px === this.#widthPx, () => (this.#chosenPx = px)))}
        <span class="gap"></span>
        ${grounds.map(([ground, label]) => chip(label, ground === this.#ground, () => (this.#ground = ground)))}
      </div>
      ${
        preview === undefined
          ? nothing
          : html`<p class="quiet">
              L’aperçu montre les ${number(preview.recordsOfEach)} premières fiches de chaque
              sorte&nbsp;; les fichiers les ont toutes.
            </p>`
      }
      <div class="preview-frame ${this.#ground}" role="region" aria-label="Aperçu" tabindex="0">
        <div class="preview"></div>
      </div>`;
  }

  #renderCode(): TemplateResult {
    const forms = this.#forms();
    const form = forms.find(({ id }) => id === this.#form) ?? forms[0];
    const copy = async () => {
      const isCopied = await copyText(form?.code ?? '');
      this.#atelier.say(isCopied ? 'Code copié.' : 'Sélectionnez le code et copiez-le.');
      this.#outcome = isCopied ? 'Copié.' : 'Sélectionnez le code, puis Ctrl+C.';
      this.#atelier.requestUpdate();
    };
    return html`<h3>Le code à coller</h3>
      <div class="preview-bar">
        ${forms.map(
          ({ id, label }) =>
            html`<button
              type="button"
              class="chip"
              aria-pressed=${id === form?.id}
              @click=${() => {
                this.#form = id;
                this.#outcome = '';
                this.#atelier.requestUpdate();
              }}
            >
              ${label}
            </button>`,
        )}
      </div>
      <p class="quiet">${form?.help}</p>
      <pre tabindex="0" role="group" aria-label="Code à coller"><code>${form?.code}</code></pre>
      <p class="code-actions">
        <button type="button" class="button main" @click=${copy}>Copier le code</button>
        <span class="quiet">${this.#outcome === BAD_ADDRESS ? nothing : this.#outcome}</span>
        <a href="../guide/site.html#editeurs">Mon site retire les scripts</a>
      </p>`;
  }

  /** Makes the element anew where something of it has changed. */
  updated(): void {
    const frame = this.#atelier.querySelector<HTMLElement>('.preview');
    const { reading, settings } = this.#atelier;
    if (!frame || !reading) return;
    const roomPx = frame.parentElement?.clientWidth ?? this.#roomPx;
    if (roomPx !== this.#roomPx) {
      this.#roomPx = roomPx;
      this.#atelier.requestUpdate();
    }
    frame.style.inlineSize = `${String(this.#widthPx)}px`;
    frame.style.zoom = String(Math.max(LEAST_ZOOM, Math.min(1, roomPx / this.#widthPx)));
    const src = this.#urlOf(reading.preview?.text ?? reading.text);
    // The address of this page is no part of the preview.
    const attributes = attributesOf({ ...settings, isSynced: false }, src);
    const made = JSON.stringify([settings.tag, attributes, this.#widthPx]);
    const [present] = frame.children;
    if (made !== this.#made || !present) {
      this.#made = made;
      const element = document.createElement(settings.tag);
      for (const [name, value] of attributes) element.setAttribute(name, value);
      frame.replaceChildren(element);
      this.#measure(element, made);
    }
    const element = frame.firstElementChild as HTMLElement;
    element.style.setProperty('--territory-accent', settings.accent);
  }

  /** How high it is with these data; no higher than what the guide recommends. */
  #measure(element: HTMLElement, made: string): void {
    element.addEventListener('dataset-load', () => {
      setTimeout(() => {
        if (made !== this.#made) return;
        const { tag } = this.#atelier.settings;
        const usual = usualHeightPx(tag);
        const own = Math.ceil(element.offsetHeight / 20) * 20;
        const measured = hasMap(this.#atelier.settings)
          ? usual
          : Math.min(usual, Math.max(200, own));
        if (measured === this.#measuredPx) return;
        this.#measuredPx = measured;
        this.#atelier.requestUpdate();
      }, 400);
    });
  }

  #urlOf(text: string): string {
    if (this.#dataUrl?.text !== text) {
      const old = this.#dataUrl?.url;
      // An element that still reads it must find it.
      if (old) setTimeout(() => URL.revokeObjectURL(old), 10_000);
      const blob = new Blob([text], { type: 'application/json' });
      this.#dataUrl = { text, url: URL.createObjectURL(blob) };
    }
    return this.#dataUrl.url;
  }
}

/** What shows all is offered first. */
const ORDER = new Set<Tag>(['territory-explorer', ...TAGS]);
const BAD_ADDRESS =
  'Écrivez l’adresse d’un dossier de votre site, par exemple https://exemple.fr/donnees/.';
