/** What `<territory-sheet>` shows: one territory by its strengths, and beside others on request. */
import { renderNone } from '../base/states.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { splitAgenda, type ScheduledEvent } from '../../agenda/schedule.js';
import type { Dataset, TerritoryEntry } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import { nameOf } from '../../i18n/name-of.js';
import { sheetMessages } from '../../i18n/fr/sheet.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import type { Body } from '../base/lazy-element.js';
import type { RenderContext } from '../ui/render-context.js';
import { chooserStyles } from '../ui/chooser.styles.js';
import { exampleMark, heading, paragraphs, renderList } from '../ui/content.js';
import { copyText } from '../../page/copy-text.js';
import { DeparturePicker } from '../ui/departure.js';
import { renderFreshness } from '../records/freshness.js';
import { panelFrame } from '../ui/panel-frame.js';
import { panelStyles } from '../ui/panel.styles.js';
import { renderNobody } from '../records/nobody.js';
import { renderPersonLine } from '../records/person-line.js';
import { printPaper } from '../../page/print-paper.js';
import { renderChooser } from '../ui/territory-chooser.js';
import { renderEvents, renderResources, renderWalks } from './activity.js';
import { renderComparison } from './comparison.js';
import type { SheetContext } from './context.js';
import { renderFigures, renderLinks, renderStrengths } from './facts.js';
import { renderPractical } from './practical.js';
import {
  offeredHorizon,
  renderHorizon,
  renderOpeningCards,
  renderProjects,
  type ProjectsContext,
} from './projects.js';
import { sectionsOf, type Section } from './sheet-sections.js';
import { sheetStyles } from './sheet.styles.js';
import { TerritoryCentres } from './territory-centres.js';
import { sceneMessages } from '../../i18n/fr/scene.js';

interface SheetHost extends LitElement {
  sections: string;
}

export class SheetBody implements Body {
  readonly #host: SheetHost;
  readonly #picker = new DeparturePicker();
  readonly #centres: TerritoryCentres;
  #outcome: { text: string; link: string | undefined } | undefined;
  #shownId: string | undefined;

  constructor(host: SheetHost) {
    this.#host = host;
    this.#centres = new TerritoryCentres(() => host.requestUpdate());
    for (const styles of [chooserStyles, panelStyles, ...sheetStyles]) {
      adoptStyles(host.renderRoot, styles);
    }
  }

  render(context: RenderContext): TemplateResult {
    const { dataset, messages, isPinned, headingLevel } = context;
    const words = sheetMessages(messages);
    const territory = context.shownTerritory;
    if (isPinned && !territory) return renderNone(messages.unknownTerritory, dataset, messages);
    if (territory?.id !== this.#shownId) {
      this.#shownId = territory?.id;
      this.#outcome = undefined;
    }
    const common: ProjectsContext = {
      ...context,
      territory,
      words,
      tools: toolsMessages(messages),
      sectionLevel: headingLevel + 1,
      horizon: offeredHorizon(context),
      picker: this.#picker,
      departure: this.#picker.resolve(context),
      upcomingIn: ({ id }) =>
        context.store.placed() === dataset ? this.#upcomingOf(dataset)(id) : [],
      centreOf: (each) => this.#centres.of(each, dataset),
      areCentresKnown: () => this.#centres.areKnown(dataset),
    };
    if (!territory) return this.#renderNone(common);
    const sheet: SheetContext = { ...common, territory };
    return html`<div class="sheet">
      ${this.#renderHead(territory, sheet)} ${this.#renderCompared(sheet)}
      ${this.#renderSections(sheet)} ${renderFreshness(territory, territory.record.name, sheet)}
      ${context.renderMore()}
    </div>`;
  }

