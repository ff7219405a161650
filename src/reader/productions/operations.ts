/** What people do with records: create, change, delete, see, search, filter, sort, export, import. */
import type { Meaning } from '../../pipeline/schema/spec';
import type { Change } from '../changes';
import type { EntityDraft } from '../model/draft';
import {
  type Bindings,
  eachFieldIn,
  type FieldOf,
  fieldsIn,
  kindIn,
  kindsIn,
  valuesIn,
  verbsIn,
} from '../phrases/bindings';
import type { OperationWord } from '../vocabulary/vocabulary';
import { fieldMeaning, type Produced, type Production, type ProductionContext, pickFields } from './production';

type Operation = Extract<Meaning, { kind: 'operation' }>['operation'];

export const operations: Production = (variant, bindings, context) => {
  const kinds = kindsOf(bindings, context);
  if (kinds.length === 0) return narrowingAny(variant, bindings, context);
  if (variant === 'doFields')
    return isKept(bindings) ? doing(kinds, expand(verbsIn(bindings)), bindings, context) : undefined;
  if (variant === 'assign') return assigning(kinds[0], bindings, context);
  if (variant === 'doAndCancel' && !kinds.every((kind) => canBeCancelled(kind))) return undefined;
  if (variant === 'do' || variant === 'doAndCancel') return doing(kinds, expand(verbsIn(bindings)), bindings, context);
  if (variant === 'export' || variant === 'import') return doing(kinds, [variant], bindings, context);
  if (variant === 'view') return doing(kinds, ['view', 'list'], bindings, context);
  if (variant === 'form' || variant === 'create') return doing(kinds, ['create'], bindings, context);
  if (variant === 'both') return doing(kinds, ['import', 'export'], bindings, context);
  if (variant === 'doWith') return recording(kinds, expand(verbsIn(bindings)), bindings, context);
  if (variant === 'doEach') return recordingEach(kinds[0], expand(verbsIn(bindings)), bindings, context);
  if (variant === 'set') return setting(kinds[0], bindings);
  if (variant === 'manage') return doing(kinds, expand(['manage']), bindings, context);
  if (variant === 'manageWith') return recording(kinds, expand(['manage']), bindings, context);
  if (variant === 'list') return doing(kinds, ['list'], bindings, context);
  if (variant === 'keep') return recording(kinds, ['create', 'list'], bindings, context);
  if (/And/.test(variant)) return inWays(kinds, bindings, context);
  if (!namesSameAgain(bindings)) return undefined;
  if (variant === 'searchMatching' && kindsIn(bindings, 'found')[0] !== kinds[0]) return undefined;
  if (variant === 'searchPart' || variant === 'searchMatching')
    return narrowing('search', kinds, eachFieldIn(bindings), context);
  return narrowing(variant, kinds, eachFieldIn(bindings), context);
};

/** "Selects a team, shows the players of this team": of another one it says something else. */
function namesSameAgain(bindings: Bindings): boolean {
  const rest = [...eachFieldIn(bindings, 'rest').flat(), ...fieldsIn(bindings, 'typed')];
  const first = eachFieldIn(bindings).flat();
  return rest.length === 0 || rest.some(({ field }) => first.some((one) => one.field === field));
}

/** "Assign a batch to a shelf": chosen in the form of the batch. */
function assigning(
  kind: EntityDraft | undefined,
  bindings: Bindings,
  { model }: ProductionContext,
): Produced | undefined {
  const [target, second] = kindsIn(bindings, 'targets');
  if (!kind || !target || second || !model.referenceBetween(kind, target.id)) return undefined;
  return { meanings: [{ kind: 'operation', entity: kind.id, operation: 'edit' }], changes: [] };
}

/** What is cancelled is set to that state. */
function canBeCancelled({ fields }: EntityDraft): boolean {
  return fields.some(
    ({ type }) => type.kind === 'choice' && type.options.some(({ label }) => /^cancell?ed$/i.test(label)),
  );
}

