/** The colours of an app, light and dark, from those that the spec names. Every pair that carries text has enough contrast. */
import type { Theme } from '../../pipeline/schema/content';
import { black, type Colour, contrast, isDark, mix, parseColour, toHex, white, withContrast } from './colour';

export interface Palette {
  readonly light: Readonly<Record<Role, string>>;
  readonly dark: Readonly<Record<Role, string>>;
}

export type Role =
  | 'background'
  | 'surface'
  | 'sunken'
  | 'text'
  | 'muted'
  | 'border'
  | 'control'
  | 'accent'
  | 'on-accent'
  | 'accent-strong'
  | 'accent-soft'
  | 'danger'
  | 'on-danger'
  | 'danger-soft';

/** Calm colours for specs that name none; the title decides, so that two apps side by side differ. */
const accents = ['#3457a6', '#0f6b6b', '#7a3e86', '#8a4b1f', '#2f6b3c', '#5a4fb0'];

export function paletteFor(theme: Theme, title: string): Palette {
  const accent = parseColour(theme.accent ?? accents[hash(title) % accents.length] ?? '#3457a6');
  const named = theme.background ? parseColour(theme.background) : undefined;
  // A middling background leaves no room for text in more than one colour, so it gives way.
  const darkNamed = named && isDark(named) ? withContrast(named, [white], 13, black) : undefined;
  const lightNamed = named && !isDark(named) ? withContrast(named, [black], 13, white) : undefined;
  return {
    light: lightRoles(accent, lightNamed ?? mix(white, accent, 0.035)),
    dark: darkRoles(accent, darkNamed ?? mix([16, 17, 20], accent, 0.1)),
  };
}

function lightRoles(accent: Colour, background: Colour): Record<Role, string> {
  const surface = mix(background, white, 0.75);
  const sunken = mix(background, accent, 0.06);
  return roles(accent, { background, surface, sunken, ink: black, danger: [176, 32, 40] });
}

function darkRoles(accent: Colour, background: Colour): Record<Role, string> {
  const surface = mix(background, white, 0.055);
  const sunken = mix(background, white, 0.03);
  return roles(accent, { background, surface, sunken, ink: white, danger: [255, 138, 132] });
}

interface Ground {
  readonly background: Colour;
  readonly surface: Colour;
  readonly sunken: Colour;
  /** What text tends to: black on light, white on dark. */
  readonly ink: Colour;
  readonly danger: Colour;
}

function roles(accent: Colour, ground: Ground): Record<Role, string> {
  const { background, surface, sunken, ink } = ground;
  const accentSoft = mix(surface, accent, ink === black ? 0.12 : 0.28);
  const dangerSoft = mix(surface, ground.danger, 0.12);
  const fields = [background, surface, sunken, accentSoft];
  const accentFill = withContrast(accent, [background, surface, sunken], 3.2, ink);
  const danger = withContrast(ground.danger, [...fields, dangerSoft], 4.6, ink);
  const colours: Record<Role, Colour> = {
    background,
    surface,
    sunken,
    text: withContrast(mix(background, ink, 0.86), [...fields, dangerSoft], 10, ink),
    muted: withContrast(mix(background, ink, 0.55), fields, 4.6, ink),
    border: mix(background, ink, 0.13),
    control: withContrast(mix(background, ink, 0.4), [background, surface, sunken], 3.1, ink),
    accent: readable(accentFill),
    'on-accent': onColour(readable(accentFill)),
    'accent-strong': withContrast(accent, fields, 4.6, ink),
    'accent-soft': accentSoft,
    danger,
    'on-danger': onColour(danger),
    'danger-soft': dangerSoft,
  };
  return Object.fromEntries(Object.entries(colours).map(([role, colour]) => [role, toHex(colour)])) as Record<
    Role,
    string
  >;
}

/** A filled button needs text that can be read on it: the fill gives way, away from its text. */
function readable(fill: Colour): Colour {
  const text = onColour(fill);
  return withContrast(fill, [text], 4.6, text === white ? black : white);
}

/** White where it comes close to being readable, otherwise black. */
function onColour(fill: Colour): Colour {
  return contrast(white, fill) >= 3 ? white : black;
}

/** A small number from a text, always the same (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
