/** The diagnosis of the page that is open, shown on it: for whoever added `?territory-diagnostic` to its address. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import type { DiagnosticWords } from '../i18n/fr/diagnostic.js';
import { languageFor } from '../i18n/languages.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { TAGS } from '../page/tags.js';
import { reportOn, wordsIn, type Report } from './report.js';

const styles = css`
  :host {
    all: initial;
    position: fixed;
    inset-block-end: 16px;
    inset-inline-end: 16px;
    z-index: 2147483647;
    color-scheme: light dark;
  }
  .panel {
    box-sizing: border-box;
    inline-size: min(460px, calc(100vw - 32px));
    max-block-size: min(80vh, 640px);
    overflow: auto;
    padding: 16px 20px;
    border: 1px solid light-dark(#4c5d68, #a9bac2);
    border-radius: 10px;
    background: light-dark(#fff, #121c22);
    color: light-dark(#16232b, #e9f0f2);
    font:
      15px/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
    box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
  }
  .heading {
    font-size: 18px;
    font-weight: 700;
  }
  ul {
    margin: 8px 0;
    padding-inline-start: 20px;
  }
  li {
    margin-block-end: 8px;
  }
  p {
    margin: 8px 0;
  }
  .fine {
    color: light-dark(#0b6e6e, #5cc7bd);
  }
`;

/** Findings of one file that are listed. */
const LISTED = 20;

/** Looks at the page once it has come to rest, and says what was found. */
export async function diagnose(): Promise<void> {
  const language = languageFor(document.documentElement.lang);
  const { diagnostic: words } = await wordsIn(language);
  const host = document.createElement('div');
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, styles);
  document.body.append(host);
  render(frame(words, html`<p>${words.running}</p>`), root);
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  const markup = { document, url: location.href, attributesOf };
  const report = await reportOn(markup, language, false);
  render(frame(words, renderReport(report, words)), root);
}

export function attributesOf(tag: string): readonly string[] {
  const definition = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  return definition?.observedAttributes ?? [];
}

function frame(words: DiagnosticWords, content: unknown): TemplateResult {
  return html`<div class="panel" role="region" aria-label=${words.title} tabindex="0">
    <div class="heading" role="heading" aria-level="2">${words.title}</div>
    <div role="status">${content}</div>
  </div>`;
}

function renderReport({ problems, files }: Report, words: DiagnosticWords): TemplateResult {
  const count = document.querySelectorAll(TAGS.join()).length;
  const isFine = !problems.length && files.every((each) => !each.failure && !each.findings.length);
  const hosts = new Set(
    performance.getEntriesByType('resource').flatMap(({ name }) => {
      const { host } = new URL(name, location.href);
      return host && host !== location.host ? [host] : [];
    }),
  );
  return html`<p>${count ? words.elements(count) : words.noElements}</p>
    ${
      problems.length
        ? html`<ul>
            ${problems.map((text) => html`<li>${text}</li>`)}
          </ul>`
        : nothing
    }
    ${isFine ? html`<p class="fine">${words.fine}</p>` : nothing}
    ${files.map((file) => renderFile(file, words))}
    ${hosts.size ? html`<p>${words.thirdParties}&nbsp;: ${[...hosts].join(', ')}</p>` : nothing}`;
}

function renderFile(
  { url, failure, findings }: Report['files'][number],
  words: DiagnosticWords,
): TemplateResult | typeof nothing {
  if (failure === undefined && findings.length === 0) return nothing;
  const more = findings.length - LISTED;
  return html`<p><strong>${url}</strong><br />${failure ?? words.findings(findings.length)}</p>
    <ul>
      ${findings.slice(0, LISTED).map((text) => html`<li>${text}</li>`)}
      ${more > 0 ? html`<li>${words.others(more)}</li>` : nothing}
    </ul>`;
}
