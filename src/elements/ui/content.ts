/** Small pieces that every element shows the same way: links, chips, paragraphs, the mark of an example. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../data/safe-url.js';
import type { Messages } from '../../i18n/messages.js';
import { icon, type IconName } from './icons.js';
import { onIntent } from './on-intent.js';

type Rendered = TemplateResult | typeof nothing;

/** A link when the address is one that may be followed, its text otherwise. */
export function linkOrText(label: string, url: string | undefined): TemplateResult {
  const href = safeUrl(url)?.href;
  if (href === undefined) return html`<span>${label}</span>`;
  return mailAware(
    href,
    label,
    (shown) =>
      html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${shown}</a>`,
  );
}

/** A link that looks like a button; the address as text when it may not be followed. */
export function actionLink(
  url: string | undefined,
  label: unknown,
  options: { icon?: IconName; isMain?: boolean; accessibleName?: string } = {},
): Rendered {
  if (!url) return nothing;
  const href = safeUrl(url)?.href;
  if (href === undefined) return html`<span>${label}&nbsp;: ${url}</span>`;
  const { accessibleName, isMain } = options;
  // Paper opens no mail.
  const [, printed] = /^mailto:([^?]+)/.exec(href) ?? [];
  const sign = options.icon ? icon(options.icon) : nothing;
  return mailAware(
    href,
    html`${sign}${label}`,
    (shown, address) =>
      html`<a
        class="button ${isMain ? 'main' : ''}"
        part="action"
        href=${href}
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
        aria-label=${(address ? undefined : accessibleName) ?? nothing}
        data-printed=${(address ? undefined : printed) ?? nothing}
        >${shown}</a
      >`,
    accessibleName,
  );
}

/** A link, whose mail address may have to wait until the visitor asks for it. */
function mailAware(
  href: string,
  label: unknown,
  link: (shown: unknown, address?: string) => TemplateResult,
  accessibleName?: string,
): TemplateResult {
  if (!href.startsWith('mailto:')) return link(label);
  const reveal = (address: string | undefined) => link(address ?? label, address);
  return html`${onIntent({ href, label, accessibleName, link: reveal })}`;
}

/** A heading whose level the page decides, by `heading-level`: static tags would need an HTML string. */
export function heading(
  level: number,
  look: 'title' | 'subtitle' | 'minor',
  content: unknown,
): TemplateResult {
  return html`<div class="heading ${look}" role="heading" aria-level=${level}>${content}</div>`;
}

/** `lang` of texts of the data, `nothing` when it is the interface's. */
export type Lang = string | typeof nothing;

export function chips(
  labels: readonly string[],
  options: { kind?: 'strong' | 'warm'; name?: string; lang?: Lang } = {},
): Rendered {
  if (labels.length === 0) return nothing;
  return html`<ul
    class="chips"
    aria-label=${options.name ?? nothing}
    lang=${options.lang ?? nothing}
  >
    ${labels.map((label) => html`<li class="chip ${options.kind ?? ''}">${label}</li>`)}
  </ul>`;
}

/** Paragraphs of plain text, separated by a blank line in the data. Line ends stay, and addresses can be followed. */
export function paragraphs(text: string | undefined, lang: Lang = nothing): Rendered {
  if (!text) return nothing;
  return html`${text.split(/\n\s*\n/).map((paragraph) => html`<p class="prose" lang=${lang}>${withLinks(paragraph)}</p>`)}`;
}

/** A text whose web addresses can be followed. */
export function withLinks(text: string): unknown[] {
  return text
    .split(/(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]}'’])/)
    .map((part, index) => (index % 2 ? linkOrText(part, part) : part));
}

/** A picture that cannot be had leaves no box behind. */
export function picture(
  src: string,
  alt: string,
  look: string | typeof nothing = nothing,
): TemplateResult {
  const show = ({ target, type }: Event) => {
    const image = target as HTMLElement;
    (image.closest<HTMLElement>('figure') ?? image).hidden = type === 'error';
  };
  return html`<img
    class=${look}
    src=${src}
    alt=${alt}
    loading="lazy"
    referrerpolicy="no-referrer"
    @error=${show}
    @load=${show}
  />`;
}

/** A labelled line of a record: "Missions : …". */
export function detail(
  label: string,
  values: readonly string[] | string | undefined,
  lang: Lang = nothing,
): Rendered {
  const text = typeof values === 'string' ? values : values?.join(', ');
  if (!text) return nothing;
  return html`<div class="detail">
    <dt>${label}</dt>
    <dd lang=${lang}>${text}</dd>
  </div>`;
}

export interface ExampleContext {
  messages: Messages;
  /** Whether the list around says already that all of it was made up. */
  areExamples?: boolean;
}

interface Illustrated {
  record: { illustrative?: boolean | undefined };
}

/** Marks what was made up for the demonstration. */
export function exampleMark(
  isIllustrative: boolean | undefined,
  { messages, areExamples }: ExampleContext,
): Rendered {
  if (!isIllustrative || areExamples) return nothing;
  return html`<span class="example">${messages.example}</span>`;
}

/** Whether a list holds more than one record, and all of them made up: then its head says so, once. */
export function areExamples(entries: readonly Illustrated[]): boolean {
  return entries.length > 1 && entries.every(({ record }) => record.illustrative);
}

/** A list that says once what all of its items would. */
export function renderList<Item extends Illustrated, Context extends ExampleContext>(
  name: string,
  items: readonly Item[],
  context: Context,
  renderItem: (item: Item, context: Context) => unknown,
): TemplateResult {
  const isTold = context.areExamples;
  const listed = { ...context, areExamples: isTold || areExamples(items) };
  return html`${isTold ? nothing : renderExamples(listed)}
    <ul class=${name}>
      ${items.map((item) => renderItem(item, listed))}
    </ul>`;
}

/** The head of a list of examples. */
export function renderExamples({ messages, areExamples }: ExampleContext): Rendered {
  return areExamples
    ? html`<p class="examples"><span class="example">${messages.examples}</span></p>`
    : nothing;
}
