/** The parts under an entity's own heading, as in a data-model.md: its fields, what it points at, and rules that hold for it. */
import type { FieldSource } from '../fields/fieldSource';
import type { ItemBlock, Section } from '../outline';
import { cleanHeading } from '../sections';

export type EntityPart = 'fields' | 'links' | 'rules';

const parts: readonly (readonly [EntityPart, RegExp])[] = [
  [
    'fields',
    /^(?:(?:key|main) )?(?:fields?|attributes?|properties|columns|felder|attribute|eigenschaften|angaben|spalten)$/iu,
  ],
  ['links', /^(?:relationships?|relations?|associations?|references|beziehungen|verweise)$/iu],
  [
    'rules',
    /^(?:(?:validation|business|integrity)(?: rules?)?|validations|rules?|constraints?|invariants|(?:state|status) (?:transitions?|machine)|state transitions?|lifecycle|regeln|prüfungen|bedingungen|zustandsübergänge)$/iu,
  ],
];

export function partOf(heading: string): EntityPart | undefined {
  const name = cleanHeading(heading).replace(/[*`:]/g, '').trim();
  return parts.find(([, pattern]) => pattern.test(name))?.[0];
}

/** The section of the entity that a part belongs to: the one right above it. */
export function ownerOf(section: Section): Section | undefined {
  const owner = section.ancestors.at(-1);
  return owner && owner.depth > 1 ? owner : undefined;
}

const noun = '([\\p{L}]+(?: \\p{Lu}[\\p{L}]+)?)';
const toOne = new RegExp(
  `(?:belongs to|references|refers to|points to|is linked to|is assigned to|is made by|is for|gehört zu|verweist auf) (?:exactly |genau )?(?:(?:one|an?|the|a single|eine?[mnr]?) )?\\**${noun}`,
  'iu',
);
const arrow = new RegExp(`^\\**([\\p{L}_]+)\\**\\s*(?:→|->|=>|:)\\s*(?:references )?\\**${noun}\\**`, 'u');
const toMany =
  /\b(?:has|have|contains?|owns?) (?:many|several|zero or more|one or more|multiple|0\.\.|1\.\.|viele|mehrere)|\bhat (?:viele|mehrere)\b|\bone[- ]to[- ]many\b|\b1\s*[:–—-]\s*[nN*]\b/iu;

/** What an item of "Relationships" says; `many` is told by the other kind's reference, undefined is something else. */
export function linkOf({ text, range }: ItemBlock): FieldSource | 'many' | undefined {
  const plain = text.replace(/`/g, '');
  const owner = toOne.exec(plain)?.[1];
  if (owner) return { name: owner, about: '', refersTo: owner, range };
  if (toMany.test(plain)) return 'many';
  const [, name, target] = arrow.exec(plain) ?? [];
  return name && target ? { name, about: '', refersTo: target, range } : undefined;
}
