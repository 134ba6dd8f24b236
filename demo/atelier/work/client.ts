/** The worker, as the page calls it. */
import type { Reply, TaskName, Tasks } from './protocol.js';
import type { Stage } from './session.js';

/** The visitor has stopped the work. */
export class Cancelled extends Error {}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

export class WorkClient {
  readonly #onStage: (stage: Stage) => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;

  constructor(onStage: (stage: Stage) => void) {
    this.#onStage = onStage;
  }

  /** @throws {Cancelled} when the work is stopped meanwhile */
  ask<Name extends TaskName>(
    name: Name,
    ...args: Parameters<Tasks[Name]>
  ): Promise<ReturnType<Tasks[Name]>> {
    this.#worker ??= this.#start();
    const id = ++this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#worker.postMessage({ id, name, args });
    return answer as Promise<ReturnType<Tasks[Name]>>;
  }

  /** Stops whatever goes on. What had been opened has to be opened again. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#fail(new Cancelled());
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('stage' in data) {
        this.#onStage(data.stage);
        return;
      }
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('fault' in data) waiting?.reject(new Error(data.fault));
      else waiting?.resolve(data.result);
    });
    // It did not start, or ran out of memory.
    worker.addEventListener('error', (event) => {
      this.#worker = undefined;
      this.#fail(new Error(event.message || 'worker'));
    });
    return worker;
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
