/** A link as a picture that another phone reads; made here, nothing is asked of anybody. */
import { encode } from 'uqr';
import { html, svg, type TemplateResult } from 'lit';
import { memo } from '../../data/memo.js';

/** Modules of white around the code: what readers ask for (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Worked out once per text. @returns `undefined` for a text that is too long for one */
export const qrCode = memo((text: string, label: string): TemplateResult | undefined => {
  let code;
  try {
    code = encode(text, { ecc: 'M', border: QUIET_ZONE });
  } catch {
    return undefined;
  }
  const { data, size } = code;
  const path = data
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')),
    )
    .join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    ${svg`<rect class="qr-ground" width=${size} height=${size} /><path class="qr-code" d=${path} />`}
  </svg>`;
});