/** "The list can be filtered by status": of the only kind that has all of the fields. */
function narrowingAny(variant: string, bindings: Bindings, context: ProductionContext): Produced | undefined {
  const each = eachFieldIn(bindings);
  const holder = pickFields(each, undefined, context)?.[0]?.entity;
  const both = ['searched', 'sorted'].flatMap((slot) => [
    ...eachFieldIn(bindings, slot),
    ...(slot in bindings && eachFieldIn(bindings, slot).length === 0 ? [fieldsIn(bindings, slot)] : []),
  ]);
  if (/And/.test(variant)) {
    const one = pickFields([...each, ...both], undefined, context)?.[0]?.entity;
    return one && inWays([one], bindings, context);
  }
  const isNarrowing = ['filter', 'search', 'sort', 'sortDown'].includes(variant);
  return isNarrowing && holder ? narrowing(variant, [holder], each, context) : undefined;
}

/** "Delete bikes with a voucher": what is deleted with one thing alone is another demand. */
function isKept(bindings: Bindings): boolean {
  return eachFieldIn(bindings).length > 1 || !expand(verbsIn(bindings)).includes('delete');
}

/** What is kept of a record: at least two things, else the words behind the kind may say something else of it. */
function recording(
  kinds: readonly EntityDraft[],
  wanted: readonly Operation[],
  bindings: Bindings,
  context: ProductionContext,
): Produced | undefined {
  const isMade = wanted.includes('create') && eachFieldIn(bindings).length > 1;
  return isMade ? doing(kinds, wanted, bindings, context) : undefined;
}

/** "Register owners (name, phone) and their pets (name, species)": what points at the first is told with it. */
function recordingEach(
  kind: EntityDraft | undefined,
  wanted: readonly Operation[],
  bindings: Bindings,
  context: ProductionContext,
): Produced | undefined {
  const part = kindIn(bindings, 'part');
  const fields = pickFields(eachFieldIn(bindings), kind, context);
  const others = pickFields(eachFieldIn(bindings, 'ofPart'), part, context);
  const pointing = kind && part && context.model.referenceBetween(part, kind.id);
  if (!kind || !part || !fields || !others || !pointing || !wanted.includes('create')) return undefined;
  const operations = [kind, part].flatMap(({ id }) =>
    wanted.map((operation): Meaning => ({ kind: 'operation', entity: id, operation })),
  );
  return { meanings: [...operations, ...[...fields, ...others, pointing].map(fieldMeaning)], changes: [] };
}

/** "Mark a task as done": its form has the field in which that is said. */
function setting(kind: EntityDraft | undefined, bindings: Bindings): Produced | undefined {
  const [value, second] = valuesIn(bindings).filter(({ entity }) => entity === kind);
  if (!kind || !value || second) return undefined;
  return { meanings: [{ kind: 'operation', entity: kind.id, operation: 'edit' }, fieldMeaning(value)], changes: [] };
}

/** Filtered by some fields, searched by others, sorted by one; all that is said must be there. */
function inWays(kinds: readonly EntityDraft[], bindings: Bindings, context: ProductionContext): Produced | undefined {
  const sorted = fieldsIn(bindings, 'sorted');
  const ways = (
    [
      ['filter', eachFieldIn(bindings)],
      ['search', eachFieldIn(bindings, 'searched')],
      ['sort', sorted.length > 0 ? [sorted] : []],
    ] as const
  ).filter(([, each]) => each.length > 0);
  const parts = ways.map(([variant, each]) => narrowing(variant, kinds, each, context));
  if (parts.length < 2 || !parts.every((part) => part !== undefined)) return undefined;
  return {
    meanings: parts.flatMap((part) => part?.meanings ?? []),
    changes: parts.flatMap((part) => part?.changes ?? []),
  };
}

/** The kinds that are named, else the one that the sentence stands under, else the one whose list the spec names first. */
function kindsOf(bindings: Bindings, { about, model }: ProductionContext): readonly EntityDraft[] {
  const named = [...kindsIn(bindings), ...[kindIn(bindings) ?? []].flat()];
  const opened = kindsIn(bindings, 'opened');
  if (opened.length > 0 && named.length === 0) return opened;
  const [only, second] = [...model.entities.values()];
  const listed = model.pages.find(({ kind }) => kind === 'list')?.entity;
  const alone = about ?? (second ? model.entities.get(listed ?? '') : only);
  return named.length > 0 ? named : alone ? [alone] : [];
}

