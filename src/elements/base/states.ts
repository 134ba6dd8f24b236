/** What an element shows when it has no data to show. The page's own content stays visible in the slot. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../data/dataset.js';
import { DatasetLoadError } from '../../data/errors.js';
import type { FailureMessages } from '../../i18n/fr/failure.js';
import type { Messages } from '../../i18n/messages.js';
import { publisherContact } from '../records/nobody.js';
import { onDemand } from '../ui/on-demand.js';

const failureCode = onDemand(() => import('../../i18n/fr/failure.js'));

/** What there is to say where something is wrong; `undefined` until it has come. */
export function failureWords(
  messages: Messages | undefined,
  update: () => void,
): FailureMessages | undefined {
  const code = failureCode(update);
  return messages && typeof code === 'object' ? code.failureMessages(messages) : undefined;
}

export function renderLoading(messages: Messages | undefined, isSlow = false): TemplateResult {
  return html`<div class="state loading" part="state">
    <slot></slot>
    <p class="quiet">${(isSlow ? messages?.loadingSlowly : messages?.loading) ?? '…'}</p>
  </div>`;
}

export function renderNoSrc(messages: Messages, update: () => void): TemplateResult {
  return html`<div class="state" part="state">
    <slot></slot>
    <p><strong>${messages.noSrc}</strong></p>
    <details>
      <summary>${messages.details}</summary>
      <p class="quiet">${failureWords(messages, update)?.noSrcHelp}</p>
    </details>
  </div>`;
}

export function renderError(
  error: Error,
  messages: Messages,
  onRetry: (() => void) | undefined,
  update: () => void,
): TemplateResult {
  const failure = error instanceof DatasetLoadError ? error : undefined;
  const words = failureWords(messages, update);
  return html`<div class="state" part="state">
    <slot></slot>
    <p><strong>${messages.loadFailed}</strong></p>
    <p class="quiet">${failure && words?.reason(failure)}</p>
    <p class="quiet">${failure?.url}</p>
    ${
      onRetry
        ? html`<p>
            <button class="button" part="action" type="button" @click=${onRetry}>
              ${messages.retry}
            </button>
          </p>`
        : ''
    }
  </div>`;
}

/** A part of the script that could not be had. */
export function renderPartFailed(messages: Messages, onRetry: () => void): TemplateResult {
  return html`<div class="state" part="state">
    <slot></slot>
    <p>${messages.partFailed}</p>
    <p>
      <button class="button" part="action" type="button" @click=${onRetry}>
        ${messages.retry}
      </button>
    </p>
  </div>`;
}

export function renderEmpty(text: string, help: unknown = nothing): TemplateResult {
  return html`<div class="state empty" part="state">
    <p><strong>${text}</strong></p>
    ${help === nothing ? nothing : html`<p class="quiet">${help}</p>`}
  </div>`;
}

/** Where there is nothing, or nothing yet: whom to ask. */
export function renderNone(text: string, dataset: Dataset, messages: Messages): TemplateResult {
  return dataset.isComplete
    ? renderEmpty(text, publisherContact(dataset, messages))
    : renderEmpty(messages.loadingMore);
}
