/** What the page of a record shows below its fields: the views that a description asks for, and the record's parts. */
import { viewSchema, type WrittenPage } from '../../../pipeline/schema/appModel/pages';
import type { ActionModel } from '../actionTypes';
import type { ViewModel } from '../pageTypes';
import type { EntityModel } from '../types';
import { type Describing, wordsOf } from './describing';
import { viewModel } from './views';

export function recordViewsOf(
  describing: Describing,
  actions: readonly ActionModel[],
): ReadonlyMap<EntityModel, readonly ViewModel[]> {
  const { entities, resolved } = describing;
  const pageOf = ({ id }: EntityModel) => resolved.written.pages.findLast(({ of }) => of === id);
  return new Map(
    entities.flatMap((entity) => {
      const page = pageOf(entity);
      const parts = entities.filter(({ part }) => part?.target === entity);
      if (!page && parts.length === 0) return [];
      const asked = page?.views.flatMap((view) => viewModel(view, page, describing, actions, entity)) ?? [];
      return [[entity, withParts(asked, parts, entity, describing)] as const];
    }),
  );
}

/** The first table of a kind of parts is where they are edited; where there is none, one stands below the others. */
function withParts(
  views: readonly ViewModel[],
  kinds: readonly EntityModel[],
  entity: EntityModel,
  describing: Describing,
): readonly ViewModel[] {
  const all = [...views];
  for (const kind of kinds) {
    const first = all.findIndex((view) => isTableOf(view, kind));
    const table = first === -1 ? partsTable(kind, entity, describing) : all[first];
    if (table?.kind !== 'table' || !kind.part) continue;
    const statements = describing.resolved.entities.get(kind.id)?.statements ?? [];
    const edited = { ...table, parts: { field: kind.part, ...wordsOf(statements, describing) } };
    all.splice(first === -1 ? all.length : first, 1, edited);
  }
  return all;
}

function isTableOf(view: ViewModel, kind: EntityModel): boolean {
  return view.kind === 'table' && view.entity === kind;
}

function partsTable(kind: EntityModel, entity: EntityModel, describing: Describing): ViewModel | undefined {
  const view = viewSchema.parse({
    kind: 'table',
    title: kind.plural,
    of: kind.id,
    where: `self.${kind.part?.id ?? ''} == page.record`,
    sort: ['createdAt'],
  });
  return viewModel(view, noPage, describing, [], entity)[0];
}

const noPage: Pick<WrittenPage, 'statements'> = { statements: [] };
