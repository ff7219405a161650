/** What a statement changes in the model: plain data that a reader gives back, applied only where nothing of the statement is left. */
import { assertNever } from '../pipeline/errors';
import type { Field, FieldType } from '../pipeline/schema/fields';
import type { RuleMeaning } from '../pipeline/schema/rules';
import type { Meaning } from '../pipeline/schema/spec';
import { settle, settledOtherwise } from './conflicts';
import { say } from './messages';
import type { EntityDraft, FieldDraft, PageDraft } from './model/draft';
import type { Produced } from './productions/production';
import type { Reading, ReadingContext } from './reading/reading';

export type Change =
  | { readonly kind: 'addRule'; readonly meaning: RuleMeaning }
  | { readonly kind: 'require'; readonly field: FieldDraft }
  /** A field that the spec calls optional stays so. */
  | { readonly kind: 'requireUnlessOptional'; readonly field: FieldDraft }
  | { readonly kind: 'keepOptional'; readonly field: FieldDraft }
  | { readonly kind: 'makeUnique'; readonly field: FieldDraft }
  | { readonly kind: 'setType'; readonly field: FieldDraft; readonly type: FieldType }
  | { readonly kind: 'setDefault'; readonly field: FieldDraft; readonly value: NonNullable<Field['default']> }
  /** What is worked out is not typed in as well. */
  | { readonly kind: 'dropField'; readonly entity: EntityDraft; readonly field: FieldDraft }
  | { readonly kind: 'setOnDelete'; readonly field: FieldDraft; readonly onDelete: 'refuse' | 'deleteAlong' | 'clear' }
  | { readonly kind: 'setCurrency'; readonly field: FieldDraft; readonly currency: string }
  | {
      readonly kind: 'listPage';
      readonly entity: EntityDraft;
      readonly filterBy?: readonly string[];
      readonly searchBy?: readonly string[];
      readonly sort?: PageDraft['sort'];
    };

/** What a phrase says, with its changes applied; nothing is changed where a statement before says otherwise. */
export function readingOf(phrase: Pick<Produced, 'meanings' | 'changes'>, context: ReadingContext): Reading {
  const { model, requirementId } = context;
  const before = settledOtherwise(phrase.changes, model.settlements);
  if (before && before.requirementId !== requirementId && !(context.holds && before.requirementId === undefined))
    return {
      meanings: [],
      missing: say(model.language, 'contradicts', { line: String(before.range.startLine), text: before.text }),
      gap: 'conflict',
      contradiction: before,
    };
  settle(phrase.changes, model.settlements, context);
  return { meanings: [...phrase.changes.flatMap((change) => applyChange(change, context)), ...phrase.meanings] };
}

function applyChange(change: Change, context: ReadingContext): readonly Meaning[] {
  const { model, requirementId, text, range } = context;
  switch (change.kind) {
    case 'addRule':
      return [{ kind: 'rule', rule: model.addRule(change.meaning, text, requirementId, range) }];
    case 'require':
      change.field.required = true;
      change.field.requiredStated = true;
      return [];
    case 'requireUnlessOptional':
      if (!change.field.requiredStated) change.field.required = true;
      return [];
    case 'keepOptional':
      change.field.required = false;
      change.field.requiredStated = true;
      return [];
    case 'makeUnique':
      change.field.unique = true;
      return [];
    case 'setType':
      change.field.type = change.type;
      return [];
    case 'setDefault':
      change.field.default = change.value;
      return [];
    case 'dropField':
      change.entity.fields = change.entity.fields.filter((field) => field !== change.field);
      model.reindex();
      return [];
    case 'setOnDelete':
      change.field.onDeleteStated = true;
      if (change.field.type.kind === 'reference')
        change.field.type = { ...change.field.type, onDelete: change.onDelete };
      return [];
    case 'setCurrency':
      change.field.currencyStated = true;
      if (change.field.type.kind === 'money') change.field.type = { ...change.field.type, currency: change.currency };
      return [];
    case 'listPage':
      return [extendPage(change, context)];
    default:
      return assertNever(change);
  }
}

function extendPage(
  change: Extract<Change, { kind: 'listPage' }>,
  { model, requirementId, range }: ReadingContext,
): Meaning {
  const page = model.listPage(change.entity, requirementId, range);
  narrowPage(page, change);
  return { kind: 'page', page: page.id };
}

/** Adds what the page is to be filtered, searched and sorted by. */
export function narrowPage(page: PageDraft, change: Extract<Change, { kind: 'listPage' }>): void {
  page.filterBy = [...new Set([...page.filterBy, ...(change.filterBy ?? [])])];
  page.searchBy = [...new Set([...page.searchBy, ...(change.searchBy ?? [])])];
  if (change.sort) page.sort = change.sort;
}