/** With fields ("a tool with name and number"): those of the one kind; with what a record points at: that it can be chosen. */
function doing(
  kinds: readonly EntityDraft[],
  wanted: readonly Operation[],
  bindings: Bindings,
  context: ProductionContext,
): Produced | undefined {
  const [kind, second] = kinds;
  const each = eachFieldIn(bindings);
  const fields = each.length > 0 ? pickFields(each, kind, context) : [];
  if (!kind || !fields || wanted.length === 0 || (each.length > 0 && second)) return undefined;
  const targets = [...kindsIn(bindings, 'targets'), ...kindsIn(bindings, 'more')];
  const pointing = targets.map((target) => context.model.referenceBetween(kind, target.id));
  if (!pointing.every((one) => one !== undefined)) return undefined;
  return {
    meanings: [
      ...kinds.flatMap((entity) =>
        wanted.map((operation): Meaning => ({ kind: 'operation', entity: entity.id, operation })),
      ),
      ...[...fields, ...pointing.flatMap((one) => one ?? [])].map(fieldMeaning),
    ],
    changes: [],
  };
}

/** Search, filter and sort by fields; a text is filtered by searching for it. */
function narrowing(
  variant: string,
  kinds: readonly EntityDraft[],
  each: readonly (readonly FieldOf[])[],
  context: ProductionContext,
): Produced | undefined {
  const parts = kinds.map((entity) => {
    const fields = each.length > 0 ? pickFields(each, entity, context) : [];
    return fields && onPage(variant, entity, fields);
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  return {
    meanings: parts.flatMap((part) => part?.meanings ?? []),
    changes: parts.flatMap((part) => part?.changes ?? []),
  };
}

function onPage(variant: string, entity: EntityDraft, fields: readonly FieldOf[]): Produced | undefined {
  const isSort = variant === 'sort' || variant === 'sortDown';
  const operation: Operation = isSort ? 'sort' : variant === 'filter' ? 'filter' : 'search';
  const meanings: Meaning[] = [{ kind: 'operation', entity: entity.id, operation }];
  const [first, second] = fields;
  if (isSort && (!first || second)) return undefined;
  if (operation === 'filter' && !first) return byState(entity);
  if (isSort && first)
    return {
      meanings,
      changes: [
        {
          kind: 'listPage',
          entity,
          sort: { field: first.field.id, direction: variant === 'sortDown' ? 'descending' : 'ascending' },
        },
      ],
    };
  const change: Change = {
    kind: 'listPage',
    entity,
    filterBy: operation === 'filter' ? ids(fields.filter(({ field }) => isOffered(field.type.kind))) : [],
    searchBy: ids(fields.filter(({ field }) => operation === 'search' || !isOffered(field.type.kind))),
  };
  const hasOnlyText = operation === 'filter' && change.filterBy?.length === 0;
  return {
    meanings: hasOnlyText ? [{ kind: 'operation', entity: entity.id, operation: 'search' }] : meanings,
    changes: [change],
  };
}

/** "By status", where only one field says a state. */
function byState(entity: EntityDraft): Produced | undefined {
  const [only, second] = entity.fields.filter(({ type }) => type.kind === 'boolean' || type.kind === 'choice');
  return only && !second ? onPage('filter', entity, [{ entity, field: only }]) : undefined;
}

function isOffered(kind: string): boolean {
  return kind === 'choice' || kind === 'boolean' || kind === 'reference';
}

function ids(fields: readonly FieldOf[]): readonly string[] {
  return fields.map(({ field }) => field.id);
}

function expand(verbs: readonly OperationWord[]): readonly Operation[] {
  return [
    ...new Set(
      verbs.flatMap((verb): Operation[] => (verb === 'manage' ? ['create', 'edit', 'delete', 'list'] : [verb])),
    ),
  ];
}
