/** Which files of a dataset are read only when what they hold is asked for. Pure. */
import type { DatasetFile } from './dataset.js';
import type { WireDataset } from './schema.js';

type Include = NonNullable<WireDataset['include']>[number];

/** Those that are bound to a territory or to a piece of ground. */
export function isPart(include: Include): boolean {
  return typeof include !== 'string' && Boolean(include.territory ?? include.bounds);
}

/** Whether some of a dataset is in such files. */
export function hasParts(files: readonly DatasetFile[]): boolean {
  return files.some(({ wire }) => wire.include?.some(isPart));
}
