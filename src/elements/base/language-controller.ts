/** The language of an element: that of the nearest `lang`, through shadow roots; French when we do not speak it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageFor, type LanguageCode } from '../../i18n/languages.js';
import { loadMessages, messagesNow, type Messages } from '../../i18n/messages.js';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for all elements of the page, made when the first one needs it. */
function listen(listener: () => void): void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => {
    for (const each of listeners) each();
  });
  observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
}

function nearestLang(element: Element): string {
  for (let current: Element | undefined = element; current;) {
    const found: Element | null = current.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

export class LanguageController implements ReactiveController {
  /** BCP 47 code of the interface. */
  code: LanguageCode = 'fr';
  /** `undefined` while the catalogue is on its way. */
  messages: Messages | undefined = messagesNow('fr');
  #wanted: LanguageCode = 'fr';
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    listen(this.#onLangChange);
    void this.#resolve();
  }

  hostDisconnected(): void {
    listeners.delete(this.#onLangChange);
    if (listeners.size === 0) observer?.disconnect();
  }

  readonly #onLangChange = (): void => void this.#resolve();

  async #resolve(): Promise<void> {
    const wanted = languageFor(nearestLang(this.#host));
    if (wanted === this.#wanted && this.messages) return;
    this.#wanted = wanted;
    this.messages = messagesNow(wanted);
    this.code = wanted;
    if (!this.messages) {
      const messages = await loadMessages(wanted);
      if (this.#wanted !== wanted) return;
      this.messages = messages;
      // French when the catalogue could not be had.
      this.code = languageFor(messages.locale);
    }
    this.#host.requestUpdate();
  }
}
