/** Colours as numbers, and contrast between them as WCAG 2.2 computes it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** `hex` is `#rrggbb`. */
export function parseColour(hex: string): Colour {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

export function toHex(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** From 1 for the same colour to 21 for black on white. */
export function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of 0 is all `a`, of 1 all `b`. */
export function mix(a: Colour, b: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => a[index] * (1 - share) + b[index] * share;
  return [part(0), part(1), part(2)];
}

/** The colour, moved towards `towards` in small steps until it has the contrast with every background. */
export function withContrast(colour: Colour, backgrounds: readonly Colour[], ratio: number, towards: Colour): Colour {
  for (let step = 0; step <= 50; step += 1) {
    const candidate = rounded(mix(colour, towards, step / 50));
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) return candidate;
  }
  return towards;
}

export function isDark(colour: Colour): boolean {
  return luminance(colour) < 0.18;
}

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];

/** What is written in hexadecimal is what must have the contrast. */
function rounded(colour: Colour): Colour {
  return parseColour(toHex(colour));
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
