/** Reads a sentence by the phrases of all languages: whole, or with the words that the nearest phrase does not hold. */
import { languages } from '../../language/languages';
import type { LanguagePhrases, PhraseRule } from '../../language/phrase';
import type { EntityDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import type { Produced } from '../productions/production';
import { productions } from '../productions/productions';
import { operationOf } from '../vocabulary/lookup';
import { type Bindings, eachFieldIn, fieldsIn, kindIn } from './bindings';
import { type FormNode, neededWords, parseForm } from './form';
import { type Effort, matchForm } from './match';
import { type PhraseSentence, phraseSentence, textsAt } from './phraseSentence';

export interface PhraseReading extends Produced {
  readonly rule: PhraseRule;
  /** The words that the phrase does not hold; where there are any, the changes must not be applied. */
  readonly left: readonly string[];
}

interface CompiledForm {
  readonly rule: PhraseRule;
  readonly variant: string;
  readonly nodes: readonly FormNode[];
  readonly needs: readonly (readonly string[])[];
  /** Whether it is about a number, or about what is done. */
  readonly slots: ReadonlySet<string>;
  readonly language: LanguagePhrases;
}

/** In words: a sentence with more around a phrase says something else. */
const mostLeft = 5;

/** In words: in a longer sentence no near phrase is looked for. */
const longest = 40;

const wholeSteps = 20_000;
const nearSteps = 12_000;

let compiled: readonly CompiledForm[] | undefined;

/** The phrase that leaves the fewest words of a sentence that none holds; undefined where none is near. */
export function readNear(text: string, model: SpecModel, about: EntityDraft | undefined): PhraseReading | undefined {
  const sentence = phraseSentence(text, model, about);
  if (sentence.tokens.length > longest) return undefined;
  const forms = formsFor(sentence);
  const effort = { steps: nearSteps };
  const most = Math.min(mostLeft, Math.floor(sentence.tokens.length / 2));
  for (let left = 1; left <= most; left += 1) {
    for (const form of forms) {
      const reading = readForm(form, sentence, left, effort);
      if (reading) return reading;
    }
  }
  return undefined;
}

/** Only the phrases that hold the whole sentence, as it is or in plainer words. */
export function readWhole(
  text: string,
  model: SpecModel,
  about: EntityDraft | undefined,
  rules?: ReadonlySet<PhraseRule>,
): PhraseReading | undefined {
  for (const said of plainerTexts(text)) {
    const sentence = phraseSentence(said, model, about);
    const effort = { steps: wholeSteps };
    for (const form of formsFor(sentence)) {
      const reading = rules === undefined || rules.has(form.rule) ? readForm(form, sentence, 0, effort) : undefined;
      if (reading) return reading;
    }
  }
  return undefined;
}

/** The sentence as it is, and in plainer words where there are any. */
export function plainerTexts(text: string): readonly string[] {
  const plain = languages.map(({ rewordings }) =>
    rewordings.reduce((said, [pattern, plainer]) => said.replace(pattern, plainer), text),
  );
  return [...new Set([text, ...plain])];
}

function readForm(
  form: CompiledForm,
  sentence: PhraseSentence,
  most: number,
  effort: Effort,
): PhraseReading | undefined {
  const { model, about } = sentence;
  let found: PhraseReading | undefined;
  matchForm(form.nodes, sentence, form.language, most, effort, ({ bindings, left }) => {
    const fitting = asksForAll(form, bindings, sentence) ? withSame(bindings) : undefined;
    const produced = fitting && productions[form.rule](form.variant, fitting, { model, about });
    if (produced) found = { rule: form.rule, ...produced, left: textsAt(sentence, left) };
    return produced !== undefined;
  });
  return found;
}

/** "A rental needs a customer or a bike" requires neither; "no rental without a customer or a bike" both. */
function asksForAll({ rule, language }: CompiledForm, bindings: Bindings, { words }: PhraseSentence): boolean {
  const isEither = Object.values(bindings).some((filling) => 'isEither' in filling);
  return rule !== 'required' || !isEither || language.lacking.some((word) => words.has(word));
}

/**
 * "If the number is taken, refuse the bike": what is named again must be the kind that is meant, else the sentence says something else.
 * Undefined where it is another.
 */
function withSame(bindings: Bindings): Bindings | undefined {
  const { same } = bindings;
  if (same?.slot !== 'kind') return bindings;
  const first = kindIn(bindings);
  if (first) return first === same.entity ? bindings : undefined;
  const each = [fieldsIn(bindings), ...eachFieldIn(bindings)].filter((fields) => fields.length > 0);
  if (each.length === 0) return bindings;
  const isOwner = each.every((fields) => fields.some(({ entity }) => entity === same.entity));
  return isOwner ? { ...bindings, kind: same } : undefined;
}

function formsFor({ words, tokens }: PhraseSentence): readonly CompiledForm[] {
  if (tokens.length === 0) return [];
  compiled ??= languages.flatMap(compile);
  const hasVerb = tokens.some(({ text }) => operationOf(text) !== undefined);
  const missing = (slots: ReadonlySet<string>) => !hasVerb && slots.has('verbs');
  return compiled.filter(
    ({ needs, slots }) => !missing(slots) && needs.every((choices) => choices.some((word) => words.has(word))),
  );
}

/** The slots that are not within what may be left out. */
function slotsOf(nodes: readonly FormNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => (node.kind === 'slot' ? [node.slot] : [])));
}

function compile(language: LanguagePhrases): readonly CompiledForm[] {
  return language.phrases.flatMap(({ rule, forms }) =>
    Object.entries(forms).flatMap(([variant, texts]) =>
      texts.map((text) => {
        const nodes = parseForm(text, language.parts);
        return { rule, variant, nodes, needs: neededWords(nodes), slots: slotsOf(nodes), language };
      }),
    ),
  );
}
