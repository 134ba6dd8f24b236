/** Search in the agenda: every word must be there, accents and case aside. All in memory. */
import type { Dataset, Entry } from '../../data/dataset.js';
import { placeText } from '../../data/place-text.js';
import type { AgendaEvent } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { fold } from '../../search/fold.js';

/** Folded texts by dataset, language and record: a search asks for all of them with every key. */
const texts = new WeakMap<Dataset, WeakMap<Messages, WeakMap<AgendaEvent, string>>>();

function textsOf(dataset: Dataset, messages: Messages): WeakMap<AgendaEvent, string> {
  const byMessages = texts.get(dataset) ?? new WeakMap<Messages, WeakMap<AgendaEvent, string>>();
  texts.set(dataset, byMessages);
  const byRecord = byMessages.get(messages) ?? new WeakMap<AgendaEvent, string>();
  byMessages.set(messages, byRecord);
  return byRecord;
}

/** What lets the events through that hold every word of a query; `undefined` for an empty one. */
export function textMatcher(
  query: string,
  dataset: Dataset,
  messages: Messages,
): ((entry: Entry<unknown>) => boolean) | undefined {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  return (entry) => {
    const text = textOf(entry as Entry<AgendaEvent>, dataset, messages);
    return words.every((word) => text.includes(word));
  };
}

/** Longest stretch of work before the page gets its turn. */
const SLICE_MS = 20;

/** Folds the texts in slices, so that the first letter of a search does not wait for all of them. */
export async function prepareTexts(dataset: Dataset, messages: Messages): Promise<void> {
  let startedMs = performance.now();
  for (const entry of dataset.events) {
    textOf(entry, dataset, messages);
    if (performance.now() - startedMs <= SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    startedMs = performance.now();
  }
}

function textOf(entry: Entry<AgendaEvent>, dataset: Dataset, messages: Messages): string {
  const { record, origin, territories } = entry;
  const known = textsOf(dataset, messages);
  let text = known.get(record);
  if (text === undefined) {
    text = fold(
      [
        record.title,
        record.summary,
        messages.eventKind(record.kind ?? 'other'),
        placeText(record.location),
        ...(record.themes ?? []).map((id) => dataset.label('themes', id) ?? id),
        ...territories.map((id) => dataset.territories.get(id)?.record.name),
        ...dataset.partnerNames(record.organizers, origin),
      ].join(' '),
    );
    known.set(record, text);
  }
  return text;
}
