/** What a copy of the script does on a page once its elements are defined. Nothing that is shown waits for it. */
import { watchEmbedForms } from './embed-forms.js';
import { warnOfOtherVersions } from './other-versions.js';

export function start(): void {
  warnOfOtherVersions();
  watchEmbedForms();
}
