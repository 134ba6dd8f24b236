/** Code that a rendering needs now and then: downloaded the first time, and whoever asked is told when it is there. */
import { inTime } from '../../page/in-time.js';

/** @returns what gives the code, `undefined` while it is on its way, `failed` when it cannot be had */
export function onDemand<T>(
  download: () => Promise<T>,
): (update: () => void) => T | 'failed' | undefined {
  let code: T | 'failed' | undefined;
  const waiting = new Set<() => void>();
  const finish = (result: T | 'failed') => {
    code = result;
    const all = [...waiting];
    waiting.clear();
    for (const update of all) update();
  };
  return (update) => {
    if (code !== undefined) return code;
    const isFirst = waiting.size === 0;
    waiting.add(update);
    if (isFirst) inTime(download()).then(finish, () => finish('failed'));
    return undefined;
  };
}
