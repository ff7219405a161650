/** A StructuredSpec as an app's description: what is kept, reviewed and compiled. */
import type { AppModel as Description } from '../../pipeline/schema/appModel/appModel';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { safeLanguage } from '../model/appNames';
import { type AskedCalendar, calendarOf } from '../model/calendar';
import type { EntityModel } from '../model/types';
import { wordsFor } from '../words/words';
import { counterOf } from './counter';
import { entityModels } from './entities';
import { fittingRules } from './fitting';
import { kindOf } from './kinds';
import { type Lowering, statementsOf } from './lowering';
import { pagesOf, readingOf } from './pages';
import { renamed } from './renamed';
import { checksOf } from './rules';

export interface Lowered {
  readonly description: Description;
  /** With the names and paths of the description in what it says of kinds, fields, pages and rules. */
  readonly spec: StructuredSpec;
  /** The words that a construct comes from, by its path. */
  readonly texts: ReadonlyMap<string, string>;
}

export function lower(spec: StructuredSpec): Lowered {
  const language = safeLanguage(spec.language);
  const words = wordsFor(language);
  const entities = entityModels(spec);
  const rules = fittingRules(spec, entities, words, language);
  const models = rules.map(({ model }) => model);
  for (const entity of entities) entity.rules = models.filter(({ use }) => use.entity === entity);
  const asked = askedCalendars(spec);
  for (const entity of entities) entity.calendar = calendarOf(entity, asked.get(entity.id));
  const currency = currencyOf(entities);
  const lowering: Lowering = { spec, language, words, currency, entities, rules, origins: new Map() };
  const { entities: kinds, actions, pages, content } = constructsOf(lowering);
  return {
    description: {
      app: { title: spec.title, summary: spec.summary, language, currency, statements: onTheApp(lowering) },
      sharing: 'oneVisitor',
      entities: kinds,
      checks: checksOf(lowering),
      actions,
      pages,
      content,
      roles: [],
      access: [],
      custom: [],
      theme: { ...spec.theme, statements: statementsOf(lowering, ({ kind }) => kind === 'theme') },
      gaps: gapsOf(spec),
      questions: [],
      examples: [],
    },
    spec: renamed(lowering),
    texts: new Map([...lowering.origins].flatMap(([path, { text }]) => (text ? [[path, text] as const] : []))),
  };
}

/** A spec that promises data without records, or a tool without one, still gets a page with what it says. */
function constructsOf(lowering: Lowering): Pick<Description, 'entities' | 'actions' | 'pages' | 'content'> {
  const { spec, entities } = lowering;
  if (spec.kind === 'tool' && spec.tool) return { ...counterOf(spec.tool, lowering), content: [] };
  if (entities.length === 0) return { entities: [], actions: [], ...readingOf(spec) };
  return { entities: entities.map((entity) => kindOf(entity, lowering)), actions: [], ...pagesOf(lowering) };
}

/** The entities for which the spec asks for a calendar. */
function askedCalendars(spec: StructuredSpec): ReadonlyMap<string, AskedCalendar> {
  const meanings = spec.requirements.flatMap((requirement) => requirement.meanings);
  return new Map(meanings.flatMap((meaning) => (meaning.kind === 'calendar' ? [[meaning.entity, meaning]] : [])));
}

function currencyOf(entities: readonly EntityModel[]): string {
  const amounts = entities.flatMap(({ fields }) => fields.flatMap(({ type }) => (type.kind === 'money' ? [type] : [])));
  return amounts[0]?.currency ?? 'EUR';
}

function onTheApp(lowering: Lowering): string[] {
  return statementsOf(lowering, ({ kind }) => ['persistence', 'offline', 'absence'].includes(kind));
}

/** What is not met in full says so; what every app does is named. */
function gapsOf({ requirements }: StructuredSpec): Description['gaps'] {
  const gaps = requirements.flatMap(({ id, understood, missing, meanings }) => {
    const platform = meanings.flatMap((meaning) => (meaning.kind === 'platform' ? [`platform: ${meaning.id}`] : []));
    const reasons = [...platform, ...(understood ? [] : [`partly: ${missing ?? ''}`.trim()])];
    return reasons.length > 0 ? [[id, reasons] as const] : [];
  });
  return Object.fromEntries(gaps);
}
