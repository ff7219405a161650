/** What a sentence says of a counter, clause by clause: a clause is read only where a form holds all of it. */
import { languages } from '../../language/languages';
import type { CountingName, LanguagePhrases } from '../../language/phrase';
import type { SpecModel } from '../model/specModel';
import { type Bindings, numberIn, textIn } from '../phrases/bindings';
import { type FormNode, neededWords, parseForm } from '../phrases/form';
import { matchForm } from '../phrases/match';
import { type PhraseSentence, phraseSentence, textsAt } from '../phrases/phraseSentence';

export interface Counted {
  readonly name: CountingName;
  readonly number: number | undefined;
  /** What stands behind the number, or what is counted. */
  readonly label: string | undefined;
  /** What a button is called. */
  readonly button: string | undefined;
}

export interface Counting {
  readonly parts: readonly Counted[];
  /** The words that no form holds. */
  readonly left: readonly string[];
}

interface Compiled {
  readonly name: CountingName;
  readonly nodes: readonly FormNode[];
  readonly needs: readonly (readonly string[])[];
  readonly language: LanguagePhrases;
}

/** In steps of the matcher, for each clause. */
const mostSteps = 20_000;
/** In words. */
const longest = 60;
/** A form that passes over more than this says something else. */
const mostLeft = 5;

let compiled: readonly Compiled[] | undefined;

export function readCounting(text: string, model: SpecModel): Counting {
  const { plain, button } = plainText(text);
  const pieces = plain.split(/[,;:.!]+|(?<=\s)(?:and|but|und|aber)(?=\s)/iu).filter((piece) => /\p{L}/u.test(piece));
  const sentence = (from: number, to: number) => phraseSentence(pieces.slice(from, to).join(' '), model, undefined);
  if (sentence(0, pieces.length).tokens.length > longest) return { parts: [], left: [] };
  const parts: Counted[] = [];
  const left: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    const ends = Array.from({ length: pieces.length - from }, (_, index) => pieces.length - index);
    const found = ends.flatMap((to) => {
      const part = readClause(sentence(from, to), 0);
      return part ? [{ part, to }] : [];
    })[0];
    if (found) parts.push({ ...found.part.counted, button });
    else left.push(...leftOf(sentence(from, from + 1)));
    from = found?.to ?? from + 1;
  }
  return { parts, left };
}

/** With signs and quoted names as words. */
function plainText(text: string): { readonly plain: string; readonly button: string | undefined } {
  const quoted = /["“„«»]([^"“”„«»]{1,40})["“”«»]/u.exec(text);
  const plain = (quoted ? text.replace(quoted[0], ' quoted ') : text)
    .replace(/’/g, "'")
    .replace(/(?<![\p{L}\d])\+(?![\p{L}\d])/gu, ' plus ')
    .replace(/(?<![\p{L}\d])[-−–](?![\p{L}\d])/gu, ' minus ');
  return { plain, button: quoted?.[1]?.trim() };
}

function readClause(sentence: PhraseSentence, most: number) {
  compiled ??= languages.flatMap(compile);
  let found: { readonly counted: Omit<Counted, 'button'>; readonly left: readonly number[] } | undefined;
  const effort = { steps: mostSteps };
  for (const { name, nodes, needs, language } of compiled) {
    if (!needs.every((choices) => choices.some((word) => sentence.words.has(word)))) continue;
    const accept = ({ bindings, left }: { bindings: Bindings; left: readonly number[] }) => {
      found = { counted: { name, number: numberIn(bindings), label: textIn(bindings, 'label') }, left };
      return true;
    };
    if (matchForm(nodes, sentence, language, most, effort, accept)) return found;
  }
  return undefined;
}

/** What the nearest form does not hold; all where none is near. */
function leftOf(sentence: PhraseSentence): readonly string[] {
  for (let most = 1; most <= Math.min(mostLeft, Math.floor(sentence.tokens.length / 2)); most += 1) {
    const near = readClause(sentence, most);
    if (near) return textsAt(sentence, near.left);
  }
  return sentence.tokens.map(({ text }) => text);
}

function compile(language: LanguagePhrases): readonly Compiled[] {
  return Object.entries(language.counting.forms).flatMap(([name, forms]) =>
    forms.map((form) => {
      const nodes = parseForm(form, language.parts);
      return { name: name as CountingName, nodes, needs: neededWords(nodes), language };
    }),
  );
}
