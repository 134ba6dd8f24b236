/** For a case that a group works through in a room: the time that it has taken, and what was said, to take away. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { ResourceMessages } from '../../i18n/fr/resource.js';
import { fileName, saveFile } from '../../page/save-file.js';

const SECOND_MS = 1000;

export class RoomTools {
  readonly #host: LitElement;
  /** Measured until the timer was last stopped. */
  #elapsedMs = 0;
  #startedMs: number | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  /** By the key of the case; gone with the page. */
  readonly #notes = new Map<string, string>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController({ hostDisconnected: () => this.#stop() });
  }

  /**
   * @param key of the case
   * @param summary what the file of notes begins with
   */
  render(key: string, title: string, summary: string, words: ResourceMessages): TemplateResult {
    const isRunning = this.#startedMs !== undefined;
    const button = (label: string, act: () => void) =>
      html`<button class="button" type="button" part="action" @click=${act}>${label}</button>`;
    const notes = this.#notes.get(key) ?? '';
    const onInput = ({ target }: Event) => {
      this.#notes.set(key, (target as HTMLTextAreaElement).value);
      this.#host.requestUpdate();
    };
    const onDownload = () => {
      const text = [title, summary, notes].filter(Boolean).join('\n\n');
      saveFile(
        new Blob([text, '\n'], { type: 'text/plain;charset=utf-8' }),
        `${fileName(title, 'notes')}.txt`,
      );
    };
    return html`<div class="room-tools">
      <div class="actions">
        <span class="timer" role="timer" aria-label=${words.timer}>${clockOf(this.#totalMs)}</span>
        ${button(isRunning ? words.pause : words.startTimer, () => {
          if (isRunning) this.#stop();
          else this.#start();
        })}
        ${button(words.resetTimer, () => this.#reset())}
      </div>
      <label class="notes">
        <span>${words.notes}</span>
        <textarea rows="3" .value=${notes} @input=${onInput}></textarea>
      </label>
      <p class="quiet">${words.notesStay}</p>
      ${notes.trim() ? button(words.downloadNotes, onDownload) : ''}
    </div>`;
  }

  get #totalMs(): number {
    const runningMs = this.#startedMs === undefined ? 0 : performance.now() - this.#startedMs;
    return this.#elapsedMs + runningMs;
  }

  #start(): void {
    this.#startedMs = performance.now();
    this.#tick = setInterval(() => this.#host.requestUpdate(), SECOND_MS);
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearInterval(this.#tick);
    this.#elapsedMs = this.#totalMs;
    this.#startedMs = undefined;
    this.#host.requestUpdate();
  }

  #reset(): void {
    if (this.#startedMs !== undefined) this.#startedMs = performance.now();
    this.#elapsedMs = 0;
    this.#host.requestUpdate();
  }
}

/** "4:05". */
function clockOf(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
