/** The figures of territories: one way to find, write and compare them. */
import type { Dataset, TerritoryEntry } from '../../data/dataset.js';
import type { Indicator, RecordSource } from '../../data/schema.js';
import { formatNumber } from '../../i18n/format-number.js';
import type { Messages } from '../../i18n/messages.js';
import type { SheetMessages } from '../../i18n/fr/sheet.js';

export interface Figure {
  label: string;
  /** With its unit; a sentence where the value is known to be unknown. */
  text: string;
  year: number | undefined;
  source: RecordSource | undefined;
}

const POPULATION = 'population';

/** Ids of the indicators that at least one of the territories has a value for, in the order of the dataset. */
export function indicatorIds(dataset: Dataset, territories: readonly TerritoryEntry[]): string[] {
  const used = new Set(
    territories.flatMap(({ record }) => [
      ...(record.values ?? []).map(({ indicator }) => indicator),
      ...(record.population === undefined ? [] : [POPULATION]),
    ]),
  );
  const declared = [...dataset.indicators.keys()].filter((id) => used.has(id));
  return [...declared, ...[...used].filter((id) => !dataset.indicators.has(id))];
}

export function indicatorLabel(id: string, dataset: Dataset, words: SheetMessages): string {
  return dataset.indicators.get(id)?.label ?? (id === POPULATION ? words.population : id);
}

/** A figure of a territory; `undefined`: it tells none. */
export function figureOf(
  { record }: TerritoryEntry,
  id: string,
  dataset: Dataset,
  messages: Messages,
  words: SheetMessages,
): Figure | undefined {
  const indicator: Indicator | undefined = dataset.indicators.get(id);
  const stated = record.values?.find((each) => each.indicator === id);
  const isPopulation = id === POPULATION && record.population !== undefined;
  if (!stated && !isPopulation) return undefined;
  const value = stated ? stated.value : (record.population ?? null);
  const unit = indicator?.unit ?? (id === POPULATION ? words.inhabitants : '');
  return {
    label: indicatorLabel(id, dataset, words),
    text:
      value === null
        ? words.unknown
        : [formatNumber(value, messages.locale), unit].filter(Boolean).join(' '),
    // Of what is not known there is no year.
    year: value === null ? undefined : (stated?.year ?? indicator?.year),
    source: stated?.source ?? indicator?.source,
  };
}

/** The nearest territory around that tells the same figure. */
export function parentFigure(
  { id: territoryId }: TerritoryEntry,
  id: string,
  dataset: Dataset,
  messages: Messages,
  words: SheetMessages,
): { territory: TerritoryEntry; figure: Figure } | undefined {
  for (const territory of dataset.ancestorsOf(territoryId)) {
    const figure = figureOf(territory, id, dataset, messages, words);
    if (figure) return { territory, figure };
  }
  return undefined;
}
