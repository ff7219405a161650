/** What a spec says of kinds, fields, pages and rules, by the names and paths that these have in its description. */
import type { Meaning, Page, StructuredSpec } from '../../pipeline/schema/spec';
import type { Lowering } from './lowering';

export function renamed({ spec, entities, origins }: Lowering): StructuredSpec {
  const kinds = new Map(entities.map((entity) => [entity.id, entity]));
  // Of several fields with one rule the first stands for it.
  const paths = new Map([...origins].reverse().map(([path, { id }]) => [id, path]));
  const kind = (id: string) => kinds.get(id)?.name ?? id;
  const field = (of: string, id: string) => kinds.get(of)?.fields.find((one) => one.id === id)?.name ?? id;
  const path = (id: string) => paths.get(id) ?? id;
  return {
    ...spec,
    pages: spec.pages.map(pageOf),
    rules: spec.rules.map((rule) => ({ ...rule, id: path(rule.id) })),
    requirements: spec.requirements.map((one) => ({ ...one, meanings: one.meanings.map(meaningOf) })),
  };

  function pageOf(page: Page): Page {
    const { id, entity, sort } = page;
    const fields = (ids: readonly string[]) => ids.map((one) => field(entity ?? '', one));
    return {
      ...page,
      id: path(id),
      ...(entity !== undefined && { entity: kind(entity) }),
      ...(sort && { sort: { ...sort, field: field(entity ?? '', sort.field) } }),
      filterBy: fields(page.filterBy),
      searchBy: fields(page.searchBy),
    };
  }

  function meaningOf(meaning: Meaning): Meaning {
    switch (meaning.kind) {
      case 'entity':
      case 'operation':
        return { ...meaning, entity: kind(meaning.entity) };
      case 'field':
        return { ...meaning, entity: kind(meaning.entity), field: field(meaning.entity, meaning.field) };
      case 'calendar': {
        const day = meaning.field === undefined ? {} : { field: field(meaning.entity, meaning.field) };
        return { ...meaning, entity: kind(meaning.entity), ...day };
      }
      case 'page':
        return { ...meaning, page: path(meaning.page) };
      case 'rule':
        return { ...meaning, rule: path(meaning.rule) };
      default:
        return meaning;
    }
  }
}
