/** The AppModel of an app's description. */
import type { Resolved } from '../../../appModel/resolved';
import type { Requirement } from '../../../pipeline/schema/spec';
import { asLabel } from '../../words/labels';
import { wordsFor } from '../../words/words';
import { type AppNames, safeLanguage, storageKeys } from '../appModel';
import { pageModels } from '../pages';
import { referenceModels } from '../references';
import type { AppModel } from '../types';
import { describedEntities } from './entities';
import { describedRules } from './rules';

/** `requirements`: the statements of the spec that the description carries. */
export function describedApp(resolved: Resolved, requirements: readonly Requirement[], names: AppNames): AppModel {
  const { app } = resolved.written;
  const language = safeLanguage(app.language);
  const words = wordsFor(language);
  const entities = describedEntities(resolved);
  const statements = new Map(requirements.map(({ id, text }) => [id, text]));
  const rules = describedRules({ resolved, entities, statements, words });
  return {
    requirements,
    ...storageKeys(names),
    title: asLabel(app.title),
    language,
    words,
    entities,
    references: referenceModels(entities, rules),
    rules,
    ...pageModels({ pages: [], content: [] }, entities, words),
  };
}
