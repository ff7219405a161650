/** What a description says, part by part, and the description with one part taken out: names and types stay as they are. */
import type { AppModel } from '../../../../src/pipeline/schema/appModel/appModel';
import type { WrittenField } from '../../../../src/pipeline/schema/appModel/entities';
import type { WrittenView } from '../../../../src/pipeline/schema/appModel/pages';
import { isPlainTable } from '../../../../src/scaffold/model/described/lists';

/** A description as it is written, before anything is filled in. */
export type Written = Pick<AppModel, 'entities' | 'checks' | 'pages' | 'actions' | 'roles'>;

export interface Part {
  /** `line.quantity: min` */
  readonly name: string;
  /** What is taken out, of whatever it is: `field.min`. */
  readonly kind: string;
  /** The statements that ask for it; none where none does. */
  readonly statements: readonly string[];
  /** They are those of the kind of record: which of them asks for the part is not said. */
  readonly isInherited?: boolean;
  /** Takes it out of the description. */
  readonly takeOut: (from: Written) => void;
}

export function partsOf(written: Written): readonly Part[] {
  return [
    ...fieldParts(written),
    ...ownedParts(written),
    ...uniqueParts(written),
    ...viewParts(written),
    ...actionParts(written),
  ];
}

const limits = ['required', 'unique', 'min', 'max', 'above', 'below', 'minLength', 'maxLength', 'format'] as const;
const said = [...limits, 'default'] as const;
/** Any other is a rule of its own, and taken out as such. */
const plainDefault = /^(?:'[^']*'|[\d.]+|true|false|today|now)$/;

function fieldParts({ entities, checks }: Written): Part[] {
  return entities.flatMap((entity, at) =>
    Object.entries(entity.fields).flatMap(([name, short]) => {
      const field = longForm(short);
      // What a check at the field asks of the record that it refers to refuses an empty one, too.
      const isAsked = checks.some(
        (one) => one.entity === entity.name && one.field === name && one.must.includes(`self.${name}.`),
      );
      // One that tells the whole form of a text refuses all that its format does.
      const isSpelled = checks.some(
        (one) => one.entity === entity.name && one.must.startsWith(`self.${name}.matches(`),
      );
      const isThere = (part: (typeof said)[number]) =>
        part === 'default'
          ? plainDefault.test(field.default ?? '')
          : field[part] !== undefined &&
            field[part] !== false &&
            !(part === 'required' && isAsked) &&
            !(part === 'format' && isSpelled);
      const parts = said.filter(isThere);
      const own = field.statements ?? [];
      const statements = own.length > 0 ? own : entity.statements;
      return [
        ...parts.map((part) => ({
          name: `${entity.name}.${name}: ${part}`,
          kind: `field.${part}`,
          statements,
          isInherited: own.length === 0,
          takeOut: (from: Written) => change(from, at, name, (old) => without(old, part)),
        })),
        ...deletionPart(field, `${entity.name}.${name}`, statements, (next) => (from) => change(from, at, name, next)),
      ];
    }),
  );
}

function deletionPart(
  field: WrittenField,
  name: string,
  statements: readonly string[],
  changing: (next: (old: WrittenField) => WrittenField) => Part['takeOut'],
): Part[] {
  const { onDelete } = field;
  if (onDelete === undefined) return [];
  const does = typeof onDelete === 'string' ? onDelete : onDelete.does;
  const asked = typeof onDelete === 'string' ? statements : onDelete.statements;
  // Whatever else may be done with what refers to a record that is deleted.
  const other = does === 'refuse' ? 'deleteAlong' : 'refuse';
  const takeOut = changing((old) => ({ ...old, onDelete: other }));
  return [{ name: `${name}: onDelete`, kind: 'field.onDelete', statements: asked, takeOut }];
}

/** A field in its short form has only a type, and whether it is required. */
function longForm(field: string | WrittenField): WrittenField {
  return typeof field !== 'string'
    ? field
    : ({ ...(field.trimEnd().endsWith('!') && { required: true }) } as WrittenField);
}

function change(from: Written, at: number, name: string, next: (old: WrittenField) => WrittenField): void {
  const fields = from.entities[at]?.fields;
  const old = fields?.[name];
  if (!fields || old === undefined) return;
  fields[name] = typeof old === 'string' ? old.trimEnd().replace(/!$/, '') : next(old);
}

function without<T extends object>(all: T, part: keyof T): T {
  const { [part]: _, ...rest } = all;
  return rest as T;
}

