/** Hands everything that a page may set on any element from the explorer to those inside: what is added is handed on too. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { TerritoryElement } from '../base/territory-element.js';

/** Names of the public properties that all elements have. */
export const SHARED = [...TerritoryElement.elementProperties]
  .filter(([, { state = false }]) => !state)
  .map(([name]) => name as keyof TerritoryElement);

class HandOn extends Directive {
  override render(_from: TerritoryElement): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [from]: [TerritoryElement]): typeof noChange {
    // Lit notices what is the same.
    Object.assign(element, Object.fromEntries(SHARED.map((name) => [name, from[name]])));
    return noChange;
  }
}

export const handOn = directive(HandOn);
