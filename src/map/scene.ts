/**
 * What a map, its legend and its equal list show, worked out from a dataset: independent of who draws it. Pure.
 */
import type { LineString } from 'geojson';
import { recordRef, type Dataset, type Entry, type TerritoryEntry } from '../data/dataset.js';
import { currentOf, localDay } from '../data/freshness.js';
import type { Bounds, LngLat } from '../data/geojson.js';
import { memo } from '../data/memo.js';
import type { Part } from '../data/parts.js';
import { lookingActors, openingCounts } from '../data/openings-there.js';
import type { Actor, AgendaEvent, RecordSource, Walk } from '../data/schema.js';
import { formatNumber } from '../i18n/format-number.js';
import type { Messages } from '../i18n/messages.js';
import { classify, toneOf, type ValueClass } from './value-classes.js';
import type { Shape, Shapes } from './shapes.js';
import { hasShippedOutline } from './shipped-outline.js';
import { nameOf } from '../i18n/name-of.js';
import { kindMessages } from '../i18n/fr/kind.js';
import { sceneMessages } from '../i18n/fr/scene.js';

export interface SceneShape {
  id: string;
  name: string;
  shape: Shape;
  /** The number under the name on the map; empty: none, or none that is written there. */
  badge: string;
  /** What the number counts. */
  sign: 'person' | 'event';
  /** The value for the list and the accessible name: with its unit. */
  valueText: string;
  /** Tone of the choropleth; `undefined`: no data. */
  tone: number | undefined;
}

/** What is listed of a record. */
export interface SceneRecord {
  /** `recordRef` of the record. */
  key: string;
  kind: 'actor' | 'event';
  /** `kind` of the record: decides the icon. */
  kindId: string;
  name: string;
  /** Kind and place, as text. */
  detail: string;
  town?: string | undefined;
  isIllustrative: boolean;
  /** Whether someone is looked for there. */
  isLooking: boolean;
}

export interface ScenePoint extends SceneRecord {
  lngLat: LngLat;
  /** Set for records of a file that was not read: they stand together. */
  pile?: { count: number; bounds: Bounds };
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
  /** Actors and events with coordinates, as far as the visitor's filters let them through. */
  points: readonly ScenePoint[];
  /** What the filters let through that has no place on the map. */
  unlocated: readonly SceneRecord[];
  /** The same without filters: where the map looks does not depend on them. */
  allPoints: readonly ScenePoint[];
  /** What lies in files that were not read, as far as the filters can be told from counts. */
  piles: readonly ScenePoint[];
  /** Whether the visitor's filters leave something out. */
  isFiltered: boolean;
  /** The walk that the visitor follows. */
  route: Route | undefined;
  /** Name, style URL or PMTiles URL of the ground to paint below; empty: plain. */
  basemap: string;
}

/** A walk on the map. */
export interface Route {
  path: LineString | undefined;
  stops: readonly { title: string; lngLat: LngLat; number: number }[];
}

export interface ListedTerritory {
  entry: TerritoryEntry;
  valueText: string;
  tone: number | undefined;
  isDrawn: boolean;
  /** How many openings still stand there. */
  lookingCount: number;
}

/**
 * Colours by the number of upcoming events, or of référents, unless the dataset has an indicator of that id. An empty
 * id: by nothing.
 */
export const EVENTS = 'events';
export const REFERENTS = 'referents';

/** Of territories that nothing colours. */
export const PLAIN_TONE = 1;

export interface SceneOptions {
  dataset: Dataset;
  /** `undefined` while they are on their way: lists and legend do not wait for them. */
  shapes: Shapes | undefined;
  /** Id of the indicator that colours, `EVENTS` or `REFERENTS`. */
  indicatorId: string;
  /** Level to draw; `undefined`: the one with the most outlines. */
  level: string | undefined;
  messages: Messages;
  /** What is on: past events are not points of the map. */
  events: readonly Entry<AgendaEvent>[];
  /** Files that were not read. */
  parts: readonly Part[] | undefined;
  /** By facet, what the visitor has chosen. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** The same as a function; none: all is shown. */
  isShown: ((entry: Entry<unknown>) => boolean) | undefined;
  walk: Walk | undefined;
  basemap: string;
}

