/**
 * A large dataset as an index and parts, one for each territory: what is read first, and what comes with a territory.
 * Structures and events that concern one territory alone go with it; all else stays in the index. Pure.
 */
type Json = Record<string, unknown>;

export interface SplitFile {
  /** Beside the index. */
  name: string;
  json: Json;
}

/** Lists that go with a territory. */
const SPLIT = ['actors', 'events', 'openings', 'resources'] as const;

/** The index first, under the name that is given; then the parts, called after their territories. */
export function splitDataset(dataset: Json, indexName: string): SplitFile[] {
  const territories = (Array.isArray(dataset.territories) ? dataset.territories : []) as Json[];
  const parts = new Map<string, Json>();
  const index: Json = { ...dataset };
  for (const name of SPLIT) {
    const records = (Array.isArray(dataset[name]) ? dataset[name] : []) as Json[];
    const kept = records.filter((record) => {
      const [id, ...others] = (
        Array.isArray(record.territories) ? record.territories : []
      ) as unknown[];
      const isOwn = others.length === 0 && territories.some((territory) => territory.id === id);
      if (typeof id !== 'string' || !isOwn) return true;
      const part = parts.get(id) ?? {};
      part[name] = [...((part[name] ?? []) as Json[]), record];
      parts.set(id, part);
      return false;
    });
    if (kept.length) index[name] = kept;
    else Reflect.deleteProperty(index, name);
  }
  const base = indexName.replace(/\.json$/, '');
  const { formatVersion = '1', publisher, language, timeZone, license } = dataset;
  const head = Object.fromEntries(
    Object.entries({ formatVersion, publisher, language, timeZone, license }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const files = [...parts].map(([id, lists]): SplitFile => {
    const territory = territories.find((each) => each.id === id);
    return {
      name: `${base}-${id.replace(/[^\w-]+/g, '_')}.json`,
      json: {
        ...head,
        title: [dataset.title, territory?.name].filter(Boolean).join(' · '),
        ...lists,
      },
    };
  });
  const include = [...parts].map(([id, lists], position) => ({
    url: files[position]?.name,
    territory: id,
    counts: Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, (list as unknown[]).length]),
    ),
  }));
  const earlier = Array.isArray(dataset.include) ? (dataset.include as unknown[]) : [];
  return [
    { name: `${base}.json`, json: { ...index, include: [...earlier, ...include] } },
    ...files,
  ];
}
