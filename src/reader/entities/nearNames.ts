/** Names of fields that other sentences say otherwise: which field of a record is meant, and what only narrows one. */
import type { FieldSource } from '../fields/fieldSource';
import type { EntityDraft, FieldDraft } from '../model/draft';
import type { EntityNames } from '../model/entityNames';

/** "The type of firing" of a firing is its type. */
export function ofItself({ name, refersTo }: FieldSource, entity: EntityDraft, names: EntityNames): string | undefined {
  const [, own, owner] =
    /^([\p{L}-]+) of (?:an?|the|this|that|each) ([\p{L}-]+)$|^$/iu.exec(
      name.replace(/ of (?!an? |the |this |that |each )/i, ' of the '),
    ) ?? [];
  return own && owner && refersTo === undefined && names.find(owner) === entity.id ? own : undefined;
}

const restricting =
  /^(?:for|on|in|at|by|during|when|if|with|without|unless|except|only|until|after|before|für|am|im|an|in|bei|mit|ohne|außer|nur|wenn|nach|vor|per) /i;

/** "Day rate for staff" beside a "day rate": what narrows the field that is there, as words. */
export function narrowing(name: string, { fields }: EntityDraft): string | undefined {
  const rest = fields.flatMap(({ label }) =>
    name.toLowerCase().startsWith(`${label.toLowerCase()} `) ? [name.slice(label.length + 1)] : [],
  );
  return rest.find((words) => restricting.test(words));
}

/** "The kind of care" beside a "kind", "litres of milk used" beside "litres of milk", "guardian's phone number" beside "guardian phone". */
export function saidOtherwise(name: string, source: FieldSource, entity: EntityDraft): FieldDraft | undefined {
  const plain = name.toLowerCase();
  const whole = ofKind.exec(plain)?.[1];
  const short = /^(?:free-text|free text|additional|optional|short|brief|general) (\p{L}+)$/u.exec(plain)?.[1];
  const said = baseOf(name, entity);
  return entity.fields.find(({ label, type, range }) => {
    // Whoever lists both in one sentence means two.
    if (range === source.range) return false;
    const known = label.toLowerCase();
    const isUsed = plain.startsWith(`${known} `) && usedUp.test(plain.slice(known.length + 1));
    if (isUsed || known === whole || known === short) return true;
    const other = baseOf(label, entity);
    const canBe = type.kind !== 'reference' && (said.noun === '' || other.noun === '' || said.noun === other.noun);
    return canBe && known !== plain && said.base === other.base;
  });
}

const ofKind = /^(kind|type|sort|section|state|status|condition|reason|category|class|way|method|result) of \p{L}/u;
const usedUp = /^(?:used|made|needed|taken|given|spent|produced)$/;

/** A name without the noun that only says what sort of thing it is, and without the name of the kind. */
function baseOf(name: string, { label }: EntityDraft): { readonly base: string; readonly noun: string } {
  const plain = name.toLowerCase().replace(/['’]s\b/g, '');
  const own = plain.startsWith(`${label.toLowerCase()} `) ? plain.slice(label.length + 1) : plain;
  const [, base = own, noun = ''] = /^(.+) (date|time|number|address|name)$/u.exec(own) ?? [];
  return { base, noun };
}
