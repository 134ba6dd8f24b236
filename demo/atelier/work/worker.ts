/** Reads and checks beside the page, so that nothing on it waits. */
import { editionOf } from './editions.js';
import { packageOf, publishable } from './package.js';
import type { Reply, Request, TaskName, Tasks } from './protocol.js';
import { Session } from './session.js';

const send = (reply: Reply) => {
  postMessage(reply);
};
const session = new Session((stage) => {
  send({ stage });
});

const tasks: {
  [Name in TaskName]: (
    ...args: Parameters<Tasks[Name]>
  ) => ReturnType<Tasks[Name]> | Promise<ReturnType<Tasks[Name]>>;
} = {
  open: (files) => session.open(files),
  compareWith: (published) => {
    session.compareWith(published);
  },
  editionOf,
  read: (choices) => session.read(choices),
  locate: (known, url) => session.locate(known, url),
  rows: (sheet, numbers) => session.rows(sheet, numbers),
  workbook: (format, name) => session.workbook(format, name),
  publishable: async (text) => (await publishable(text)).text,
  pack: (text, options) => packageOf(text, options),
};

/** One after the other: an answer is about the files that were opened before it. */
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { id, name, args } = data;
  last = last.then(async () => {
    try {
      const run = tasks[name] as (...given: readonly unknown[]) => unknown;
      send({ id, result: await run(...args) });
    } catch (error) {
      send({ id, fault: String(error instanceof Error ? error.message : error) });
    }
  });
});
