/** A button that puts a text on the clipboard, and says so beside it; where it may not, the text is there to be copied. */
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { copyText } from '../../page/copy-text.js';

export interface CopyWords {
  copied: string;
}

/** @param label what is copied, in words */
export function copyButton(text: string, label: string, { copied }: CopyWords): unknown {
  const onClick = async ({ currentTarget }: Event) => {
    const status = (currentTarget as HTMLElement).nextElementSibling;
    const isCopied = await copyText(text);
    if (status) status.textContent = isCopied ? copied : text;
  };
  // What was said of one text is not said of the next.
  return keyed(
    text,
    html`<button class="button plain" type="button" part="action" @click=${onClick}>${label}</button
      ><span class="quiet copied" role="status"></span>`,
  );
}
