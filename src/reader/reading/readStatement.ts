/** Reads one statement of a spec: as an endpoint, as a page, or as a demand. */

import type { PhraseRule } from '../../language/phrase';
import { readingOf } from '../changes';
import { say } from '../messages';
import type { EntityDraft } from '../model/draft';
import { longestSentence } from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { readWhole } from '../phrases/readPhrases';
import { readScenarioSteps } from '../scenarios/readScenario';
import type { RawStatement } from '../statements';
import { has } from '../vocabulary/lookup';
import { readEndpoint } from './api';
import { readPage } from './pages';
import { plainDemand } from './plainDemand';
import { readDemand } from './readDemand';
import type { Reading, ReadingContext } from './reading';

/** What a statement asks for. Never undefined: a statement that no reader knows is not understood, with the reason. */
export function readStatement(statement: RawStatement, context: ReadingContext): Reading {
  const { model } = context;
  const about = model.names.find(statement.about ?? statement.heading);
  const entity = about ? model.entities.get(about) : undefined;
  if (statement.text.length > longestSentence) return { meanings: [], missing: say(model.language, 'longLine') };
  const endpoint = readEndpoint(statement, context);
  if (endpoint) return endpoint;
  if (statement.role === 'openPoints' || (has(statement.text, 'undecided') && statement.kind !== 'page'))
    return { meanings: [], missing: say(model.language, 'undecided'), gap: 'leftOut', isOpen: true };
  if (statement.kind === 'scenario' || /^(?:scenario|szenario): /iu.test(statement.text))
    return readScenario(statement, entity, context);
  if (statement.role === 'pages' && statement.kind === 'page') return readPage(statement, context);
  const reading = readDemand(statement.text, entity, context) ?? nothingOf(statement, model.language);
  const isUnmeasured = statement.kind === 'criterion' && reading.missing !== undefined && reading.gap === undefined;
  return isUnmeasured ? { ...reading, missing: say(model.language, 'unmeasured'), gap: 'measurement' } : reading;
}

/** A scenario is read whole: a step alone would hold without the others. Its name says nothing that its steps do not say. */
function readScenario(statement: RawStatement, about: EntityDraft | undefined, context: ReadingContext): Reading {
  const steps = statement.text.replace(/^.*?(?=\b(?:given|when|gegeben|angenommen|wenn)\b)/iu, '').replace(/[.!]$/, '');
  const phrase =
    readWhole(steps, context.model, about) ??
    readLooking(steps, context.model, about) ??
    readScenarioSteps(steps, context.model, about, context.within ?? []);
  if (!phrase) return nothingOf({ ...statement, text: steps }, context.model.language);
  return readingOf(phrase, context);
}

/** Only the figures and lists that a page shows to whoever opens it. */
const shown: ReadonlySet<PhraseRule> = new Set([
  'today',
  'perMonth',
  'countPerChoice',
  'countOfRelated',
  'sum',
  'listOrder',
]);

/** "When the owner opens the overview, then the number of rentals per month is shown": what is there before and who looks change nothing. */
const looking =
  /^(?:given (?:several|some|many|a few|a number of|\d+|two|three|four|five|ten) [\p{L}-]+[,.]?\s+)?when (?:i|we|somebody|someone|(?:an?|the) [\p{L}-]+) (?:opens?|visits?|looks? at|goes to|go to|views?) (?:the|an?) (?:app|overview|dashboard|start page|home page|first page|main page|statistics|report|figures|list of [\p{L}-]+)[,.]?\s+then (?=\p{L})/iu;

function readLooking(steps: string, model: SpecModel, about: EntityDraft | undefined) {
  if (!looking.test(steps)) return undefined;
  return readWhole(plainDemand(steps.replace(looking, '')), model, about, shown);
}

/** Nothing of it is known: all of its words are left. */
function nothingOf({ text, kind }: RawStatement, language: string): Reading {
  const left = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu) ?? [];
  if (kind === 'criterion' || kind === 'quality')
    return { meanings: [], missing: say(language, 'unmeasured'), gap: 'measurement', left };
  if (has(text, 'access')) return { meanings: [], missing: say(language, 'access'), gap: 'accounts', left };
  return { meanings: [], missing: say(language, 'nothing'), gap: 'needsModel', left };
}
