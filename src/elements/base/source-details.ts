/** What the line of sources says only where something is wrong. */
import { html, render } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import type { Copy, Dataset } from '../../data/dataset.js';
import type { Finding } from '../../data/findings.js';
import { findingTexts } from '../../i18n/findings.js';
import type { FailureMessages } from '../../i18n/fr/failure.js';
import type { Messages } from '../../i18n/messages.js';

/** What could not be had and why; what a copy is, as of when by its own word, and when the browser received it. */
export function noticesOf(
  { failures, origins }: Dataset,
  messages: Messages,
  words: FailureMessages,
): string[] {
  const day = (date: string | undefined) => date && formatDate(date, messages);
  const copyText = ({ kind, receivedOn }: Copy, updated: string | undefined) =>
    kind === 'snapshot'
      ? words.snapshotShown(day(updated))
      : words.keptCopyShown(day(updated), day(receivedOn));
  return [
    ...failures.map(({ url, calendar, error }) =>
      calendar === undefined
        ? words.sourceFailed(url, words.reason(error))
        : words.calendarFailed(calendar, error),
    ),
    ...origins.flatMap(({ copy, updated }) => (copy ? [copyText(copy, updated)] : [])),
  ];
}

/** Fills a list with the sentences of findings. */
export async function showFindings(
  list: HTMLElement,
  findings: readonly Finding[],
  messages: Messages,
  mainFile: string | undefined,
): Promise<void> {
  const sentences = await findingTexts(findings, messages, mainFile);
  render(
    sentences.map((sentence) => html`<li>${sentence}</li>`),
    list,
  );
}
