/** No two records with the same values in several fields: "one per customer and bike", "a member can review a book only once". */
import type { EntityDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import { type Bindings, eachFieldIn, type FieldOf, fieldsIn, kindIn, kindsIn } from '../phrases/bindings';
import { changing, type Production, type ProductionContext, pickFields } from './production';

export const uniqueTogether: Production = (variant, bindings, context) => {
  const kind = kindIn(bindings);
  const fields =
    variant === 'between'
      ? between(kindIn(bindings, 'one'), kindIn(bindings, 'other'), context.model)
      : variant === 'within'
        ? within(kind, bindings, context)
        : namedFields(kind, bindings, context);
  const [first] = fields ?? [];
  if (!fields || !first || (variant === 'together' && fields.length < 2)) return undefined;
  return changing({
    kind: 'addRule',
    meaning: { kind: 'uniqueTogether', entity: first.entity.id, fields: inOrder(fields) },
  });
};

/** What a record has by itself comes before what it points at. */
function inOrder(fields: readonly FieldOf[]): string[] {
  const points = ({ field }: FieldOf) => (field.type.kind === 'reference' ? 1 : 0);
  const ids = [...fields].sort((a, b) => points(a) - points(b)).map(({ field }) => field.id);
  // "Each film only once, so no two have the same film" names it twice.
  return [...new Set(ids)];
}

/** The fields that are named, and the references at the kinds that are named; all of one kind. */
function namedFields(
  kind: EntityDraft | undefined,
  bindings: Bindings,
  context: ProductionContext,
): readonly FieldOf[] | undefined {
  const each = [...eachFieldIn(bindings), ...eachFieldIn(bindings, 'rest')];
  const one = kindIn(bindings, 'one');
  const targets = one ? [one] : kindsIn(bindings);
  const fields = each.length > 0 ? pickFields(each, kind, context) : [];
  const pointing = targets.length > 0 ? references(fields?.[0]?.entity ?? kind ?? context.about, targets, context) : [];
  return fields && pointing && [...fields, ...pointing];
}

/** The references of the kind that point at each of these. */
function references(
  kind: EntityDraft | undefined,
  targets: readonly EntityDraft[],
  { model }: ProductionContext,
): readonly FieldOf[] | undefined {
  const found = targets.map((target) => kind && model.referenceBetween(kind, target.id));
  return found.length > 0 && found.every((one) => one !== undefined) ? found.flatMap((one) => one ?? []) : undefined;
}

/** "Each name only once in an order": a field of the only kind that points at the order. */
function within(
  kind: EntityDraft | undefined,
  bindings: Bindings,
  { model }: ProductionContext,
): readonly FieldOf[] | undefined {
  const fits = fieldsIn(bindings).flatMap((one) => {
    const reference = kind && one.entity !== kind ? model.referenceBetween(one.entity, kind.id) : undefined;
    return reference && reference.field !== one.field ? [[one, reference]] : [];
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** The only kind whose records point at both. */
function between(
  one: EntityDraft | undefined,
  other: EntityDraft | undefined,
  model: SpecModel,
): readonly FieldOf[] | undefined {
  if (!one || !other || one === other) return undefined;
  const pairs = model.pointingAt(one.id).flatMap((reference) => {
    const second = model.referenceBetween(reference.entity, other.id);
    return second ? [[reference, second]] : [];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}
