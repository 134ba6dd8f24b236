/** What a page loads: registers the elements, unless another copy of this script did so already. */
import { EventList, ReferentCard, TerritoryMap } from './classes.js';

export * from './classes.js';

if (!customElements.get('territory-map')) customElements.define('territory-map', TerritoryMap);
if (!customElements.get('referent-card')) customElements.define('referent-card', ReferentCard);
if (!customElements.get('event-list')) customElements.define('event-list', EventList);
