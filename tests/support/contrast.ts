/** A colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#1a1a1a` and `rgb(26, 26, 26)`; undefined for what can be seen through. */
export function readColor(css: string): Rgb | undefined {
  const hex = /^#([\da-f]{6})$/i.exec(css.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'))?.[1];
  const parts = hex
    ? hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16))
    : /^rgba?\((.*)\)$/
        .exec(css)?.[1]
        ?.split(/[\s,/]+/)
        .map(Number);
  const [red, green, blue, alpha = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 1) return undefined;
  return [red, green, blue];
}

/** A colour as a copier without colours prints it (luma, Recommendation ITU-R BT.601, 2.5.1). */
export function inGrey([red, green, blue]: Rgb): Rgb {
  const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [grey, grey, grey];
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.1, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.1, "relative luminance". */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
