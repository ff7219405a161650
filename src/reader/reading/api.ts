/** Rows of an API table: what they ask of records is done on pages; the HTTP interface itself is not built. */
import type { PhraseRule } from '../../language/phrase';
import type { Meaning } from '../../pipeline/schema/spec';
import { readingOf } from '../changes';
import { say } from '../messages';
import { readWhole } from '../phrases/readPhrases';
import type { RawStatement } from '../statements';
import { splitOutside } from '../text';
import type { Reading, ReadingContext } from './reading';

const operations = new Map([
  ['GET', 'list'],
  ['POST', 'create'],
  ['PUT', 'edit'],
  ['PATCH', 'edit'],
  ['DELETE', 'delete'],
] as const);

/** What a cell says of an endpoint's result. */
const answered: ReadonlySet<PhraseRule> = new Set([
  'refuseDelete',
  'deleteAlong',
  'clearOnDelete',
  'countOfRelated',
  'countPerChoice',
]);

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The endpoint's reading, or undefined where the statement is no endpoint. */
export function readEndpoint(statement: RawStatement, context: ReadingContext): Reading | undefined {
  const endpoint = /\b(GET|POST|PUT|PATCH|DELETE)\b[\s–|`]*(\/[^\s–|`]*)/.exec(statement.text);
  if (!endpoint) return undefined;
  const { model } = context;
  const method = methodOf(endpoint[1]);
  const path = endpoint[2] ?? '';
  const segments = (path.split('?')[0] ?? '')
    .split('/')
    .filter((part) => part !== '' && part !== 'api' && !/^v\d+$/.test(part));
  const last = [...segments].reverse().find((part) => !/^[:{]/.test(part)) ?? '';
  const found = model.names.find(last.replace(/-/g, ' '));
  const entity = found ? model.entities.get(found) : undefined;
  const access = [...(statement.cells?.entries() ?? [])].some(
    ([name, cell]) => /^(?:auth\w*|role|access|who|rolle)$/.test(name) && !/^(?:-|–|—|none|public|no|)$/i.test(cell),
  );
  const missing = say(model.language, 'http');
  if (!entity) return { meanings: [], missing, gap: access ? 'accounts' : 'api' };
  const isOne = /^[:{]/.test(segments.at(-1) ?? '');
  const operation = method === 'GET' && isOne ? 'view' : (operations.get(method) ?? 'list');
  const meanings: Meaning[] = [{ kind: 'operation', entity: entity.id, operation }];
  const rules = method === 'GET' ? new Set([...answered, 'listOrder' as const]) : answered;
  for (const clause of splitOutside(statement.cells?.get('result') ?? statement.text, ';,')) {
    const phrase = readWhole(clause, model, entity, rules);
    if (phrase) meanings.push(...readingOf(phrase, context).meanings);
  }
  return { meanings, missing, gap: access ? 'accounts' : 'api' };
}

function methodOf(text: string | undefined): Method {
  return text === 'POST' || text === 'PUT' || text === 'PATCH' || text === 'DELETE' ? text : 'GET';
}
