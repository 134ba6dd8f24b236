import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isInPost, type Dataset, type Entry, type TerritoryEntry } from '../../data/dataset.js';
import type { Referent } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { nameOf } from '../../i18n/name-of.js';
import { chooserStyles } from '../ui/chooser.styles.js';
import { exampleMark, heading, paragraphs, renderList } from '../ui/content.js';
import { Pager } from '../ui/pager.js';
import { renderNobody } from '../records/nobody.js';
import {
  missionNames,
  referentName,
  renderReferent,
  territoryNames,
  type ReferentContext,
} from '../records/referent.js';
import { renderChooser } from '../ui/territory-chooser.js';
import { referentCardStyles } from './referent-card.styles.js';
import { renderNone } from '../base/states.js';
import { TerritoryElement } from '../base/territory-element.js';

/** Référents drawn at once; more on request. */
const PAGE_SIZE = 12;

/**
 * The référents of the chosen territory: who they are, what to ask them, how to reach them.
 *
 * @example
 * <referent-card src="dataset.json" territory="48"></referent-card>
 *
 * @csspart person - One référent.
 * @cssproperty [--territory-card-min-height=0] - Height reserved before the data are there.
 */
export class ReferentCard extends TerritoryElement {
  static override styles = [...[TerritoryElement.styles].flat(), chooserStyles, referentCardStyles];

  /** Id of the only référent to show. */
  @property() referent = '';

  readonly #pager = new Pager(this, PAGE_SIZE, '.person');

  protected override announcementFor(
    { id, record }: TerritoryEntry,
    messages: Messages,
  ): string | undefined {
    const { dataset } = this.source.store ?? {};
    if (this.referent || !dataset) return undefined;
    return messages.territoryLabel(
      record.name,
      messages.referents(dataset.referentsOf(id).filter(isInPost).length),
    );
  }

  protected override renderData(dataset: Dataset, messages: Messages): TemplateResult {
    if (this.referent) return this.#renderPinned(dataset, messages);
    const territory = this.shownIn(dataset);
    if (territory) return this.#renderTerritory(territory, dataset, messages);
    if (this.territory) return renderNone(messages.unknownTerritory, dataset, messages);
    if (dataset.territories.size > 0) return this.#renderChooser(dataset, messages);
    return dataset.referents.length
      ? this.#renderPeople(dataset.referents, undefined, this.headingLevel, dataset, messages)
      : renderNone(messages.noReferentsAtAll, dataset, messages);
  }

  #renderPinned(dataset: Dataset, messages: Messages): TemplateResult {
    const entry = dataset.referents.find(({ record }) => record.id === this.referent);
    return entry
      ? this.#renderPeople([entry], undefined, this.headingLevel, dataset, messages)
      : renderNone(messages.unknownReferent, dataset, messages);
  }

  #renderChooser(dataset: Dataset, messages: Messages): TemplateResult {
    return html`<div class="panel">
      <p>${messages.chooseHelp}</p>
      ${renderChooser(dataset, messages, this.headingLevel, (id) => this.choose(id))}
    </div>`;
  }

  #renderTerritory(
    territory: TerritoryEntry,
    dataset: Dataset,
    messages: Messages,
  ): TemplateResult {
    const { record, id, origin } = territory;
    const own = dataset.referentsOf(id);
    const inherited = dataset.inheritedReferentsOf(id);
    const lang = this.langOf(origin);
    const context = this.#context(record.name, this.headingLevel + 1, dataset, messages);
    const canChange = !this.territory && dataset.territories.size > 1;
    this.#pager.follow(id);
    const all = [...own, ...inherited.flatMap(({ referents }) => referents)];
    const drawn = new Set(all.slice(0, this.#pager.limit));
    const renderDrawn = (entries: readonly Entry<Referent>[]) =>
      renderList(
        'people',
        entries.filter((entry) => drawn.has(entry)),
        context,
        renderReferent,
      );
    return html`<div class="panel">
        <div part="title">
          <div class="crumb quiet">
            <span
              >${[
                ...dataset
                  .ancestorsOf(id)
                  .map((each) => each.record.name)
                  .reverse(),
                nameOf(dataset, 'kinds', record.level, messages.level),
              ].join(' › ')}</span
            >
            ${
              canChange
                ? html`<button
                    class="button plain"
                    part="action"
                    type="button"
                    @click=${this.#onChangeClick}
                  >
                    ${messages.changeTerritory}
                  </button>`
                : nothing
            }
          </div>
          ${heading(this.headingLevel, 'title', html`<span lang=${lang}>${record.name}</span> ${exampleMark(record.illustrative, { messages })}`)}
          <div class="quiet">${paragraphs(record.summary, lang)}</div>
        </div>
        ${own.filter(isInPost).length ? nothing : renderNobody(territory, dataset, messages)}
        ${renderDrawn(own)}
        ${inherited.map(({ territory: from, referents }) =>
          referents.some((entry) => drawn.has(entry))
            ? html`<div data-item>
                  ${heading(this.headingLevel + 1, 'subtitle', messages.inheritedFrom(nameOf(dataset, 'kinds', from.record.level, messages.level), from.record.name))}
                </div>
                ${renderDrawn(referents)}`
            : nothing,
        )}
      </div>
      ${this.renderMore()}${this.#pager.renderNext(all.length, messages.showMore)}`;
  }

  #renderPeople(
    entries: readonly Entry<Referent>[],
    territoryName: string | undefined,
    headingLevel: number,
    dataset: Dataset,
    messages: Messages,
  ): TemplateResult {
    const context = this.#context(territoryName, headingLevel, dataset, messages);
    return html`<div class="panel">
        ${renderList('people', entries.slice(0, this.#pager.limit), context, renderReferent)}
      </div>
      ${this.renderMore()}${this.#pager.renderNext(entries.length, messages.showMore)}`;
  }

  #context(
    territoryName: string | undefined,
    headingLevel: number,
    dataset: Dataset,
    messages: Messages,
  ): ReferentContext {
    // A chunk that cannot be had leaves the contact on screen: nothing is lost.
    const onSave = (entry: Entry<Referent>) =>
      void saveContact(entry, dataset).catch(() => undefined);
    return {
      dataset,
      messages,
      territoryName,
      headingLevel,
      langOf: this.langOf,
      ...this.freshness,
      onSave,
    };
  }

  readonly #onChangeClick = (): void => this.choose(undefined);
}

/** Hands the vCard to the browser as a download. */
async function saveContact(entry: Entry<Referent>, dataset: Dataset): Promise<void> {
  const [{ vCard, vCardFileName }, { saveFile }] = await Promise.all([
    import('../../contact/vcard.js'),
    import('../../page/save-file.js'),
  ]);
  const text = vCard(entry, territoryNames(entry, dataset), missionNames(entry.record, dataset));
  const blob = new Blob([text], { type: 'text/vcard;charset=utf-8' });
  saveFile(blob, vCardFileName(referentName(entry.record)));
}

declare global {
  interface HTMLElementTagNameMap {
    'referent-card': ReferentCard;
  }
}
