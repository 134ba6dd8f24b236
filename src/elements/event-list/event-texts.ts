/** What of an event can be searched. */
import type { Dataset, Entry } from '../../data/dataset.js';
import { partnerNames } from '../../data/references.js';
import { placeText } from '../../data/place-text.js';
import type { AgendaEvent } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { nameOf } from '../../i18n/name-of.js';
import { kindMessages } from '../../i18n/fr/kind.js';

export function eventTexts(
  { record, origin, territories }: Entry<AgendaEvent>,
  dataset: Dataset,
  messages: Messages,
): readonly (string | undefined)[] {
  return [
    record.title,
    record.summary,
    nameOf(dataset, 'kinds', record.kind ?? 'other', kindMessages(messages).eventKind),
    placeText(record.location),
    ...(record.themes ?? []).map((id) => nameOf(dataset, 'themes', id)),
    ...territories.map((id) => dataset.territories.get(id)?.record.name),
    ...partnerNames(dataset, record.organizers, origin),
  ];
}
