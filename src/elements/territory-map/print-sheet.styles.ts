/** How the sheet of a territory looks on A4. */
import { css } from 'lit';

export const printSheetStyles = css`
  @page {
    size: A4;
    margin: 16mm;
  }
  body {
    margin: 0;
    color: #1b2a33;
    font:
      10.5pt/1.45 system-ui,
      sans-serif;
  }
  h1 {
    margin: 0 0 2mm;
    font-size: 20pt;
    line-height: 1.2;
  }
  h2 {
    margin: 6mm 0 1.5mm;
    font-size: 12.5pt;
    break-after: avoid;
  }
  .level {
    margin: 0;
    color: #4c5d68;
  }
  figure {
    margin: 4mm 0;
    border: 0.3mm solid #d5dee3;
  }
  figure svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 95mm;
  }
  ul {
    margin: 0;
    padding-inline-start: 5mm;
  }
  li {
    margin-block-end: 1.5mm;
    break-inside: avoid;
  }
  .example {
    padding: 0 1.5mm;
    border: 0.2mm dashed currentColor;
    border-radius: 3mm;
    font-size: 8pt;
  }
  footer {
    margin-block-start: 7mm;
    padding-block-start: 2mm;
    border-block-start: 0.3mm solid #d5dee3;
    color: #4c5d68;
    font-size: 8.5pt;
  }
  footer p {
    margin: 0;
  }
`;