export function buildScene(options: SceneOptions): MapScene {
  const { dataset, shapes, messages } = options;
  const all = [...dataset.territories.values()];
  const isDrawn = (entry: TerritoryEntry) =>
    shapes ? shapes.byTerritory.has(entry.id) : mayBeDrawn(entry);
  const level = options.level ?? mainLevel(all.filter(isDrawn));
  const indicator = dataset.indicators.get(options.indicatorId);
  const numberText = (value: number) => formatNumber(value, messages.locale);
  const isByEvents = !indicator && options.indicatorId === EVENTS;
  const isByReferents = !indicator && options.indicatorId === REFERENTS;
  const isPlain = options.indicatorId === '';
  const valueOf = (entry: TerritoryEntry): number | undefined =>
    isByEvents
      ? dataset.within(options.events, entry.id).length
      : isByReferents
        ? dataset.referentCount(entry.id)
        : (entry.record.values?.find((each) => each.indicator === options.indicatorId)?.value ??
          undefined);
  const textOf = (value: number | undefined): string => {
    if (isPlain) return '';
    if (value === undefined) return sceneMessages(messages).noData;
    // Zero is not told.
    if (isByEvents) return value ? sceneMessages(messages).events(value) : '';
    if (isByReferents) return value ? messages.referents(value) : '';
    return [numberText(value), indicator?.unit].filter(Boolean).join('\u00A0');
  };

  const drawn = all.filter((entry) => entry.record.level === level && isDrawn(entry));
  const values = drawn.map(valueOf).filter((value) => value !== undefined);
  // What is written on the map is not coloured as well.
  const isWritten = isPlain || isByEvents || isByReferents;
  const classes = isWritten ? [] : classify(values);
  const sceneShapes = drawn.flatMap((entry): SceneShape[] => {
    const shape = shapes?.byTerritory.get(entry.id);
    if (!shape) return [];
    const value = valueOf(entry);
    return [
      {
        id: entry.id,
        name: entry.record.name,
        shape,
        badge: isWritten && value ? numberText(value) : '',
        sign: isByEvents ? 'event' : 'person',
        valueText: textOf(value),
        tone: isWritten ? PLAIN_TONE : toneOf(value, classes),
      },
    ];
  });
  const levels = [...new Set([level ?? '', ...all.map((entry) => entry.record.level)])];
  const usedValue = indicator
    ? all
        .flatMap((entry) => entry.record.values ?? [])
        .find((each) => each.indicator === indicator.id)
    : undefined;
  const levelsName = nameOf(dataset, 'kinds', level ?? 'other', messages.levels);
  const drawnIds = new Set(drawn.map((entry) => entry.id));
  const looking = openingCounts(dataset, localDay(Date.now()));
  const otherShapes = [...(shapes?.byTerritory ?? [])].flatMap(([id, { area }]) =>
    drawnIds.has(id) ? [] : [area],
  );
  return {
    shapes: sceneShapes,
    ground: [...(shapes?.ground ?? []), ...otherShapes],
    legend: {
      title: isByEvents
        ? sceneMessages(messages).legendEvents(levelsName)
        : isByReferents
          ? sceneMessages(messages).legendReferents(levelsName)
          : isPlain
            ? levelsName
            : (indicator?.label ?? options.indicatorId),
      unit: indicator?.unit,
      year: indicator?.year ?? usedValue?.year,
      source: indicator?.source ?? usedValue?.source,
      classes,
      hasNoData: !isWritten && values.length < drawn.length,
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
          valueText: [
            textOf(valueOf(entry)),
            // Beside others that are drawn, it is said.
            shapes && each === level && !drawnIds.has(entry.id)
              ? sceneMessages(messages).noOutline
              : '',
          ]
            .filter(Boolean)
            .join(' · '),
          tone: !drawnIds.has(entry.id)
            ? undefined
            : isWritten
              ? PLAIN_TONE
              : toneOf(valueOf(entry), classes),
          isDrawn: drawnIds.has(entry.id),
          lookingCount: looking.get(entry.id) ?? 0,
        }));
      return territories.length ? [{ level: each, territories }] : [];
    }),
    ...pointsOf(options),
    piles: pilesOf(options),
    isFiltered: options.isShown !== undefined,
    route: options.walk && routeOf(options.walk),
    basemap: options.basemap,
  };
}

