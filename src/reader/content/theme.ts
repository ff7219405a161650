/** Colours that a spec names: the accent, and the background behind it. */
import type { Theme } from '../../pipeline/schema/content';
import type { Identified } from '../identify';
import type { SpecModel } from '../model/specModel';
import { has } from '../vocabulary/lookup';

const colour = /#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi;

/** `#7a4a1e on #fff8ee`: the first is the accent, the one behind "on" the background. Undefined where no colour is named. */
export function themeIn(text: string): Theme | undefined {
  const found = [...text.matchAll(colour)].map((match) => ({
    value: longForm(match[0]),
    before: text.slice(Math.max(0, match.index - 25), match.index).toLowerCase(),
  }));
  if (found.length === 0) return undefined;
  const background = found.find((one) => /\b(?:on|auf|sur)\s*\W*$/.test(one.before) || has(one.before, 'background'));
  const accent = found.find((one) => one !== background);
  return { ...(accent ? { accent: accent.value } : {}), ...(background ? { background: background.value } : {}) };
}

const words =
  /^(?:accents?|colou?rs?|colou?r-?scheme|background|foreground|text|main|primary|secondary|brand|theme|palette|on|and|with|in|use|uses|used|is|are|be|should|must|shall|the|a|an|as|for|of|our|its|my|page|site|website|app|it|everything|warm|cool|calm|soft|friendly|earthy|muted|ruhig\p{L}*|warme?|sanfte?|freundlich\p{L}*|kühle?|farben?|hintergrund\p{L}*|akzent\p{L}*|hauptfarbe|farbschema|schrift\p{L}*|auf|und|mit|ist|sind|soll|sollen|die|der|das|den|dem|ein|eine|für|als|unsere|seite|alles)$/iu;

/** What a statement that names a colour says besides, as written. */
export function beyondTheme(text: string): readonly string[] {
  const rest = text.replace(colour, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return rest.filter((word) => !words.test(word));
}

/** Sets the theme of a spec with data from its statements. */
export function readTheme(statements: readonly Identified[], model: SpecModel): void {
  for (const { statement } of statements) model.theme = { ...themeIn(statement.text), ...model.theme };
}

function longForm(value: string): string {
  if (value.length === 7) return value.toLowerCase();
  return `#${[...value.slice(1)].map((digit) => digit + digit).join('')}`.toLowerCase();
}
