/** The icon of each kind of place or event. Icons: lucide (ISC). */
import briefcase from 'lucide/dist/esm/icons/briefcase.mjs';
import calendar from 'lucide/dist/esm/icons/calendar.mjs';
import graduationCap from 'lucide/dist/esm/icons/graduation-cap.mjs';
import heartHandshake from 'lucide/dist/esm/icons/heart-handshake.mjs';
import hospital from 'lucide/dist/esm/icons/hospital.mjs';
import house from 'lucide/dist/esm/icons/house.mjs';
import landmark from 'lucide/dist/esm/icons/landmark.mjs';
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import network from 'lucide/dist/esm/icons/network.mjs';
import pill from 'lucide/dist/esm/icons/pill.mjs';
import stethoscope from 'lucide/dist/esm/icons/stethoscope.mjs';
import { svg, type SVGTemplateResult } from 'lit';
import type { ScenePoint } from './scene.js';

type IconNodes = typeof calendar;

const byKind = new Map<string, IconNodes>([
  ['cpts', network],
  ['msp', stethoscope],
  ['centre-de-sante', stethoscope],
  ['cabinet', stethoscope],
  ['esp', stethoscope],
  ['hopital', hospital],
  ['clinique', hospital],
  ['pharmacie', pill],
  ['laboratoire', pill],
  ['pmi', heartHandshake],
  ['csapa', heartHandshake],
  ['association', heartHandshake],
  ['centre-social', house],
  ['collectivite', landmark],
  ['ars', landmark],
  ['assurance-maladie', landmark],
  ['ordre', landmark],
  ['faculte', graduationCap],
  ['syndicat', briefcase],
]);

/** 24 units wide, centred on 0 0. */
export function markerIcon({ kind, kindId }: ScenePoint): SVGTemplateResult {
  const nodes = kind === 'event' ? calendar : (byKind.get(kindId) ?? mapPin);
  return svg`<g class="mark-icon" transform="scale(0.62) translate(-12 -12)">${nodes.map(renderNode)}</g>`;
}

function renderNode([tag, at]: IconNodes[number]): SVGTemplateResult {
  switch (tag) {
    case 'circle':
      return svg`<circle cx=${at.cx ?? 0} cy=${at.cy ?? 0} r=${at.r ?? 0} />`;
    case 'rect':
      return svg`<rect x=${at.x ?? 0} y=${at.y ?? 0} width=${at.width ?? 0} height=${at.height ?? 0} rx=${at.rx ?? 0} />`;
    case 'line':
      return svg`<line x1=${at.x1 ?? 0} y1=${at.y1 ?? 0} x2=${at.x2 ?? 0} y2=${at.y2 ?? 0} />`;
    default:
      return svg`<path d=${at.d ?? ''} />`;
  }
}
