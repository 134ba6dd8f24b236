/**
 * What a map, its legend and its equal list show, worked out from a dataset: independent of who draws it. Pure.
 */
import type { Dataset, Entry, TerritoryEntry } from '../data/dataset.js';
import type { LngLat } from '../data/geojson.js';
import type { Actor, AgendaEvent, RecordSource } from '../data/schema.js';
import { formatNumber } from '../i18n/format-number.js';
import type { Messages } from '../i18n/messages.js';
import { classify, toneOf, type ValueClass } from './value-classes.js';
import type { Shape, Shapes } from './shapes.js';
import { hasShippedOutline } from './shipped-outline.js';

export interface SceneShape {
  id: string;
  name: string;
  shape: Shape;
  /** The value for the label on the map: short. */
  badge: string;
  /** The value for the list and the accessible name: with its unit. */
  valueText: string;
  /** Tone of the choropleth; `undefined`: no data. */
  tone: number | undefined;
}

export interface ScenePoint {
  key: string;
  kind: 'actor' | 'event';
  name: string;
  /** Kind and place, as text. */
  detail: string;
  lngLat: LngLat;
  isIllustrative: boolean;
}

export interface Legend {
  title: string;
  unit: string | undefined;
  year: number | undefined;
  source: RecordSource | undefined;
  classes: readonly ValueClass[];
  hasNoData: boolean;
  isApproximate: boolean;
  isSchematic: boolean;
}

export interface MapScene {
  /** The coloured territories; empty while their outlines are on their way. */
  shapes: readonly SceneShape[];
  /** Faint outlines around and behind. */
  ground: readonly Shape['area'][];
  legend: Legend;
  /** Every territory by level, drawn or not; the coloured level first. */
  groups: readonly { level: string; territories: readonly ListedTerritory[] }[];
  /** Actors and events with coordinates. The picture may hold fewer than the list. */
  points: readonly ScenePoint[];
}

export interface ListedTerritory {
  entry: TerritoryEntry;
  valueText: string;
  tone: number | undefined;
  isDrawn: boolean;
}

export interface SceneOptions {
  dataset: Dataset;
  /** `undefined` while they are on their way: lists and legend do not wait for them. */
  shapes: Shapes | undefined;
  /** Id of the indicator that colours; `undefined`: référents. */
  indicatorId: string | undefined;
  /** Level to draw; `undefined`: the one with the most outlines. */
  level: string | undefined;
  messages: Messages;
  /** Places of what is on: past events are not points of the map. */
  events: readonly Entry<AgendaEvent>[];
}

export function buildScene(options: SceneOptions): MapScene {
  const { dataset, shapes, messages } = options;
  const all = [...dataset.territories.values()];
  const isDrawn = (entry: TerritoryEntry) =>
    shapes ? shapes.byTerritory.has(entry.id) : mayBeDrawn(entry);
  const level = options.level ?? mainLevel(all.filter(isDrawn));
  const indicator = options.indicatorId ? dataset.indicators.get(options.indicatorId) : undefined;
  const numberText = (value: number) => formatNumber(value, messages.locale);
  const valueOf = (entry: TerritoryEntry): number | undefined =>
    options.indicatorId === undefined
      ? dataset.referentCount(entry.id)
      : (entry.record.values?.find((each) => each.indicator === options.indicatorId)?.value ??
        undefined);
  const textOf = (value: number | undefined): string => {
    if (value === undefined) return messages.noData;
    if (!options.indicatorId) return messages.referents(value);
    return [numberText(value), indicator?.unit].filter(Boolean).join('\u00A0');
  };

  const drawn = all.filter((entry) => entry.record.level === level && isDrawn(entry));
  const values = drawn.map(valueOf).filter((value) => value !== undefined);
  const classes = classify(values);
  const sceneShapes = drawn.flatMap((entry): SceneShape[] => {
    const shape = shapes?.byTerritory.get(entry.id);
    if (!shape) return [];
    const value = valueOf(entry);
    return [
      {
        id: entry.id,
        name: entry.record.name,
        shape,
        badge: value === undefined ? '–' : numberText(value),
        valueText: textOf(value),
        tone: toneOf(value, classes),
      },
    ];
  });
  const levels = [...new Set([level ?? '', ...all.map((entry) => entry.record.level)])];
  const usedValue = indicator
    ? all
        .flatMap((entry) => entry.record.values ?? [])
        .find((each) => each.indicator === indicator.id)
    : undefined;
  const drawnIds = new Set(drawn.map((entry) => entry.id));
  const otherShapes = [...(shapes?.byTerritory ?? [])].flatMap(([id, { area }]) =>
    drawnIds.has(id) ? [] : [area],
  );
  return {
    shapes: sceneShapes,
    ground: [...(shapes?.ground ?? []), ...otherShapes],
    legend: {
      title: options.indicatorId
        ? (indicator?.label ?? options.indicatorId)
        : messages.legendReferents(messages.levels(level ?? 'other')),
      unit: indicator?.unit,
      year: indicator?.year ?? usedValue?.year,
      source: indicator?.source ?? usedValue?.source,
      classes,
      hasNoData: values.length < drawn.length,
      isApproximate: drawn.some(
        ({ record }) => !record.geometry && record.geometryUrl === undefined,
      ),
      isSchematic: drawn.some(({ record }) => record.geometryQuality === 'schematic'),
    },
    groups: levels.flatMap((each) => {
      const territories = all
        .filter((entry) => entry.record.level === each)
        .map((entry) => ({
          entry,
          valueText: textOf(valueOf(entry)),
          tone: drawnIds.has(entry.id) ? toneOf(valueOf(entry), classes) : undefined,
          isDrawn: drawnIds.has(entry.id),
        }));
      return territories.length ? [{ level: each, territories }] : [];
    }),
    points: pointsOf(options),
  };
}

/** Whether a territory has, or may turn out to have, an outline. */
function mayBeDrawn(entry: TerritoryEntry): boolean {
  const { geometry, geometryUrl } = entry.record;
  return geometry !== undefined || geometryUrl !== undefined || hasShippedOutline(entry);
}

/** The level with the most territories; of equals, the first of the file. */
function mainLevel(entries: readonly TerritoryEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { record } of entries) counts.set(record.level, (counts.get(record.level) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function pointsOf({ dataset, events, messages }: SceneOptions): ScenePoint[] {
  const actors = dataset.actors.map((entry) => {
    const kind = entry.record.kind;
    const label = kind && (dataset.label('kinds', kind) ?? messages.actorKind(kind));
    return pointOf(entry, 'actor', entry.record.name, label);
  });
  const places = events.map((entry) =>
    pointOf(entry, 'event', entry.record.title, messages.eventKind(entry.record.kind ?? 'other')),
  );
  return [...actors, ...places].filter((point) => point !== undefined);
}

function pointOf(
  { key, record }: Entry<Actor> | Entry<AgendaEvent>,
  kind: ScenePoint['kind'],
  name: string,
  kindLabel: string | undefined,
): ScenePoint | undefined {
  const lngLat = record.location?.coordinates;
  if (!lngLat) return undefined;
  const detail = [kindLabel, record.location?.city].filter(Boolean).join(' · ');
  return { key, kind, name, detail, lngLat, isIllustrative: record.illustrative ?? false };
}
