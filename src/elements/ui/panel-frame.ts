/** What every panel has: a heading, a button that closes it or leads back, Escape that does too. */
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './content.js';
import { icon } from './icons.js';
import { panelIcon } from './panel-icons.js';

export interface PanelOptions {
  /** Class of the panel. */
  name: string;
  /** For the button that controls it. */
  id?: string;
  /** Its accessible name, where the title is not all text. */
  label?: string;
  title: unknown;
  content: unknown;
  /** Buttons beside the title. */
  tools?: unknown;
  /** Where closing leads, in words: a button above the title in place of the cross. */
  back?: string;
  /** None: there is nothing behind the panel. */
  onClose?: (() => void) | undefined;
}

export function panelFrame(
  { name, id, label, title, content, tools, back, onClose }: PanelOptions,
  { words, headingLevel }: { words: { close: string }; headingLevel: number },
): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onClose) return;
    event.stopPropagation();
    onClose();
  };
  // No landmark: two elements on a page would have two of one name.
  return html`<div
    class="panel-box ${name}"
    role="group"
    id=${id ?? nothing}
    aria-label=${label ?? nothing}
    @keydown=${onKeydown}
  >
    ${
      back === undefined
        ? nothing
        : html`<button
            class="button plain back close"
            type="button"
            part="action"
            @click=${onClose}
          >
            ${panelIcon('back')}${back}
          </button>`
    }
    <div class="panel-head">
      ${title ? heading(headingLevel, 'subtitle', title) : html`<span></span>`}
      <div class="panel-tools">
        ${tools}
        ${
          onClose && back === undefined
            ? html`<button
                class="control close"
                type="button"
                part="action"
                aria-label=${words.close}
                @click=${onClose}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
      </div>
    </div>
    ${content}
  </div>`;
}