  /** Nothing chosen: who is looked for everywhere, where that is all that is asked for; else the choice. */
  #renderNone(context: ProjectsContext): TemplateResult {
    const { dataset, messages, words, headingLevel } = context;
    if (dataset.territories.size === 0 && this.#isWhole)
      return renderNone(sceneMessages(messages).noData, dataset, messages);
    const chooser = renderChooser(dataset, messages, headingLevel, (id) => context.choose(id));
    if (this.#isWhole) {
      return html`<div class="sheet">
        <p>${words.choose}</p>
        ${chooser}
      </div>`;
    }
    return html`<div class="sheet">
      ${heading(headingLevel, 'title', words.everywhere)}
      ${
        dataset.territories.size > 1
          ? html`<details>
              <summary>${words.chooseOne}</summary>
              ${chooser}
            </details>`
          : nothing
      }
      ${this.#renderTimed(context)} ${context.renderMore()}
    </div>`;
  }

  #renderTimed(context: ProjectsContext): TemplateResult {
    const sections = sectionsOf(this.#host.sections);
    return this.#layOut(
      context,
      sections.map((section) => ({
        section,
        content: section === 'projects' ? renderProjects(context) : renderOpeningCards(context),
      })),
    );
  }

  /** Of the territories that are shown or compared. */
  readonly #upcomingOf = memo((dataset: Dataset) => {
    const known = new Map<string, readonly ScheduledEvent[]>();
    return (id: string): readonly ScheduledEvent[] => {
      const events =
        known.get(id) ?? splitAgenda(dataset.concerning(dataset.events, id), Date.now()).upcoming;
      known.set(id, events);
      return events;
    };
  });

  #renderHead({ id, record, origin }: TerritoryEntry, context: SheetContext): TemplateResult {
    const { dataset, messages, words, isPinned, isSynced } = context;
    const lang = context.langOf(origin);
    const around = dataset.ancestorsOf(id).map((each) => each.record.name);
    const canChange = !isPinned && dataset.territories.size > 1;
    const button = (label: string, act: () => void, isExpanded?: boolean) =>
      html`<button
        class="button plain"
        type="button"
        part="action"
        aria-expanded=${isExpanded ?? nothing}
        @click=${act}
      >
        ${label}
      </button>`;
    return html`<div>
      <div part="title">
        <div class="crumb quiet">
          <span
            >${[...around.reverse(), nameOf(dataset, 'kinds', record.level, messages.level)].join(' › ')}</span
          >
          ${canChange ? button(messages.changeTerritory, () => context.choose(undefined)) : nothing}
        </div>
        ${heading(context.headingLevel, 'title', html`<span lang=${lang}>${record.name}</span> ${exampleMark(record.illustrative, { messages })}`)}
      </div>
      <div class="summary">
        ${paragraphs(record.summary, lang)}${paragraphs(record.description, lang)}
      </div>
      ${
        this.#isWhole
          ? html`<div class="head-actions">
              ${
                dataset.territories.size > 1
                  ? button(
                      words.compare,
                      () => this.#toggleComparison(context),
                      this.#isOpen(context),
                    )
                  : nothing
              }
              ${isSynced ? button(words.copyLink, () => void this.#copyLink(context)) : nothing}
            </div>`
          : nothing
      }
      <p class="quiet" role="status">${this.#outcome?.text}</p>
      ${
        this.#outcome?.link
          ? html`<input
              class="field-input"
              readonly
              aria-label=${words.copyLink}
              .value=${this.#outcome.link}
              @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
            />`
          : nothing
      }
    </div>`;
  }

  /** A sheet that shows only what a tab beside it leaves over has nothing to compare. */
  get #isWhole(): boolean {
    return !sectionsOf(this.#host.sections).every(isTimed);
  }

  /** Of two sheets that each stay on a territory, the one that is compared. */
  #isOpen({ store, territory, isPinned }: RenderContext): boolean {
    const [first] = store.state.compared;
    return first !== undefined && this.#isWhole && (!isPinned || first === territory?.id);
  }

  #toggleComparison(context: SheetContext): void {
    const { store, update, territory } = context;
    store.update({ compared: this.#isOpen(context) ? [] : [territory.id] });
    void update();
  }

  #renderCompared(context: SheetContext): TemplateResult | typeof nothing {
    if (!this.#isOpen(context)) return nothing;
    const { words, update } = context;
    const onClose = () => {
      this.#toggleComparison(context);
      void update().then(() => {
        const opener = this.#host.renderRoot.querySelector<HTMLElement>('[aria-expanded]');
        opener?.focus();
      });
    };
    const content = renderComparison(context, (paper) => printPaper(paper, this.#host.renderRoot));
    return panelFrame(
      { name: 'comparing', label: words.comparison, title: words.comparison, content, onClose },
      { words: { close: words.closeComparison }, headingLevel: context.sectionLevel },
    );
  }

  #renderSections(context: SheetContext): TemplateResult {
    const sections = sectionsOf(this.#host.sections);
    return this.#layOut(
      context,
      sections.map((section) => ({ section, content: this.#content(section, context) })),
    );
  }

  #layOut(
    context: ProjectsContext,
    contents: readonly { section: Section; content: TemplateResult | undefined }[],
  ): TemplateResult {
    const { words, sectionLevel, update, store } = context;
    const onHorizon = (month: string | undefined) => {
      store.update({ horizon: month });
      void update();
    };
    // Whoever asks for a month asks who is looked for then.
    const isMonthAsked = context.horizon !== undefined;
    const timed = contents.filter(({ section }) => isTimed(section));
    const turned = isMonthAsked ? [...timed].sort(openingsFirst) : timed;
    const ordered = contents.map((each) =>
      isTimed(each.section) ? (turned.shift() ?? each) : each,
    );
    const firstTimed = ordered.find(({ section, content }) => isTimed(section) && content);
    return html`${ordered.map(({ section, content }) =>
      content
        ? html`<div class="section" part="section" data-item>
            ${heading(sectionLevel, 'subtitle', words.section(section))}
            ${section === firstTimed?.section ? renderHorizon(context, onHorizon) : nothing}
            ${content}
          </div>`
        : nothing,
    )}
    ${contents.some(({ content }) => content) ? nothing : html`<p class="quiet">${sceneMessages(context.messages).noData}</p>`}`;
  }

  #content(section: Section, context: SheetContext): TemplateResult | undefined {
    switch (section) {
      case 'strengths':
        return renderStrengths(context);
      case 'figures':
        return renderFigures(context);
      case 'practical':
        return renderPractical(context);
      case 'referents':
        return renderReferents(context);
      case 'projects':
        return renderProjects(context);
      case 'openings':
        return renderOpeningCards(context);
      case 'events':
        return renderEvents(context);
      case 'resources':
        return renderResources(context);
      case 'walks':
        return renderWalks(context);
      case 'links':
        return renderLinks(context);
    }
  }

  async #copyLink({ words, update }: SheetContext): Promise<void> {
    const isCopied = await copyText(location.href);
    this.#outcome = isCopied
      ? { text: words.linkCopied, link: undefined }
      : { text: words.copyFailed, link: location.href };
    await update();
  }
}

function openingsFirst(a: { section: Section }, b: { section: Section }): number {
  return Number(b.section === 'openings') - Number(a.section === 'openings');
}

/** What depends on the date from which one looks. */
function isTimed(section: Section): boolean {
  return section === 'projects' || section === 'openings';
}

function renderReferents(context: SheetContext): TemplateResult | undefined {
  const { dataset, territory, messages, sectionLevel } = context;
  if (dataset.referents.length === 0) return undefined;
  const { id, record } = territory;
  const own = dataset.referentsOf(id);
  const inherited = dataset.inheritedReferentsOf(id);
  return html`${own.length ? nothing : renderNobody(territory, dataset, messages)}
  ${renderList('people', own, context, (each, listed) => renderPersonLine(each, record.name, listed))}
  ${inherited.map(
    ({ territory: from, referents }) =>
      html`${heading(sectionLevel + 1, 'minor', messages.inheritedFrom(nameOf(dataset, 'kinds', from.record.level, messages.level), from.record.name))}
      ${renderList('people', referents, context, (each, listed) => renderPersonLine(each, record.name, listed))}`,
  )}`;
}
