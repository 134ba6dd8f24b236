/** What a copy of the script does on a page once its elements are defined. Nothing that is shown waits for it. */
import { watchEmbedForms } from './embed-forms.js';
import { warnOfOtherVersions } from './other-versions.js';

/** @param loadDiagnostic what says what is wrong with the page, for an address with `?territory-diagnostic` */
export function start(loadDiagnostic: () => Promise<{ diagnose: () => unknown }>): void {
  warnOfOtherVersions();
  watchEmbedForms();
  if (new URLSearchParams(location.search).has('territory-diagnostic')) {
    loadDiagnostic().then(
      ({ diagnose }) => diagnose(),
      () => undefined,
    );
  }
}
