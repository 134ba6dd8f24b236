/** Icons of a map and of its panels, which come after the first view. */
import type { SVGTemplateResult } from 'lit';
import { drawn } from './icons.js';

const paths = {
  back: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M9 5l7 7-7 7',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  locate: 'M12 2v4M12 18v4M2 12h4M18 12h4M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10z',
  search: 'M20 20l-4.5-4.5M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  map: 'M3 6l6-3 6 3 6-3v15l-6 3-6-3-6 3zM9 3v15M15 6v15',
  way: 'M12 3l9 9-9 9-9-9zM9 14v-3h5M12 8.5l2.5 2.5-2.5 2.5',
} as const;

export function panelIcon(name: keyof typeof paths): SVGTemplateResult {
  return drawn(paths[name]);
}
