/** "Est-ce vivable ?": how far it is, and what the data tell of housing, transport and company. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Entry } from '../../data/dataset.js';
import { currentOf } from '../../data/freshness.js';
import type { LngLat } from '../../data/geojson.js';
import { distanceMeters } from '../../data/point-in-area.js';
import type { Actor } from '../../data/schema.js';
import { distanceText } from '../../i18n/fr/distance.js';
import type { Messages } from '../../i18n/messages.js';
import { detail, heading } from '../ui/content.js';
import { renderChecked } from '../records/freshness.js';
import type { SheetContext } from './context.js';

/** Faculties that the data place somewhere. */
export function facultiesOf({ actors }: Dataset, today: string): Entry<Actor>[] {
  return currentOf(actors, today).filter(
    ({ record }) => record.kind === 'faculte' && record.location?.coordinates,
  );
}

/** "112 km": the centre of a territory is not known to the hundred metres. */
export function distanceTo(
  from: LngLat | undefined,
  centre: LngLat | undefined,
  messages: Messages,
): string | undefined {
  return from && centre && distanceText(distanceMeters(from, centre), false, messages);
}

export function renderPractical(context: SheetContext): TemplateResult {
  const { territory, dataset, messages, words, picker, departure } = context;
  const { practical = {} } = territory.record;
  const { housing, transport, internsThisSemester, notes } = practical;
  const hasFacts = [housing, transport, internsThisSemester, notes].some(
    (fact) => fact !== undefined,
  );
  const lang = context.langOf(territory.origin);
  const centre = context.centreOf(territory);
  const lines = [
    ...facultiesOf(dataset, context.today).map(({ record }) => ({
      name: record.name,
      text: distanceTo(record.location?.coordinates, centre, messages),
    })),
    ...(departure
      ? [{ name: departure.name, text: distanceTo(departure.lngLat, centre, messages) }]
      : []),
  ];
  const told = lines.flatMap(({ name, text }) =>
    text === undefined ? [] : [messages.labelled(name, text)],
  );
  return html`<dl class="facts">
      ${detail(words.housing, housing, lang)} ${detail(words.transport, transport, lang)}
      ${detail(words.interns, internsThisSemester === undefined ? undefined : String(internsThisSemester))}
      ${detail(words.notes, notes, lang)}
    </dl>
    ${hasFacts ? html`<p class="quiet">${renderChecked(territory.record, context)}</p>` : nothing}
    ${heading(context.sectionLevel + 1, 'minor', words.distances)}
    ${
      told.length
        ? html`<ul class="distances">
              ${told.map((text) => html`<li>${text}</li>`)}
            </ul>
            <p class="quiet">${words.fromCentre}</p>`
        : nothing
    }
    ${centre || !context.areCentresKnown() ? nothing : html`<p class="quiet">${words.noCentre}</p>`}
    ${picker.render(context)}`;
}
