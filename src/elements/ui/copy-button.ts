/** A button that puts a text on the clipboard, and says so beside it; where it may not, the text is there to be copied. */
import { html, type TemplateResult } from 'lit';
import { copyText } from '../../page/copy-text.js';

export interface CopyWords {
  copied: string;
}

/** @param label what is copied, in words */
export function copyButton(text: string, label: string, { copied }: CopyWords): TemplateResult {
  const onClick = async ({ currentTarget }: Event) => {
    const status = (currentTarget as HTMLElement).nextElementSibling;
    const isCopied = await copyText(text);
    if (status) status.textContent = isCopied ? copied : text;
  };
  return html`<button class="button plain" type="button" part="action" @click=${onClick}>
      ${label}</button
    ><span class="quiet copied" role="status"></span>`;
}
