/** Choices that are told only by their steps: "The status goes from open to in progress to done", "goes through the stages new, offer and hired". */
import type { EntitySource } from '../fields/fieldSource';
import type { Identified } from '../identify';
import { withPlainSystem } from '../reading/systemName';
import { nounKey } from './nouns';

const kind = '(?:an?|the|each|every) (?<kind>[\\p{L}-]+(?: [\\p{L}-]+)??)';
const shall = '(?:(?:must|shall|should|can|may|will) )?(?:only |always )*';
const field = '(?<field>status|state|stage|phase|condition|progress)';
const moves = '(?:go(?:es)?|moves?|changes?|passes|pass|progress(?:es)?|proceeds?|advances?)';

/** What is said besides of the same steps. */
const besides =
  /[,;:]? (?:and |but )?(?:without skipping\b.*|one (?:step|stage|status) at a time|step by step|(?:all |any |every )?other (?:changes?|steps?|transitions?|moves?)\b.*|no (?:step|stage|status|state)\b.*|in (?:this|that|exactly this|exactly that) order.*|with (?:nothing|no (?:step|stage|status)) (?:being )?(?:skipped|left out).*|never back.*|nothing else.*|(?:and )?in no other way.*)$/iu;

const fromTo = [
  `^(?<steps>from .+ to .+)$`,
  `^(?:the |its )?${field}(?: of ${kind})? ${shall}${moves} (?:only )?(?<steps>from .+)$`,
  `^${kind.replace('(?:an?|the|each|every) ', '(?:(?:an?|the|each|every|all|our) )?')} ${shall}${moves} (?:only )?(?<steps>from .+)$`,
].map((form) => new RegExp(form, 'iu'));

/** "… as requested, then become confirmed and finally finished; from requested or confirmed it can also become cancelled" */
const starting = [
  `^(?:the |its )?${field}(?: of ${kind})? ${shall}(?:starts?|begins?) as (?<begun>[^.;]+?)(?:; from [^;]+ it (?:can|may) also (?:become|be) (?<also>[\\p{L}-]+(?: [\\p{L}-]+)?))?$`,
].map((form) => new RegExp(form, 'iu'));

const through = [
  `^der (?<field>Status|Zustand) (?:einer|eines|der|des|jeder|jedes) (?<kind>\\p{Lu}[\\p{L}-]+) (?:läuft|geht|wechselt|durchläuft) (?:immer |nur )?(?:von )?(?<german>[^.;,]+)$`,
  `^${kind} ${shall}(?:go(?:es)?|moves?|pass(?:es)?|runs?) through (?:the )?(?:following )?(?<field>status|state|stage|phase|step)e?s?:? (?<list>[^.;:]+)$`,
  `^(?:the |its )?${field}(?: of ${kind})? ${shall}(?:go(?:es)?|moves?|pass(?:es)?|runs?) through (?<list>[^.;:]+)$`,
].map((form) => new RegExp(form, 'iu'));

/** `whole`: the statement that the sentence is of; `sources`: what the spec tells of kinds and their fields otherwise. */
export function stepsTold(one: Identified, whole: string, sources: readonly EntitySource[]): readonly EntitySource[] {
  const text = withPlainSystem(one.statement.text)
    .replace(/[.!]$/, '')
    .replace(/["“”„]/g, '')
    .replace(
      / (?:it|they|you|we) (?:can|may)(?: only| then)? (?:become|be|go to|change to|turn into|move to) /giu,
      ' to ',
    )
    .replace(besides, '');
  const said = [...fromTo, ...through, ...starting]
    .map((form) => form.exec(text)?.groups)
    .find((groups) => groups !== undefined);
  const values = said?.steps
    ? statesOf(said.steps)
    : said?.begun
      ? begunOf(said.begun, said.also)
      : said?.german
        ? said.german.split(/ (?:über|zu|nach|auf|und) |, /u)
        : (said?.list ?? '').split(/,? and |, /);
  if (!said || values.length < 2 || !values.every(isState)) return [];
  const name = said.field ?? 'status';
  const holder = holderOf(said.kind, name, whole, sources);
  // "A parcel goes from Bonn to Cologne" tells of no state.
  if (!holder || (said.field === undefined && !holder.isTold)) return [];
  const { range } = one.statement;
  const about = `one of: ${[...new Set(values)].join(', ')}`;
  return [
    {
      name: holder.name,
      fields: [{ name: holder.field, about, range }],
      range,
      origin: 'prose',
      requirementId: one.id,
    },
  ];
}

/** "from open to paid or lost, and from paid to sent" */
function statesOf(steps: string): readonly string[] {
  const each = steps.split(/,? (?:and |or )?from |; /iu).map((step) => step.replace(/^from /iu, ''));
  if (each.some((step) => !/ to /u.test(step))) return [];
  return each.flatMap((step) => step.split(/,? (?:and )?(?:then )?to |, | or /u)).map((state) => state.trim());
}

/** "Requested, then become confirmed and finally finished": no steps where nothing follows. */
function begunOf(text: string, also: string | undefined): readonly string[] {
  const states = text.split(/,? (?:and )?(?:then|finally|later)(?: (?:become|becomes|is|be))? /iu);
  return states.length < 2 ? [] : [...states, ...(also === undefined ? [] : [also])];
}

function isState(state: string): boolean {
  return (
    state !== '' &&
    !/^(?:the|an?|our|my|its|their)\b/iu.test(state) &&
    state.split(' ').length <= 3 &&
    !/\b(?:and|or|only|when|if|nothing|once|after|by)\b/iu.test(state)
  );
}

interface Holder {
  readonly name: string;
  readonly field: string;
  /** Otherwise only this sentence speaks of the field. */
  readonly isTold: boolean;
}

/** Of the kind that is named, else of the only one with such a field that has no values yet; one that the statement speaks of comes first. */
function holderOf(
  named: string | undefined,
  name: string,
  whole: string,
  sources: readonly EntitySource[],
): Holder | undefined {
  if (named !== undefined) {
    const own = sources.filter((source) => nounKey(source.name) === nounKey(named));
    const told = own.flatMap(({ fields }) => fields).find((one) => isCalled(one.name, name));
    return own[0] && { name: own[0].name, field: told?.name ?? name, isTold: told !== undefined };
  }
  const open = sources.flatMap((source) =>
    source.fields
      .filter((one) => isCalled(one.name, name) && !isFilled(source.name, one.name, sources))
      .map((one) => ({ name: source.name, field: one.name, isTold: true })),
  );
  const spoken = open.filter((one) => whole.toLowerCase().includes(one.name.toLowerCase()));
  const fits = spoken.length > 0 ? spoken : open;
  return new Set(fits.map((one) => nounKey(one.name))).size === 1 ? fits[0] : undefined;
}

function isFilled(kindName: string, name: string, sources: readonly EntitySource[]): boolean {
  return sources.some(
    (source) =>
      nounKey(source.name) === nounKey(kindName) &&
      source.fields.some((one) => isCalled(one.name, name) && /one of|[,|/]/iu.test(one.about)),
  );
}

function isCalled(said: string, name: string): boolean {
  return nounKey(said.replace(/^(?:the|an?|its) /iu, '')) === nounKey(name);
}
