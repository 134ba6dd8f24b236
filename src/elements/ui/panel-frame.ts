/** What every panel has: a heading, a button that closes it, Escape that does too. */
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './content.js';
import { icon } from './icons.js';

export interface PanelOptions {
  /** Class of the panel. */
  name: string;
  /** For the button that controls it. */
  id?: string;
  /** Its accessible name, where the title is not all text. */
  label?: string;
  title: unknown;
  content: unknown;
  onClose: () => void;
}

export function panelFrame(
  { name, id, label, title, content, onClose }: PanelOptions,
  { words, headingLevel }: { words: { close: string }; headingLevel: number },
): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  // No landmark: two elements on a page would have two of one name.
  return html`<div
    class="panel-box ${name}"
    role="group"
    id=${id ?? nothing}
    aria-label=${label ?? nothing}
    @keydown=${onKeydown}
  >
    <div class="panel-head">
      ${title ? heading(headingLevel, 'subtitle', title) : html`<span></span>`}
      <button
        class="control close"
        type="button"
        part="action"
        aria-label=${words.close}
        @click=${onClose}
      >
        ${icon('close')}
      </button>
    </div>
    ${content}
  </div>`;
}
