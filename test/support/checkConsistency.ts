/** The invariant of a StructuredSpec that its schema cannot state: every id that it uses is there. */
import type { Clarification } from '../../src/pipeline/schema/clarification';
import type { RuleMeaning } from '../../src/pipeline/schema/rules';
import type { Meaning, StructuredSpec } from '../../src/pipeline/schema/spec';

/** What does not resolve, as sentences for a developer; empty for a sound spec. */
export function findInconsistencies(
  spec: StructuredSpec,
  clarifications: readonly Clarification[] = [],
): readonly string[] {
  const ids = idsOf(spec);
  return [
    ...duplicates(
      'entity',
      spec.entities.map((entity) => entity.id),
    ),
    ...duplicates(
      'page',
      spec.pages.map((page) => page.id),
    ),
    ...duplicates(
      'rule',
      spec.rules.map((rule) => rule.id),
    ),
    ...duplicates(
      'requirement',
      spec.requirements.map((requirement) => requirement.id),
    ),
    ...duplicates(
      'clarification',
      clarifications.map((clarification) => clarification.id),
    ),
    ...duplicates(
      'section',
      spec.content.map((section) => section.id),
    ),
    ...entityProblems(spec, ids),
    ...spec.rules.flatMap((rule) => ruleProblems(rule.id, rule.meaning, ids)),
    ...pageProblems(spec, ids),
    ...spec.requirements.flatMap((requirement) =>
      requirement.meanings.flatMap((meaning) => meaningProblems(requirement.id, meaning, ids, spec)),
    ),
    ...requirementProblems(spec),
    ...[...spec.entities, ...spec.rules, ...spec.pages, ...spec.content, ...(spec.tool ? [spec.tool] : [])].flatMap(
      (one) => one.requirementIds.filter((id) => !ids.requirements.has(id)).map((id) => `unknown requirement ${id}`),
    ),
    ...clarifications.flatMap((clarification) => clarificationProblems(clarification, ids)),
  ];
}

