/**
 * Keeps what a visitor looks at in the address bar, and follows it: back and forward, a pasted link. Everything is in
 * the hash, each value named after its store, so that the page's own hash and query stay as they are.
 */
import type { DatasetStore } from './store.js';
import { FACETS, initialState, type VisitorState } from './visitor-state.js';

const NAMES = [
  'territory',
  'record',
  'stop',
  'place',
  'filter',
  'colour',
  'from',
  'compare',
  'case',
  'step',
  'tab',
  'horizon',
  'view',
] as const;
type Name = (typeof NAMES)[number];
type Values = Partial<Record<Name, string>>;

/** Until the map has come to rest, the address keeps still. */
const VIEW_DELAY_MS = 300;
/** A territory that comes later than this after a search was chosen, not found. */
const ANSWER_LIMIT_MS = 5000;
const MARK = 'territoryElements';

interface Sync {
  store: DatasetStore;
  /** Elements that asked for it. */
  count: number;
  stop: () => void;
}

/** By the name that each store goes by: two groups on a page never share one. */
const syncs = new Map<string, Sync>();

/**
 * Starts to keep a store in the address bar.
 * @param name what the page calls it; a name that another store has gets a number
 * @returns a function that ends it
 */
export function syncUrl(store: DatasetStore, name: string): () => void {
  const known = [...syncs.values()].find((each) => each.store === store);
  const sync = known ?? start(store, name);
  sync.count++;
  return () => {
    if (--sync.count === 0) sync.stop();
  };
}

function start(store: DatasetStore, name: string): Sync {
  const wanted = name.replace(/[^\w-]/g, '') || 'te';
  let unique = wanted;
  for (let number = 2; syncs.has(unique); number++) unique = `${wanted}${String(number)}`;
  const sync: Sync = { store, count: 0, stop: () => undefined };
  syncs.set(unique, sync);
  sync.stop = follow(store, unique);
  return sync;
}

