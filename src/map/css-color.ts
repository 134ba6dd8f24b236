/** Colours as engines and image files know them: plain sRGB, whatever CSS computed (`oklab()`, `color()`...). */

let context: CanvasRenderingContext2D | null | undefined;

/** `rgb(r, g, b)`, with alpha where there is some, or `none` for what is not seen. */
export function plainColor(cssColor: string): string {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return cssColor;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = cssColor;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const rgb = `${String(red)}, ${String(green)}, ${String(blue)}`;
  if (alpha === 0) return 'none';
  return alpha === 255 ? `rgb(${rgb})` : `rgba(${rgb}, ${(alpha / 255).toFixed(2)})`;
}
