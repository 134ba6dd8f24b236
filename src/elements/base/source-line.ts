/**
 * Who publishes the data, since when they hold, and what could not be read. The last of the elements that share data says
 * it, the others where one asks.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import type { Dataset } from '../../data/dataset.js';
import type { Finding } from '../../data/findings.js';
import type { Messages } from '../../i18n/messages.js';
import { inTime } from '../../page/in-time.js';
import { linkOrText } from '../ui/content.js';
import { onDemand } from '../ui/on-demand.js';
import { failureWords } from './states.js';

const detailsCode = onDemand(() => import('./source-details.js'));

export function renderSourceLine(
  dataset: Dataset,
  messages: Messages,
  isLast: boolean,
  onRetry: () => void,
  update: () => void,
): TemplateResult {
  const dropped = dataset.findings.filter(({ code }) => code !== 'include-failed');
  const isImpaired = dataset.failures.length > 0 || isCopy(dataset);
  const content = html`${
    isImpaired
      ? html`${noticesOf(dataset, messages, update).map((text) => html`<p class="notice">${text}</p>`)}
          <p>
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
          @toggle=${(event: Event) => void onToggle(event, dropped, messages, dataset.origins[0]?.file)}
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

/** What could not be had and what is a copy; why, as soon as the words for it have come. */
function noticesOf(dataset: Dataset, messages: Messages, update: () => void): string[] {
  const { failures } = dataset;
  const code = detailsCode(update);
  const words = failureWords(messages, update);
  if (words && typeof code === 'object') return code.noticesOf(dataset, messages, words);
  const failed = failures.map(({ url, calendar }) => messages.sourceFailed(calendar ?? url));
  return isCopy(dataset) ? [...failed, messages.copyShown] : failed;
}

/** Sentences are downloaded only where they are shown. */
async function onToggle(
  { currentTarget: details }: Event,
  findings: readonly Finding[],
  messages: Messages,
  mainFile: string | undefined,
): Promise<void> {
  const list = details instanceof HTMLDetailsElement && details.open && details.querySelector('ul');
  if (!list) return;
  try {
    const { showFindings } = await inTime(import('./source-details.js'));
    await showFindings(list, findings, messages, mainFile);
  } catch {
    render(html`<li>${messages.partFailed}</li>`, list);
  }
}
