/** What the steps of a scenario tell: each the ways in which its words can be taken. */
import { languages } from '../../language/languages';
import type { Clause, FactName, LanguagePhrases } from '../../language/phrase';
import type { EntityDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import type { Bindings } from '../phrases/bindings';
import { type FormNode, neededWords, parseForm } from '../phrases/form';
import { matchForm } from '../phrases/match';
import { type PhraseSentence, phraseSentence } from '../phrases/phraseSentence';
import type { Step } from './splitSteps';

export interface Fact {
  readonly name: FactName;
  readonly word: Step['word'];
  readonly bindings: Bindings;
}

interface CompiledClause {
  readonly fact: FactName;
  readonly nodes: readonly FormNode[];
  readonly needs: readonly (readonly string[])[];
  readonly language: LanguagePhrases;
}

/** In ways of taking one step; more say nothing new. */
const mostWays = 6;
const steps = 12_000;

let compiled: Readonly<Record<Step['word'], readonly CompiledClause[]>> | undefined;

/** Each way of telling the facts of a step; empty where any of its words is left. "A and B" may be two facts. */
export function factsOf(
  { word, text }: Step,
  model: SpecModel,
  about: EntityDraft | undefined,
): readonly (readonly Fact[])[] {
  const whole = waysOf(word, text, model, about).map((fact) => [fact]);
  const cuts = [...text.matchAll(/,? (?:and|und) /gi)].flatMap((cut) => {
    const before = waysOf(word, text.slice(0, cut.index), model, about);
    const after = before.length === 0 ? [] : waysOf(word, text.slice(cut.index + cut[0].length), model, about);
    return before.flatMap((one) => after.map((other) => [one, other]));
  });
  return [...whole, ...cuts].slice(0, mostWays * 2);
}

function waysOf(word: Step['word'], text: string, model: SpecModel, about: EntityDraft | undefined): readonly Fact[] {
  const sentence = withShortNames(phraseSentence(text, model, about));
  if (sentence.tokens.length === 0 || sentence.tokens.length > 40) return [];
  compiled ??= {
    given: compile('given'),
    when: [...compile('when'), ...compile('given')],
    outcome: compile('outcome'),
  };
  const effort = { steps };
  const found: Fact[] = [];
  for (const clause of compiled[word].filter(({ needs }) => isNear(needs, sentence)))
    matchForm(clause.nodes, sentence, clause.language, 0, effort, ({ bindings }) => {
      found.push({ name: clause.fact, word, bindings });
      return found.length >= mostWays;
    });
  return found;
}

/** In an example people say "the set" for a tyre set, and "the code" for its lot code. */
function withShortNames(sentence: PhraseSentence): PhraseSentence {
  const { model, tokens } = sentence;
  return {
    ...sentence,
    named(from, length) {
      const known = sentence.named(from, length);
      const key = length === 1 ? model.keyOf(tokens[from]?.text ?? '') : '';
      if (key === '' || (known?.entity && known.fields.length > 0)) return known;
      const entity = known?.entity ?? model.entities.get(model.names.byHead(key) ?? '');
      const own = known?.fields ?? [];
      const fields = own.length > 0 ? own : model.fieldsEndingWith(key);
      if (!entity && fields.length === 0) return known;
      return { ...(entity && { entity }), fields, states: known?.states ?? [] };
    },
  };
}

function isNear(needs: CompiledClause['needs'], { words }: PhraseSentence): boolean {
  return needs.every((choices) => choices.some((word) => words.has(word)));
}

function compile(word: Step['word']): readonly CompiledClause[] {
  return languages.flatMap((language) =>
    language.scenarios[word].flatMap((clause: Clause) =>
      clause.forms.map((form) => {
        const nodes = parseForm(form, language.parts);
        return { fact: clause.fact, nodes, needs: neededWords(nodes), language };
      }),
    ),
  );
}
