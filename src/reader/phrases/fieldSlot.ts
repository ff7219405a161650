/** The slot of fields: with the kind that has them, the noun and the unit that may stand behind them. */
import type { LanguagePhrases } from '../../language/phrase';
import { spanOf } from '../model/specModel';
import type { FieldOf, Filling } from './bindings';
import { type Filled, kind, longestName, runs, type Slot, unit, withoutDeterminers } from './names';
import type { PhraseSentence } from './phraseSentence';
import { fitsUnit } from './units';

/** "The number", "the number of a bike", "a bike's number", "the weight in grams": of the kind that is named, else of all that have one. */
export const field: Slot = (sentence, from, language) =>
  [...fieldAt(sentence, from, language), ...ofOwner(sentence, from, language)].flatMap((filled) => [
    ...ofNamed(sentence, filled, language),
    filled,
  ]);

const fieldAt: Slot = (sentence, from, language) =>
  runs(from, longestName, (length) => {
    const fields = sentence.named(from, length)?.fields ?? [];
    const meant = fields.length > 0 ? fields : endsOfSpans(sentence, from, length, language);
    return meant.length > 0 ? { slot: 'field', fields: meant } : undefined;
  }).flatMap((filled) => [...withNoun(sentence, filled, language), ...withUnit(sentence, filled, language), filled]);

/** "The start date" of what has days that are called otherwise: from and until. */
function endsOfSpans(
  { tokens, model }: PhraseSentence,
  from: number,
  length: number,
  { starts, ends }: LanguagePhrases,
): readonly FieldOf[] {
  const words = tokens.slice(from, from + length).map(({ folded }) => folded);
  const said = words.length === length ? words.join(' ') : '';
  const isStart = starts.includes(said);
  if (!isStart && !ends.includes(said)) return [];
  return [...model.entities.values()].flatMap((entity) => {
    const span = spanOf(entity);
    return span ? [{ entity, field: isStart ? span.start : span.end, isByPart: true as const }] : [];
  });
}

/** "The note field"; but in "number, day rate" the day begins the next name. */
function withNoun(sentence: PhraseSentence, { end, filling }: Filled, { fieldNouns }: LanguagePhrases): Filled[] {
  const isNoun = fieldNouns.includes(sentence.tokens[end]?.folded ?? '');
  const isNext = [2, 3].some((length) => (sentence.named(end, length)?.fields.length ?? 0) > 0);
  return isNoun && !isNext ? [{ end: end + 1, filling }] : [];
}

/** "In kilograms" only says again what the field is measured in. */
function withUnit(sentence: PhraseSentence, { end, filling }: Filled, language: LanguagePhrases): Filled[] {
  if (sentence.tokens[end]?.folded !== 'in' || filling.slot !== 'field') return [];
  return unit(sentence, end + 1, language).flatMap(({ end: behind, filling: said }) => {
    const fits = filling.fields.filter(({ field: { type } }) => said.slot === 'text' && fitsUnit(type, said.text));
    return fits.length > 0 ? [{ end: behind, filling: { slot: 'field' as const, fields: fits } }] : [];
  });
}

function ofNamed(sentence: PhraseSentence, { end, filling }: Filled, language: LanguagePhrases): readonly Filled[] {
  if (!language.ofKind.includes(sentence.tokens[end]?.folded ?? '') || filling.slot !== 'field') return [];
  return kind(sentence, withoutDeterminers(sentence, end + 1, language), language).flatMap((owner) =>
    owned(filling, owner.filling, owner.end),
  );
}

function ofOwner(sentence: PhraseSentence, from: number, language: LanguagePhrases): readonly Filled[] {
  if (language.ofKind.length === 0) return [];
  return kind(sentence, from, language).flatMap((owner) =>
    fieldAt(sentence, owner.end, language).flatMap(({ end, filling }) => owned(filling, owner.filling, end)),
  );
}

/** Those of the fields that the kind has. */
function owned(named: Filling, owner: Filling, end: number): readonly Filled[] {
  if (named.slot !== 'field' || owner.slot !== 'kind') return [];
  const fields = named.fields.filter(({ entity }) => entity === owner.entity);
  return fields.length > 0 ? [{ end, filling: { slot: 'field', fields } }] : [];
}
