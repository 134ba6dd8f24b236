/** A page that does not work: its HTML, pasted, and what is wrong with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { attributesOf } from '../../../src/diagnostic/panel.js';
import { reportOn, type Report } from '../../../src/diagnostic/report.js';
import type { Atelier } from '../atelier.js';

export class HelpStep {
  readonly #atelier: Atelier;
  #report: Report | undefined;
  #isRunning = false;
  #hasAddress = false;

  constructor(atelier: Atelier) {
    this.#atelier = atelier;
  }

  render(): TemplateResult {
    return html`<section class="card" aria-labelledby="titre-aide">
      <details ?open=${this.#report !== undefined}>
        <summary id="titre-aide">Une page ne marche pas&nbsp;?</summary>
        <p class="quiet">
          Sur la page elle-même, ajoutez <code>?territory-diagnostic</code> à son adresse. Si rien
          n’apparaît, collez ici sa source (Ctrl+U, tout sélectionner, copier). L’atelier demande
          alors au navigateur les fichiers qu’elle nomme, et rien d’autre.
        </p>
        <form
          @submit=${(event: Event) => {
            event.preventDefault();
            const { address, source } = event.currentTarget as HTMLFormElement &
              Record<'address' | 'source', HTMLInputElement>;
            void this.#look(source.value, address.value);
          }}
        >
          <label class="field"
            >Source de la page
            <textarea name="source" rows="6" required spellcheck="false"></textarea>
          </label>
          <label class="field"
            >Adresse de la page, si elle est en ligne
            <input name="address" type="url" placeholder="https://…" />
          </label>
          <button class="button" ?disabled=${this.#isRunning}>Chercher ce qui ne va pas</button>
        </form>
        <div role="status" class="report">
          ${this.#report ? renderReport(this.#report) : nothing}
          ${
            this.#report && !this.#hasAddress
              ? html`<p class="quiet">
                  Donnez aussi l’adresse de la page&nbsp;: les fichiers qu’elle nomme seront
                  vérifiés.
                </p>`
              : nothing
          }
        </div>
      </details>
    </section>`;
  }

  async #look(text: string, address: string): Promise<void> {
    this.#isRunning = true;
    this.#atelier.requestUpdate();
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    // Without it, only whole addresses can be asked for.
    const url = URL.canParse(address) ? address : '';
    this.#hasAddress = url !== '';
    this.#report = await reportOn({ document: parsed, url, text, attributesOf }, 'fr', true);
    this.#isRunning = false;
    this.#atelier.requestUpdate();
  }
}

function renderReport({ problems, files }: Report): TemplateResult {
  const withFaults = files.filter(({ failure, findings }) => failure ?? findings.length);
  return html`${
    problems.length
      ? html`<ul class="problems">
          ${problems.map((each) => html`<li>${each}</li>`)}
        </ul>`
      : nothing
  }
  ${!problems.length && !withFaults.length ? html`<p class="good">✓ Rien d’anormal n’a été trouvé.</p>` : nothing}
  ${withFaults.map(
    ({ url, failure, findings }) =>
      html`<p><strong>${url}</strong>${failure === undefined ? nothing : html`<br />${failure}`}</p>
        <ul>
          ${findings.slice(0, 20).map((each) => html`<li>${each}</li>`)}
        </ul>`,
  )}`;
}
