/** Reads one statement of a spec: as an endpoint, as a page, or as a demand. */
import { say } from '../messages';
import { longestSentence } from '../model/sentence';
import type { RawStatement } from '../statements';
import { has } from '../vocabulary/lookup';
import { readEndpoint } from './api';
import { readPage } from './pages';
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
  if (statement.role === 'pages' && statement.kind === 'page') return readPage(statement, context);
  const reading = readDemand(statement.text, entity, context) ?? nothingOf(statement, model.language);
  const isUnmeasured = statement.kind === 'criterion' && reading.missing !== undefined && reading.gap === undefined;
  return isUnmeasured ? { ...reading, missing: say(model.language, 'unmeasured'), gap: 'measurement' } : reading;
}

/** Nothing of it is known: all of its words are left. */
function nothingOf({ text, kind }: RawStatement, language: string): Reading {
  const left = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu) ?? [];
  if (kind === 'criterion' || kind === 'quality')
    return { meanings: [], missing: say(language, 'unmeasured'), gap: 'measurement', left };
  if (has(text, 'access')) return { meanings: [], missing: say(language, 'access'), gap: 'accounts', left };
  return { meanings: [], missing: say(language, 'nothing'), gap: 'needsModel', left };
}
