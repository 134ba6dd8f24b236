/** The ways to reach somebody: write, call, book, visit. */
import { html, nothing, type TemplateResult } from 'lit';
import { mailUrl } from '../../contact/mail.js';
import { directionsUrl } from '../../contact/directions.js';
import { parsePhones, type Phone } from '../../contact/phone.js';
import type { Actor, Contact } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { actionLink, linkOrText } from '../ui/content.js';

export interface ContactOptions {
  /** Who is reached. */
  name: string;
  /** Subject of a mail. */
  subject: string;
  messages: Messages;
  /** What else stands among the actions. */
  more?: unknown;
}

export function renderContact(
  contact: Contact | undefined,
  { name, subject, messages, more = nothing }: ContactOptions,
): TemplateResult {
  const { email, phone: written, booking, website, other } = contact ?? {};
  const phones = written ? parsePhones(written) : [];
  return html`<div class="actions">
      ${actionLink(email && mailTo(email, subject, messages), messages.write, {
        icon: 'mail',
        isMain: true,
        accessibleName: messages.writeTo(name),
      })}
      ${renderCalls(phones, name, messages)}
      ${actionLink(booking, messages.book, { icon: 'calendar' })} ${more}
    </div>
    ${written && !phones.length ? html`<p class="quiet">${written}</p>` : nothing}
    ${
      website
        ? html`<p class="quiet">${messages.website}&nbsp;: ${linkOrText(website, website)}</p>`
        : nothing
    }
    ${other?.map((text) => html`<p class="quiet">${text}</p>`)}`;
}

/** A mail that says from which page it is written: whoever answers knows what is meant. */
export function mailTo(email: string, subject: string, { mailBody }: Messages): string | undefined {
  return mailUrl(email, subject, mailBody(location.href));
}

/** The way there, where the data say where that is. */
export function renderDirections(
  location: Actor['location'],
  name: string,
  { directions, directionsTo }: Messages,
): unknown {
  const { coordinates } = location ?? {};
  return actionLink(coordinates && directionsUrl(coordinates), directions, {
    icon: 'pin',
    accessibleName: directionsTo(name),
  });
}

/** A button for each number, which says "Appeler" where there is no room for it. */
export function renderCalls(
  phones: readonly Phone[],
  name: string,
  { call, callLabel }: Messages,
): unknown[] {
  // Two numbers are told apart by what they are.
  const isAlone = phones.length === 1;
  return phones.map(({ dial, display }) =>
    actionLink(
      `tel:${dial}`,
      isAlone
        ? html`<span class="roomy">${display}</span><span class="tight">${call}</span>`
        : display,
      { icon: 'phone', accessibleName: callLabel(name, display) },
    ),
  );
}
