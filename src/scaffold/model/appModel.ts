/** Builds the AppModel of a spec that holds data. */
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { asLabel } from '../words/labels';
import { wordsFor } from '../words/words';
import { type AskedCalendar, calendarOf } from './calendar';
import { entityModels } from './entities';
import { pageModels } from './pages';
import { referenceModels } from './references';
import { ruleModels } from './rules';
import type { AppModel } from './types';

export interface AppNames {
  /** The name of the app's folder. */
  readonly appName: string;
  /** What the app is called for good, also when its folder gets another name. */
  readonly app?: string | undefined;
}

export function appModel(spec: StructuredSpec, names: AppNames): AppModel {
  const language = safeLanguage(spec.language);
  const words = wordsFor(language);
  const entities = entityModels(spec);
  const rules = ruleModels(spec, entities, words, language);
  for (const entity of entities) entity.rules = rules.filter((rule) => rule.use.entity === entity);
  const asked = askedCalendars(spec);
  for (const entity of entities) entity.calendar = calendarOf(entity, asked.get(entity.id));
  const references = referenceModels(entities, rules);
  const pages = pageModels(spec, entities, words);
  return {
    requirements: spec.requirements,
    ...storageKeys(names),
    title: asLabel(spec.title),
    language,
    words,
    entities,
    references,
    rules,
    ...pages,
  };
}

export interface StorageKeys {
  readonly storageKey: string;
  readonly formerStorageKey: string | undefined;
}

/** Earlier versions of an app kept its data under the name of its folder. */
export function storageKeys({ appName, app = appName }: AppNames): StorageKeys {
  const [storageKey, folderKey] = [safePackageName(app), safePackageName(appName)];
  return { storageKey, formerStorageKey: folderKey === storageKey ? undefined : folderKey };
}

/** The entities for which the spec asks for a calendar. */
function askedCalendars(spec: StructuredSpec): ReadonlyMap<string, AskedCalendar> {
  const meanings = spec.requirements.flatMap((requirement) => requirement.meanings);
  return new Map(meanings.flatMap((meaning) => (meaning.kind === 'calendar' ? [[meaning.entity, meaning]] : [])));
}

/** What npm accepts as a name: lower case, digits, hyphens. */
export function safePackageName(appName: string): string {
  const name = appName
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return ['', 'node-modules', 'favicon-ico'].includes(name) ? 'app' : name;
}

export function safeLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
