/** The page of the atelier; once loaded, it works without a network. */
import '../../src/index.js';
import './atelier.js';

// Not while developing: it would keep what is being changed.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}