function routeOf({ path, stops }: Walk): Route {
  return {
    path,
    stops: (stops ?? []).flatMap(({ title, coordinates }, index) =>
      coordinates ? [{ title, lngLat: coordinates, number: index + 1 }] : [],
    ),
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

interface Located {
  entry: Entry<Actor> | Entry<AgendaEvent>;
  record: SceneRecord;
  /** `undefined`: it is nowhere on the map. */
  point: ScenePoint | undefined;
}

type Locator = (messages: Messages, ...events: readonly Entry<AgendaEvent>[]) => Located[];

const locators = new WeakMap<Dataset, Locator>();

/** The points that the filters let through; all of them are worked out once per dataset, not per filter. */
function pointsOf(options: SceneOptions): Pick<MapScene, 'points' | 'allPoints' | 'unlocated'> {
  const { dataset, events, messages, isShown } = options;
  const locate = locators.get(dataset) ?? memo(locatorOf(dataset));
  locators.set(dataset, locate);
  const all = locate(messages, ...events);
  const points: ScenePoint[] = [];
  const allPoints: ScenePoint[] = [];
  const unlocated: SceneRecord[] = [];
  for (const { entry, point, record } of all) {
    const isIn = isShown?.(entry) ?? true;
    if (point) allPoints.push(point);
    if (isIn && point) points.push(point);
    else if (isIn) unlocated.push(record);
  }
  return { points, allPoints, unlocated };
}

/** Counts are by kind alone: what else is chosen cannot be told before a file is read. */
function pilesOf({ dataset, parts = [], filters }: SceneOptions): ScenePoint[] {
  const { kind: kinds, ...others } = filters;
  if (Object.values(others).some((values) => values.length > 0)) return [];
  const { territories } = dataset;
  return parts.flatMap((part): ScenePoint[] => {
    const { url, center, bounds, placed, territory = '', kinds: byKind } = part;
    const count = kinds?.length
      ? kinds.reduce((sum, id) => sum + (byKind?.[id.replace('actors:', '')] ?? 0), 0)
      : placed;
    if (!center || !bounds || count === 0) return [];
    return [
      {
        key: url,
        kind: 'actor',
        kindId: '',
        name: territories.get(territory)?.record.name ?? '',
        detail: '',
        isIllustrative: false,
        isLooking: false,
        lngLat: center,
        pile: { count, bounds },
      },
    ];
  });
}

const locatorOf =
  (dataset: Dataset): Locator =>
  (messages, ...events) => {
    const found: Located[] = [];
    const today = localDay(Date.now());
    const looking = lookingActors(dataset, today);
    for (const entry of currentOf(dataset.actors, today)) {
      const { kind, name, location } = entry.record;
      const label = kind && nameOf(dataset, 'kinds', kind, kindMessages(messages).actorKind);
      const record = recordOf(entry, 'actors', name, label);
      found.push(
        located(entry, { ...record, isLooking: looking.has(entry) }, location?.coordinates),
      );
    }
    for (const entry of events) {
      const { kind, title, location, status } = entry.record;
      // Nobody is to go where it is no more.
      const coordinates = status === 'moved-online' ? undefined : location?.coordinates;
      const label = nameOf(dataset, 'kinds', kind ?? 'other', kindMessages(messages).eventKind);
      found.push(located(entry, recordOf(entry, 'events', title, label), coordinates));
    }
    return found;
  };

function located(
  entry: Located['entry'],
  record: SceneRecord,
  lngLat: LngLat | undefined,
): Located {
  return { entry, record, point: lngLat && { ...record, lngLat } };
}

function recordOf(
  entry: Entry<Actor> | Entry<AgendaEvent>,
  collection: 'actors' | 'events',
  name: string,
  kindLabel: string | undefined,
): SceneRecord {
  const { record } = entry;
  const town = record.location?.city;
  const detail = [kindLabel, town].filter(Boolean).join(' · ');
  const isIllustrative = record.illustrative ?? false;
  return {
    key: recordRef(collection, entry),
    kind: collection === 'actors' ? 'actor' : 'event',
    kindId: record.kind ?? '',
    name,
    detail,
    town,
    isIllustrative,
    isLooking: false,
  };
}
