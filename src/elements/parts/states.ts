/** What an element shows when it has no data to show. The page's own content stays visible in the slot. */
import { html, type TemplateResult } from 'lit';
import { DatasetLoadError } from '../../data/errors.js';
import type { Messages } from '../../i18n/messages.js';

export function renderLoading(messages: Messages | undefined): TemplateResult {
  return html`<div class="state loading" part="state">
    <slot></slot>
    <p class="quiet">${messages?.loading ?? '…'}</p>
  </div>`;
}

export function renderNoSrc(messages: Messages): TemplateResult {
  return html`<div class="state" part="state">
    <slot></slot>
    <p><strong>${messages.noSrc}</strong></p>
    <p class="quiet">${messages.noSrcHelp}</p>
  </div>`;
}

export function renderError(
  error: Error,
  messages: Messages,
  onRetry: (() => void) | undefined,
): TemplateResult {
  const reason =
    error instanceof DatasetLoadError ? messages.loadFailure(error.code, error.detail) : '';
  return html`<div class="state" part="state">
    <slot></slot>
    <p><strong>${messages.loadFailed}</strong></p>
    <p class="quiet">${reason}</p>
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

export function renderEmpty(text: string, help?: string | TemplateResult): TemplateResult {
  return html`<div class="state empty" part="state">
    <p><strong>${text}</strong></p>
    ${help ? html`<p class="quiet">${help}</p>` : ''}
  </div>`;
}
