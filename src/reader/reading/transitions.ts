/** State machines: in which steps a choice may change. "status: open -> paid -> handed over", "from open to paid or cancelled". */
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { EntityDraft, FieldDraft } from '../model/draft';
import { entitiesIn, type Mention, type Sentence } from '../model/sentence';
import { has } from '../vocabulary/lookup';
import { complete, type Reader } from './reading';

type Step = (RuleMeaning & { kind: 'transitions' })['allowed'][number];

const known =
  /^(?:status|state|states|only|moves?|goes|go|forward|forwards|change[sd]?|becomes?|become|then|next|back|from|to|possible|allowed|transitions?|steps?|order|follows?|sequence|workflow|lifecycle|can|may|must|always|this|way|and|or|nur|wechselt|geht|wird|werden|kann|darf|dann|danach|von|nach|zu|auf|zustand|vorwärts|ablauf|erlaubt|möglich|oder|und|in|reihenfolge)$/u;

const arrow = /-+>|=+>|→|⇒|➔|»/;
const happens = /\b(?:when|if|once|after|as soon as|automatically|wenn|falls|sobald|nachdem|automatisch)\b/u;
const change =
  /\b(?:moves?|goes|go|changes?|changed|becomes?|switche?s?|transitions?|wechselt|wechseln|geht|gehen|wird|übergehen)\b/u;
const towards = /^\W*(?:(?:and|und) )?(?:then|dann|to|into|nach|zu|auf)(?: (?:to|nach|zu|auf))?\W*$/u;
const another = /^\W*(?:or|oder|and|und|,|or to|oder zu|oder nach)?\W*$/u;

export const readTransitions: Reader = (sentence, context) => {
  const drawn = arrow.test(sentence.text);
  // Who may do it, and what happens by itself, are other demands.
  if (has(sentence.text, 'access') || happens.test(sentence.lower)) return undefined;
  if (!drawn && !(change.test(sentence.lower) && /\b(?:from|von)\b/.test(sentence.lower))) return undefined;
  for (const { entity, field } of holders(sentence)) {
    const allowed = stepsOf(sentence, field);
    if (allowed.length === 0) continue;
    const meaning = { kind: 'transitions' as const, entity: entity.id, field: field.id, allowed };
    const rule = context.model.addRule(meaning, context.text, context.requirementId, context.range);
    return complete([{ kind: 'rule', rule }], sentence, context, known, 0);
  }
  return undefined;
};

/** The choice fields that hold the states of the sentence, those of the entities that it names first. */
function holders(sentence: Sentence): readonly { entity: EntityDraft; field: FieldDraft }[] {
  const named = new Set([...(sentence.about ? [sentence.about] : []), ...entitiesIn(sentence)]);
  const found = new Map<FieldDraft, EntityDraft>();
  for (const { states } of sentence.mentions)
    for (const { entity, field } of states)
      if (field.type.kind === 'choice' && !field.type.multiple) found.set(field, entity);
  const all = [...found].map(([field, entity]) => ({ entity, field }));
  const preferred = all.filter(({ entity }) => named.has(entity));
  return preferred.length > 0 ? preferred : all.length === 1 ? all : [];
}

/** Walks from state to state; what stands between two of them says whether the second follows the first. */
function stepsOf(sentence: Sentence, field: FieldDraft): Step[] {
  const steps: Step[] = [];
  let sources: string[] = [];
  let targets: string[] = [];
  let end = 0;
  for (const mention of sentence.mentions) {
    const value = valueIn(mention, field);
    if (value === undefined) continue;
    const between = sentence.lower.slice(end, sentence.tokens[mention.from]?.at ?? 0);
    end = endOf(mention, sentence);
    const follows = sources.length > 0 && (arrow.test(between) || towards.test(between));
    if (follows) [sources, targets] = [targets.length > 0 ? targets : sources, [value]];
    // "from new or confirmed to paid or cancelled": more of what was named last.
    else if (another.test(between) && targets.length > 0) targets = [...targets, value];
    else if (another.test(between) && sources.length > 0) sources = [...sources, value];
    else [sources, targets] = [[value], []];
    if (targets.at(-1) === value) steps.push(...sources.map((from) => ({ from, to: value })));
  }
  return steps.filter((step, index) => step.from !== step.to && steps.findIndex((one) => isSame(one, step)) === index);
}

function isSame(a: Step, b: Step): boolean {
  return a.from === b.from && a.to === b.to;
}

function valueIn(mention: Mention, field: FieldDraft): string | undefined {
  const state = mention.states.find((one) => one.field === field);
  return typeof state?.equals === 'string' ? state.equals : undefined;
}

function endOf(mention: Mention, sentence: Sentence): number {
  const last = sentence.tokens[mention.from + mention.length - 1];
  return last ? last.at + last.word.length : 0;
}