/** What is part of another record only refers to it then, and goes with it as before. */
function ownedParts({ entities }: Written): Part[] {
  return entities.flatMap(({ name, partOf, statements }, at) =>
    partOf === undefined
      ? []
      : [
          {
            name: `${name}: partOf`,
            kind: 'entity.partOf',
            statements,
            takeOut: ({ entities: all }: Written) => {
              const one = all[at];
              if (!one) return;
              const refers = Object.values(one.fields).some((field) => longForm(field).to === partOf);
              const reference = { to: partOf, onDelete: 'deleteAlong' } as WrittenField;
              all[at] = {
                ...without(one, 'partOf'),
                fields: { ...(!refers && { [partOf]: reference }), ...one.fields },
              };
            },
          },
        ],
  );
}

function uniqueParts({ entities }: Written): Part[] {
  return entities.flatMap((entity, at) =>
    (entity.unique ?? []).map((unique, index) => ({
      name: `${entity.name}: unique ${index + 1}`,
      kind: 'unique',
      statements: 'statements' in unique ? unique.statements : [],
      takeOut: ({ entities: all }: Written) => {
        const one = all[at];
        if (one) one.unique = one.unique.filter((_, other) => other !== index);
      },
    })),
  );
}

const shown = ['where', 'sort', 'columns', 'search', 'filters', 'group', 'series', 'empty'] as const;

function viewParts({ pages }: Written): Part[] {
  return pages.flatMap((page, at) => [
    ...(page.views ?? []).flatMap((view, index) => {
      const statements = view.statements?.length ? view.statements : (page.statements ?? []);
      const named = (part: string) => `${page.path ?? page.of} ${index + 1}: ${part}`;
      const set = (next: (old: WrittenView) => WrittenView) => (from: Written) => {
        const views = from.pages[at]?.views;
        const old = views?.[index];
        if (views && old) views[index] = next(old);
      };
      // A list of all records can be searched and filtered anyway, and what has no amount is not in a sum.
      const isUsual = (part: (typeof shown)[number]) =>
        (isPlainTable(view) && ['search', 'filters'].includes(part)) ||
        (part === 'where' && view.where === `!isEmpty(${view.y})`);
      const present = shown.filter((part) => view[part] !== undefined && view[part].length > 0 && !isUsual(part));
      return [
        ...present.map((part) => ({
          name: named(part),
          kind: `view.${part}`,
          statements,
          takeOut: set((old) => withoutPart(old, part)),
        })),
        ...(view.actions ?? []).map((action, nth) => ({
          name: named(action),
          kind: 'view.action',
          statements,
          takeOut: set((old) => ({ ...old, actions: old.actions.filter((_, other) => other !== nth) })),
        })),
        ...(view.figures ?? []).map((figure, nth) => ({
          name: named(`figure ${figure.label}`),
          kind: 'view.figure',
          statements: figure.statements?.length ? figure.statements : statements,
          takeOut: set((old) => ({ ...old, figures: old.figures.filter((_, other) => other !== nth) })),
        })),
        {
          name: named('as a whole'),
          kind: 'view',
          statements,
          takeOut: set((old) => ({ kind: 'text', text: ' ', statements: old.statements }) as unknown as WrittenView),
        },
      ];
    }),
    ...(page.actions ?? []).map((action, index) => ({
      name: `${page.path ?? page.of}: ${action}`,
      kind: 'page.action',
      statements: page.statements ?? [],
      takeOut: (from: Written) => {
        const one = from.pages[at];
        if (one) one.actions = one.actions.filter((_, other) => other !== index);
      },
    })),
  ]);
}

/** A board without its columns is a list of cards. */
function withoutPart(view: WrittenView, part: (typeof shown)[number]): WrittenView {
  if (part === 'group') return { ...without(view, part), kind: 'cards' };
  return Array.isArray(view[part]) && part !== 'columns' ? { ...view, [part]: [] } : without(view, part);
}

function actionParts({ actions, roles }: Written): Part[] {
  const isAnybody = (who: readonly string[]) => who.includes('signedIn') || roles.every((role) => who.includes(role));
  return (actions ?? []).flatMap((action, at) =>
    (['when', 'who', 'confirm'] as const)
      .filter((part) => action[part] !== undefined && action[part] !== false)
      // Whoever a condition compares somebody with is signed in.
      .filter((part) => part !== 'who' || !(isAnybody(action.who ?? []) && /\buser\b/.test(action.when ?? '')))
      .map((part) => ({
        name: `${action.name}: ${part}`,
        kind: `action.${part}`,
        statements: action.statements ?? [],
        takeOut: (from: Written) => {
          const old = from.actions[at];
          if (old) from.actions[at] = without(old, part);
        },
      })),
  );
}