function follow(store: DatasetStore, name: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = JSON.stringify(read(name));
  let isApplying = false;
  let searchedMs = 0;
  const write = (change: 'push' | 'replace') => {
    clearTimeout(timer);
    const values = valuesOf(store);
    const before = JSON.parse(written) as Values;
    written = JSON.stringify(values);
    if (values.place !== before.place) searchedMs = performance.now();
    const url = new URL(location.href);
    url.hash = withValues(url.hash, name, values);
    // An empty hash would still leave its sign behind.
    const href = url.hash ? url.href : url.href.replace(/#$/, '');
    if (change === 'push') history.pushState(ownState(), '', href);
    else history.replaceState(ownState(), '', href);
  };
  const applyUrl = () => {
    const values = read(name);
    // A link of the page to one of its anchors is no wish to see something else: what is seen stays.
    if (Object.keys(values).length === 0 && !isOwnEntry()) {
      if (written !== '{}') write('replace');
      return;
    }
    if (JSON.stringify(values) === written) return;
    written = JSON.stringify(values);
    isApplying = true;
    apply(store, values);
    isApplying = false;
  };
  const onChange = () => {
    if (isApplying) return;
    const values = valuesOf(store);
    const before = JSON.parse(written) as Values;
    const isSame = (...except: Name[]) =>
      NAMES.every((each) => except.includes(each) || values[each] === before[each]);
    clearTimeout(timer);
    if (isSame()) return;
    // The territory that answers a search comes after it: one step back undoes both.
    const isAnswer =
      values.place !== undefined &&
      before.territory === undefined &&
      performance.now() - searchedMs < ANSWER_LIMIT_MS;
    if (isSame('view')) timer = setTimeout(() => write('replace'), VIEW_DELAY_MS);
    else if (isAnswer && isSame('view', 'territory')) write('replace');
    else timer = setTimeout(() => write('push'));
  };
  if (written === '{}') history.replaceState(ownState(), '');
  else {
    isApplying = true;
    apply(store, read(name));
    isApplying = false;
    keepAnchor();
  }
  const unsubscribe = store.subscribe(onChange);
  addEventListener('popstate', applyUrl);
  addEventListener('hashchange', applyUrl);
  return () => {
    // Nothing is lost of what was about to be written.
    if (JSON.stringify(valuesOf(store)) !== written) write('replace');
    unsubscribe();
    removeEventListener('popstate', applyUrl);
    removeEventListener('hashchange', applyUrl);
    syncs.delete(name);
  };
}

/** The page's own state of a history entry, with a mark that tells our entries from a followed anchor. */
function ownState(): object {
  return { ...(history.state as object | null), [MARK]: true };
}

function isOwnEntry(): boolean {
  return Boolean((history.state as Record<string, unknown> | null)?.[MARK]);
}

/** The page's own anchor still leads somewhere, though the browser no longer recognises it. */
function keepAnchor(): void {
  const own = splitHash(location.hash).filter(isForeign).join('&');
  if (own) document.getElementById(decode(own))?.scrollIntoView();
}

function valuesOf(store: DatasetStore): Values {
  const { state } = store;
  const { view } = state;
  const filters = Object.entries(state.filters);
  return withoutEmpty({
    territory: state.territory,
    record: state.record && shortRef(state.record, store),
    stop: state.stop === undefined ? undefined : String(state.stop),
    place: state.place,
    filter: filters
      .flatMap(([facet, values]) => values.map((value) => `${facet}:${encodeURIComponent(value)}`))
      .join(','),
    colour: state.indicator,
    from: isHere(state.departure) ? undefined : state.departure,
    compare: state.compared.map(encodeURIComponent).join(','),
    case: state.openedCase && shortRef(state.openedCase, store),
    step: state.step === undefined ? undefined : String(state.step),
    tab: state.tab,
    horizon: state.horizon,
    view: view && [...view.center.map((each) => each.toFixed(5)), view.zoom.toFixed(2)].join(','),
  });
}

function withoutEmpty(values: Record<Name, string | undefined>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

function apply(store: DatasetStore, values: Values): void {
  const filters = new Map<string, string[]>();
  for (const pair of values.filter?.split(',') ?? []) {
    const [facet = '', value = ''] = pair.split(/:(.*)/s).map(decode);
    const isKnown = FACETS.some((each) => each === facet);
    if (isKnown && value) filters.set(facet, [...(filters.get(facet) ?? []), value]);
  }
  const state: VisitorState = {
    ...initialState,
    territory: values.territory,
    // The same object where there are none: nothing changes, and nothing is announced.
    filters: filters.size ? Object.fromEntries(filters) : initialState.filters,
    record: values.record && longRef(values.record, store),
    stop: positive(values.stop),
    place: values.place,
    indicator: values.colour,
    departure: values.from ?? (isHere(store.state.departure) ? store.state.departure : undefined),
    compared: (values.compare ?? '').split(',').map(decode).filter(Boolean),
    openedCase: values.case && longRef(values.case, store),
    step: positive(values.step),
    tab: values.tab,
    horizon: values.horizon,
    view: viewOf(values.view),
  };
  store.update(state);
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function viewOf(text: string | undefined): VisitorState['view'] {
  const [longitude, latitude, zoom] = (text ?? '').split(',').map(Number);
  const isView = [longitude, latitude, zoom].every(Number.isFinite) && text !== undefined;
  if (!isView || longitude === undefined || latitude === undefined || zoom === undefined) {
    return undefined;
  }
  return { center: [longitude, latitude], zoom };
}

/** Where the visitor is stays with the visitor. */
function isHere(departure: string | undefined): boolean {
  return departure?.startsWith('here:') ?? false;
}

/** Records of the first file go by their id alone: shorter, and a moved file keeps its links. */
function shortRef(ref: string, { urls }: DatasetStore): string {
  return ref.replace(`:${urls[0] ?? ''}#`, ':');
}

function longRef(ref: string, { urls }: DatasetStore): string {
  return ref.includes('#') ? ref : ref.replace(':', `:${urls[0] ?? ''}#`);
}

// The hash: parts between `&`; ours are `name.value=...`, every other one is the page's.

function splitHash(hash: string): string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}

function isForeign(part: string): boolean {
  return ![...syncs.keys()].some((name) => isOurs(part, name));
}

function isOurs(part: string, name: string): boolean {
  return NAMES.some((each) => part.startsWith(`${name}.${each}=`));
}

function read(name: string): Values {
  const values: Values = {};
  for (const part of splitHash(location.hash)) {
    if (!isOurs(part, name)) continue;
    const [key = '', value = ''] = part.slice(name.length + 1).split(/=(.*)/s);
    values[key as Name] = isList(key) ? value : decode(value);
  }
  return values;
}

function withValues(hash: string, name: string, values: Values): string {
  const others = splitHash(hash).filter((part) => !isOurs(part, name));
  const ours = NAMES.flatMap((each) => {
    const value = values[each];
    if (value === undefined) return [];
    return [`${name}.${each}=${isList(each) ? value : encode(value)}`];
  });
  return [...others, ...ours].join('&');
}

/** Their values are encoded one by one: a comma may stand in an id. */
function isList(name: string): boolean {
  return name === 'filter' || name === 'compare';
}

/** Commas and colons may stand in a hash: a link is read by people too. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
