/** The AppModel of an app's description. */
import type { Resolved } from '../../../appModel/resolved';
import type { Requirement } from '../../../pipeline/schema/spec';
import { asLabel } from '../../words/labels';
import { wordsFor } from '../../words/words';
import { type AppNames, safeLanguage, storageKeys } from '../appNames';
import { type AskedCalendar, calendarOf } from '../calendar';
import { membersRead } from '../checks';
import { referenceModels } from '../references';
import type { RuleModel } from '../ruleTypes';
import type { AppModel, EntityModel } from '../types';
import { kindsPlayed, viewTrees } from '../viewTrees';
import { describedActions } from './actions';
import { counterIn } from './counter';
import type { Describing } from './describing';
import { describedEntities } from './entities';
import { describedExamples } from './examples';
import { listPages } from './lists';
import { describedPages } from './pages';
import { describedRules } from './rules';

/** `requirements`: the statements of the spec that the description carries; `texts`: the very words that a construct comes from, by its path. */
export function describedApp(
  resolved: Resolved,
  requirements: readonly Requirement[],
  names: AppNames,
  texts: ReadonlyMap<string, string> = new Map(),
): AppModel {
  const { app } = resolved.written;
  const language = safeLanguage(app.language);
  const words = wordsFor(language);
  const entities = describedEntities(resolved);
  const statements = new Map(requirements.map(({ id, text }) => [id, text]));
  const describing = { resolved, entities, statements, words, texts, lists: listPages(resolved, entities) };
  const rules = describedRules(describing);
  for (const entity of entities) entity.calendar = calendarOf(entity, askedCalendar(entity, describing));
  const actions = describedActions(describing);
  const examples = describedExamples(describing, actions);
  const pages = describedPages(describing, actions);
  const marked = markedAsRead(
    rules,
    membersRead(rules, entities, viewTrees({ ...pages, actions, examples }), kindsPlayed({ examples })),
  );
  for (const entity of entities) entity.rules = marked.filter(({ use }) => use.entity === entity);
  return {
    requirements,
    ...storageKeys(names),
    title: asLabel(app.title),
    summary: app.summary ?? '',
    language,
    words,
    entities,
    references: referenceModels(entities, marked),
    rules: marked,
    ...pages,
    actions,
    examples,
    counter: counterIn(describing),
  };
}

/** Where a page shows the records by their days beside the list. */
function askedCalendar(entity: EntityModel, { lists }: Describing): AskedCalendar | undefined {
  const days = lists.flatMap((list) => (list.entity === entity && list.days ? [list.days] : []));
  const [first] = days;
  const name = /^self\.(\w+)$/.exec(first?.x ?? '')?.[1];
  return first && { field: entity.fields.find((field) => field.name === name)?.id };
}

/** What is computed is exported where other rules, or pages, read it of a record. */
function markedAsRead(
  values: readonly RuleModel[],
  members: ReadonlyMap<EntityModel, ReadonlySet<string>>,
): RuleModel[] {
  return values.map((rule) => {
    const { use, value } = rule;
    const isRead = use.kind === 'value' && members.get(use.entity)?.has(use.field.name) === true;
    return { ...rule, ...(value && { value: { ...value, isRead } }) };
  });
}