interface Ids {
  /** Field ids by entity id; `createdAt` counts as one. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  readonly references: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly rules: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly requirements: ReadonlySet<string>;
}

function idsOf(spec: StructuredSpec): Ids {
  return {
    fields: new Map(spec.entities.map((entity) => [entity.id, new Set(entity.fields.map((field) => field.id))])),
    references: new Map(
      spec.entities.map((entity) => [
        entity.id,
        new Map(
          entity.fields.flatMap((field) =>
            field.type.kind === 'reference' ? [[field.id, field.type.entity] as const] : [],
          ),
        ),
      ]),
    ),
    rules: new Set(spec.rules.map((rule) => rule.id)),
    pages: new Set(spec.pages.map((page) => page.id)),
    requirements: new Set(spec.requirements.map((requirement) => requirement.id)),
  };
}

function entityProblems(spec: StructuredSpec, ids: Ids): readonly string[] {
  const relations = spec.relations.map((relation) => `${relation.from}.${relation.field}>${relation.to}`).sort();
  const references = [...ids.references]
    .flatMap(([entity, fields]) => [...fields].map(([field, target]) => `${entity}.${field}>${target}`))
    .sort();
  return [
    ...spec.entities.flatMap((entity) => [
      ...duplicates(
        `field of ${entity.id}`,
        entity.fields.map((field) => field.id),
      ),
      ...fieldProblem(entity.id, entity.titleField, ids),
      ...entity.fields.flatMap((field) =>
        /^(?:id|createdAt|updatedAt)$/.test(field.id) ? [`${entity.id}.${field.id} is built in`] : [],
      ),
      ...(entity.requirementIds.length === 0 ? [`${entity.id} has no requirement`] : []),
    ]),
    ...[...ids.references.values()].flatMap((fields) =>
      [...fields.values()].flatMap((target) => entityProblem(target, ids)),
    ),
    ...(relations.join() === references.join()
      ? []
      : [`relations ${relations.join()} are not the references ${references.join()}`]),
  ];
}

function ruleProblems(id: string, meaning: RuleMeaning, ids: Ids): readonly string[] {
  const own = (...fields: readonly string[]) => fields.flatMap((field) => fieldProblem(meaning.entity, field, ids));
  const through = (via: string, field: string) => {
    const target = ids.references.get(meaning.entity)?.get(via);
    return target ? fieldProblem(target, field, ids) : [`rule ${id}: ${via} is no reference`];
  };
  switch (meaning.kind) {
    case 'onlyWhen':
      return own(meaning.field, meaning.when);
    case 'dateOrder':
      return own(meaning.start, meaning.end);
    case 'inFuture':
    case 'countPerChoice':
      return own(meaning.field);
    case 'noOverlap':
      return own(meaning.per, ...Object.values(meaning.span));
    case 'targetMust':
      return [...own(meaning.via), ...through(meaning.via, meaning.field)];
    case 'refuseDelete':
      return [...entityProblem(meaning.entity, ids), ...entityProblem(meaning.by, ids)];
    case 'deleteAlong':
    case 'countOfRelated':
      return [...entityProblem(meaning.entity, ids), ...entityProblem(meaning.of, ids)];
    case 'uniqueTogether':
      return own(...meaning.fields);
    case 'transitions':
      return own(meaning.field);
    case 'today':
      return own(meaning.date);
    case 'perMonth':
      return own(meaning.date, ...(meaning.field === undefined ? [] : [meaning.field]));
    case 'computed': {
      const holder = meaning.of ?? meaning.entity;
      return meaning.factors.flatMap(({ via, field }) => {
        if (via === undefined) return fieldProblem(holder, field, ids);
        const target = ids.references.get(holder)?.get(via);
        return target ? fieldProblem(target, field, ids) : [`rule ${id}: ${via} is no reference`];
      });
    }
    case 'priceTimesDays':
      return [...own(meaning.via, meaning.start, meaning.end), ...through(meaning.via, meaning.factor)];
  }
}

function pageProblems(spec: StructuredSpec, ids: Ids): readonly string[] {
  return spec.pages.flatMap((page) => {
    const fields = [...page.filterBy, ...page.searchBy, ...(page.sort ? [page.sort.field] : [])];
    if (page.entity === undefined) return fields.length > 0 ? [`page ${page.id} has fields but no entity`] : [];
    const entity = page.entity;
    return [...entityProblem(entity, ids), ...fields.flatMap((field) => fieldProblem(entity, field, ids))];
  });
}

function meaningProblems(requirement: string, meaning: Meaning, ids: Ids, spec: StructuredSpec): readonly string[] {
  switch (meaning.kind) {
    case 'entity':
    case 'operation':
      return entityProblem(meaning.entity, ids);
    case 'calendar':
      return meaning.field === undefined
        ? entityProblem(meaning.entity, ids)
        : fieldProblem(meaning.entity, meaning.field, ids);
    case 'field':
      return fieldProblem(meaning.entity, meaning.field, ids);
    case 'rule':
      return ids.rules.has(meaning.rule) ? [] : [`${requirement}: unknown rule ${meaning.rule}`];
    case 'page':
      return ids.pages.has(meaning.page) ? [] : [`${requirement}: unknown page ${meaning.page}`];
    case 'content':
      return spec.content.some((section) => section.id === meaning.section)
        ? []
        : [`${requirement}: unknown section ${meaning.section}`];
    case 'tool':
      return spec.tool ? [] : [`${requirement}: there is no tool`];
    default:
      return [];
  }
}

/** Not understood and said so, or understood in full: nothing in between. */
function requirementProblems(spec: StructuredSpec): readonly string[] {
  const noted = new Set(spec.notUnderstood.map((one) => one.requirementId));
  return spec.requirements.flatMap((requirement) => [
    ...(requirement.understood && requirement.meanings.length === 0
      ? [`${requirement.id} is understood without a meaning`]
      : []),
    ...(requirement.understood || requirement.missing ? [] : [`${requirement.id} does not say what is missing`]),
    ...(noted.has(requirement.id) === (!requirement.understood && requirement.by !== 'model')
      ? []
      : [`${requirement.id} and notUnderstood do not agree`]),
  ]);
}

function clarificationProblems(clarification: Clarification, ids: Ids): readonly string[] {
  const known = clarification.options.some((option) => option.id === clarification.recommended);
  const changes = clarification.options.flatMap((option) => option.changes);
  return [
    ...(known ? [] : [`${clarification.id} recommends an option that it does not have`]),
    ...changes.flatMap((change) => {
      if (change.kind === 'leaveOut' || change.kind === 'decide')
        return ids.requirements.has(change.requirementId)
          ? []
          : [`${clarification.id}: unknown requirement ${change.requirementId}`];
      if (change.kind === 'setCurrency' || change.kind === 'prefer') return [];
      return change.kind === 'setFields' || change.field === undefined
        ? entityProblem(change.entity, ids)
        : fieldProblem(change.entity, change.field, ids);
    }),
  ];
}

function entityProblem(entity: string, ids: Ids): readonly string[] {
  return ids.fields.has(entity) ? [] : [`unknown entity ${entity}`];
}

function fieldProblem(entity: string, field: string, ids: Ids): readonly string[] {
  const fields = ids.fields.get(entity);
  if (!fields) return [`unknown entity ${entity}`];
  return fields.has(field) || field === 'createdAt' ? [] : [`unknown field ${entity}.${field}`];
}

function duplicates(what: string, ids: readonly string[]): readonly string[] {
  return ids.length === new Set(ids).size ? [] : [`two of ${what} have the same id`];
}
