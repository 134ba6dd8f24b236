/** A mail address that is not in the page until the visitor asks for it, where the page has chosen `reveal-contact`. */
import { html, nothing, type ChildPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';

interface Host extends HTMLElement {
  revealContact?: boolean;
  requestUpdate(): void;
  readonly updateComplete: Promise<unknown>;
}

interface Mail {
  /** `mailto:` URL. */
  href: string;
  label: unknown;
  accessibleName: string | undefined;
  /** The link, called by its label or, once asked for, by the address. */
  link: (address: string | undefined) => TemplateResult;
}

class OnIntent extends Directive {
  #revealed: string | undefined;

  override render({ link }: Mail): TemplateResult {
    return link(undefined);
  }

  override update({ options }: ChildPart, [mail]: [Mail]): TemplateResult {
    const host = options?.host as Host | undefined;
    if (!host?.revealContact) return this.render(mail);
    const { href, label, accessibleName, link } = mail;
    // The next record in the same place is somebody else.
    if (this.#revealed === href) {
      return link(addressOf(href));
    }
    return html`<button
      class="button"
      part="action"
      type="button"
      aria-label=${accessibleName ?? nothing}
      @click=${({ currentTarget }: Event) => {
        const { parentElement } = currentTarget as Element;
        this.#revealed = href;
        host.requestUpdate();
        void host.updateComplete.then(() => {
          const links = parentElement?.querySelectorAll<HTMLAnchorElement>('a') ?? [];
          for (const each of links) if (each.getAttribute('href') === href) each.focus();
        });
      }}
    >
      ${label}
    </button>`;
  }
}

function addressOf(href: string): string {
  const [address = ''] = href.slice('mailto:'.length).split('?');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A link to write a mail: at once, or behind a button, as the page has chosen. */
export const onIntent = directive(OnIntent);
