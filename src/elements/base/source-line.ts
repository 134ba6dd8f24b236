/**
 * Who publishes the data, since when they hold, and what could not be read. The last of the elements that share data says
 * it, the others where one asks.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import type { Copy, Dataset } from '../../data/dataset.js';
import type { Finding } from '../../data/findings.js';
import type { Messages } from '../../i18n/messages.js';
import { inTime } from '../../page/in-time.js';
import { linkOrText } from '../ui/content.js';
import { failureWords } from './states.js';

export function renderSourceLine(
  dataset: Dataset,
  messages: Messages,
  isLast: boolean,
  onRetry: () => void,
  update: () => void,
): TemplateResult {
  const dropped = dataset.findings.filter(({ code }) => code !== 'include-failed');
  const isImpaired = dataset.failures.length > 0 || isCopy(dataset);
  const content = html`${isImpaired ? noticesOf(dataset, messages, update).map((text) => html`<p class="notice">${text}</p>`) : nothing}
  ${
    isImpaired
      ? html`<p>
          <button class="button" part="action" type="button" @click=${onRetry}>
            ${messages.retry}
          </button>
        </p>`
      : nothing
  }
  ${dataset.isComplete ? nothing : html`<p>${messages.loadingMore}</p>`}
  ${dataset.origins.map(({ publisher, title, updated, license, attributions }) => {
    const name = publisher?.name ?? title;
    const facts = [updated && messages.updatedOn(formatDate(updated, messages)), license];
    return html`<p>
      ${name ? linkOrText(messages.dataFrom(name), publisher?.url) : nothing}
      ${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}
      ${attributions.map(({ label, url }) => linkOrText(label, url))}
    </p>`;
  })}
  ${
    dropped.length
      ? html`<details
          class="findings"
          @toggle=${(event: Event) => void showFindings(event.currentTarget, dropped, messages, dataset.origins[0]?.file)}
        >
          <summary>${messages.findings(dropped.length)}</summary>
          <ul></ul>
        </details>`
      : nothing
  }`;
  return isLast || isImpaired
    ? html`<div class="source" part="source">${content}</div>`
    : html`<details class="source" part="source">
        <summary>${messages.source}</summary>
        ${content}
      </details>`;
}

/** Whether something shown is not what its host has now. */
export function isCopy({ origins }: Dataset): boolean {
  return origins.some(({ copy }) => copy);
}

/** What could not be had and why; what a copy is, as of when by its own word, and when the browser received it. */
function noticesOf(dataset: Dataset, messages: Messages, update: () => void): string[] {
  const { failures, origins } = dataset;
  const words = failureWords(messages, update);
  if (!words) {
    const failed = failures.map(({ url, calendar }) => messages.sourceFailed(calendar ?? url));
    return isCopy(dataset) ? [...failed, messages.copyShown] : failed;
  }
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

/** Sentences are downloaded only where they are shown. */
async function showFindings(
  details: EventTarget | null,
  findings: readonly Finding[],
  messages: Messages,
  mainFile: string | undefined,
): Promise<void> {
  const list = details instanceof HTMLDetailsElement && details.open && details.querySelector('ul');
  if (!list) return;
  let sentences: string[];
  try {
    const { findingTexts } = await inTime(import('../../i18n/findings.js'));
    sentences = await findingTexts(findings, messages, mainFile);
  } catch {
    sentences = [messages.partFailed];
  }
  render(
    sentences.map((sentence) => html`<li>${sentence}</li>`),
    list,
  );
}
