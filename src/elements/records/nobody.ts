/** Whom to turn to where nobody answers for a territory. */
import { html, nothing, type TemplateResult } from 'lit';
import { isInPost, type Dataset, type TerritoryEntry } from '../../data/dataset.js';
import type { Publisher } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { linkOrText } from '../ui/content.js';
import { mailTo } from './contact-actions.js';

/** Says that nobody does, and who may know: what covers it, else whoever publishes the data. */
export function renderNobody(
  { id, record, origin: { publisher } }: TerritoryEntry,
  dataset: Dataset,
  messages: Messages,
): TemplateResult {
  if (!dataset.isComplete) return html`<p class="quiet">${messages.loadingMore}</p>`;
  const parent = dataset
    .inheritedReferentsOf(id)
    .find(({ referents }) => referents.some(isInPost))?.territory;
  const { name } = record;
  return html`<p>${messages.noReferents(name)}</p>
    <p class="quiet">
      ${
        parent
          ? messages.askParent(parent.record.name)
          : publisher && askPublisher(publisher, name, messages)
      }
    </p>`;
}

/** A link to whoever publishes the data. */
export function publisherContact(dataset: Dataset, messages: Messages): unknown {
  const { publisher, title } = dataset.origins[0] ?? {};
  return publisher ? askPublisher(publisher, title ?? publisher.name, messages) : nothing;
}

/** @param about what a mail is about */
function askPublisher(
  { email, name, url }: Publisher,
  about: string,
  messages: Messages,
): TemplateResult {
  const mail = email && mailTo(email, messages.mailSubject(about), messages);
  return linkOrText(messages.askPublisher(name), mail ?? url);
}
