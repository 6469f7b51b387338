/** The least contrast of text with what is behind it (WCAG 2.1, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

type Channels = readonly [red: number, green: number, blue: number];

/** How far two colors, as `#rrggbb`, stand out from one another: 1 to 21 (WCAG 2.1, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The same for what is printed: in color or, if that is less, from a copier that has none. */
export function printedContrast(one: string, other: string): number {
  return Math.min(contrast(one, other), contrast(grey(one), grey(other)));
}

/** The grey that stands for a color (luma, Recommendation ITU-R BT.601, 2.5.1). */
function grey(color: string): string {
  const channel = (start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  const luma = 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5);
  return `#${Math.round(luma).toString(16).padStart(2, '0').repeat(3)}`;
}

/**
 * The lightest color of the same hue that is no lighter than `color` and stands out from every one
 * of `behind`; those must be light enough that black does.
 */
export function darkened(color: string, behind: readonly string[]): string {
  const channels = linear(color);
  const passes = (share: number) => {
    const darker = hexOf(channels.map((channel) => channel * share));
    return behind.every((other) => printedContrast(darker, other) >= LEAST_CONTRAST);
  };
  let most = 1;
  let least = 0;
  // Halved until no channel can change any more.
  for (let step = 0; step < 20; step++) {
    const middle = (least + most) / 2;
    if (passes(middle)) least = middle;
    else most = middle;
  }
  return hexOf(channels.map((channel) => channel * least));
}

/** Relative luminance, 0 to 1 (WCAG 2.1). */
function luminance([red, green, blue]: Channels): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The amounts of light that the digits stand for, 0 to 1 (IEC 61966-2-1, sRGB). */
function linear(color: string): Channels {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The digits for amounts of light, rounded to the darker side. */
function hexOf(channels: readonly number[]): string {
  const digits = channels.map((value) => {
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.floor(encoded * 255 + 1e-9)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
