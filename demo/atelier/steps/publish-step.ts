/** 5. The files to be put on the site, and the habit to take. */
import { html, nothing, type TemplateResult } from 'lit';
import { number, type Atelier } from '../atelier.js';
import { defaultSettings } from '../settings.js';

/** What the elements read at most, in bytes. */
const MAX_BYTES = 20_000_000;

/** @param code the lines to paste */
export function renderPublishStep(atelier: Atelier, code: string): TemplateResult {
  const bytes = atelier.reading?.textBytes ?? 0;
  return html`<section class="card" id="publier" aria-labelledby="titre-publier">
    <div class="card-head">
      <h2 id="titre-publier">5. Publier et garder à jour</h2>
      <span class="quiet">Des fichiers à déposer sur votre site, une habitude à prendre.</span>
    </div>
    ${
      bytes > MAX_BYTES
        ? html`<p class="fault" role="alert">
            Le jeu de données fait ${number(Math.round(bytes / 1e6))}&nbsp;Mo, les éléments en
            lisent 20 au plus.
            <a href="../guide/donnees.html#limites">Découpez-le par territoire</a>.
          </p>`
        : nothing
    }
    ${
      atelier.settings.baseUrl === defaultSettings.baseUrl
        ? html`<p class="warm">
            Dites d’abord où les fichiers seront déposés (étape 4)&nbsp;: le code et les pages de
            l’archive portent pour l’instant une adresse d’exemple. Avec l’extension WordPress,
            laissez tel quel&nbsp;: elle choisit l’adresse.
          </p>`
        : nothing
    }
    <p class="publish-actions">
      <button type="button" class="button main" @click=${() => atelier.downloadPackage(code)}>
        Télécharger tout (ZIP)
      </button>
      <button type="button" class="button" @click=${() => atelier.downloadDataset()}>
        dataset.json seul (${number(Math.max(1, Math.round(bytes / 1000)))}&nbsp;ko)
      </button>
      <button type="button" class="button" @click=${() => atelier.downloadWorkbook('xlsx')}>
        Mon tableur corrigé (.xlsx)
      </button>
    </p>
    <ul class="habits">
      <li>
        <h3>Déposer</h3>
        <p>
          L’archive contient les données, les agendas à suivre (.ics), les pages pour un cadre et un
          mode d’emploi. Déposez-les avec
          <a href="../guide/site.html">le script</a>, dans un même dossier de votre site.
          <a href="../guide/wordpress.html">WordPress avec l’extension</a>&nbsp;:
          «&nbsp;Médias&nbsp;», «&nbsp;Territoires&nbsp;», et l’archive telle quelle.
        </p>
      </li>
      <li>
        <h3>Mettre à jour</h3>
        <p>
          Redéposez ici le tableur du mois prochain&nbsp;: l’atelier se souvient de cette
          publication et montre ce qui a changé. Ensuite, remplacez <code>dataset.json</code> et les
          fichiers .ics&nbsp;; dans WordPress, déposez l’archive sous le même nom.
        </p>
      </li>
      <li>
        <h3>Garder exact</h3>
        <p>
          Une fiche que personne n’a vérifiée depuis douze mois le dit. «&nbsp;Signaler une
          erreur&nbsp;» écrit à l’adresse de l’éditeur, avec la fiche.
        </p>
      </li>
    </ul>
  </section>`;
}
