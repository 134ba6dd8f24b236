/** What a search has found, as the options of a list. Downloaded with the engine. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchMessages } from '../../i18n/fr/search.js';
import type { Place } from '../../search/places.js';
import type { RecordHit } from '../../search/records.js';
import type { ToolsContext } from './context.js';

export { searchResultsStyles } from './search-results.styles.js';

export * from '../../search/search.js';

export interface Option {
  id: string;
  group: keyof SearchMessages['groups'];
  name: string;
  detail: string;
  choose: (context: ToolsContext) => void;
}

const GROUPS = ['place', 'territory', 'person', 'actor', 'event', 'project'] as const;

/** As they are shown: group by group. */
export function optionsOf(
  places: readonly Place[],
  records: readonly RecordHit[],
  words: SearchMessages,
): Option[] {
  const all = [
    ...places.map((place) => optionOfPlace(place, words)),
    ...records.map(optionOfRecord),
  ];
  return GROUPS.flatMap((group) => all.filter((each) => each.group === group)).map(
    (option, index) => ({ ...option, id: `option-${String(index)}` }),
  );
}

function optionOfPlace(place: Place, words: SearchMessages): Omit<Option, 'id'> {
  const { code } = place;
  const kinds = {
    commune: place.isByInseeCode ? words.inseeCode(code) : place.hint,
    region: words.region,
    departement: words.departement(code),
  };
  const now = place.partOf && words.formerly(place.partOf);
  return {
    group: 'place',
    name: place.name,
    detail: [kinds[place.kind], now].filter(Boolean).join(' · '),
    choose: ({ store, choose }) => {
      // The answer chooses the nearest territory.
      const answer = { place: place.id, record: undefined };
      if (store.state.territory === undefined) store.update(answer);
      else choose(undefined, answer);
    },
  };
}

function optionOfRecord({ kind, ref, name, detail }: RecordHit): Omit<Option, 'id'> {
  return {
    group: kind,
    name,
    detail,
    choose: ({ choose, store }) => {
      if (kind === 'territory') {
        choose(ref, { place: undefined, record: undefined });
      } else {
        store.update({ record: ref, place: undefined });
      }
    },
  };
}

export function renderOptions(
  options: readonly Option[],
  active: Option | undefined,
  { groups }: SearchMessages,
  onChoose: (option: Option) => void,
): TemplateResult {
  const renderOption = (option: Option) =>
    html`<div
      class="option"
      id=${option.id}
      role="option"
      aria-selected=${option === active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => onChoose(option)}
    >
      <span>${option.name}</span> <span class="quiet">${option.detail}</span>
    </div>`;
  return html`${GROUPS.map((group) => {
    const members = options.filter((option) => option.group === group);
    return members.length
      ? html`<div role="group" aria-labelledby="group-${group}">
          <div class="group-name" id="group-${group}" role="presentation">${groups[group]}</div>
          ${members.map(renderOption)}
        </div>`
      : nothing;
  })}`;
}
