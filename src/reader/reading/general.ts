/** Demands that are about the app as a whole: what must be absent, access, shared data, quality. */
import type { Meaning } from '../../pipeline/schema/spec';
import { say } from '../messages';
import { residualText, type Sentence, unknownWords } from '../model/sentence';
import { capitalise } from '../text';
import { has, isAbsence, isAbsent } from '../vocabulary/lookup';
import type { Reader } from './reading';

/** "No accounts, no history", "Nothing else." */
export const readAbsence: Reader = (sentence, context) => {
  const parts = sentence.text
    .replace(/[.!]\s*$/, '')
    .split(/\s*[,;.]\s*|\s+(?:and|or|und|oder)\s+/i)
    .filter((part) => part !== '');
  const read = parts.map((part, index) => absenceOf(part, index, parts));
  if (read.every((one) => one === undefined)) return undefined;
  const starts = has(parts[0] ?? '', 'nothingElse') || isAbsence((parts[0] ?? '').split(' ')[0] ?? '');
  if (!starts) return undefined;
  const meanings: Meaning[] = read.flatMap((of) => (of === undefined ? [] : [{ kind: 'absence' as const, of }]));
  const missing = parts.filter((_, index) => read[index] === undefined);
  return missing.length === 0
    ? { meanings }
    : {
        meanings,
        missing: say(context.model.language, 'partly', { part: missing.map((part) => `"${part}"`).join(', ') }),
      };
};

/** "My club can sign up": the names can be taken, but each browser keeps its own list. */
export const readSignUp: Reader = (sentence, context) => {
  if (!has(sentence.text, 'signUp')) return undefined;
  const entity = context.model.entities.get('signup') ?? context.model.entities.get('anmeldung');
  if (!entity) return undefined;
  const operation = (name: 'create' | 'list'): Meaning => ({ kind: 'operation', entity: entity.id, operation: name });
  return {
    meanings: [operation('create'), operation('list')],
    missing: say(context.model.language, 'shared'),
    gap: 'sharedData',
  };
};

/** Only us, logins, roles with rights: told that it can't be built, and asked about. */
export const readAccess: Reader = (sentence, context) => {
  if (!has(residualText(sentence), 'access') && !isForSomeOnly(sentence)) return undefined;
  return { meanings: [], missing: say(context.model.language, 'access'), gap: 'accounts' };
};

/** "Only organisers can accept talks" speaks of people, not of records in a certain state. */
function isForSomeOnly(sentence: Sentence): boolean {
  const some =
    /^(?:only|nur) (?:the |der |die |das )?[\p{L}-]+ (?:can|may|should be able|darf|dürfen|kann|können)(?![\p{L}])/iu.test(
      sentence.text,
    );
  return (
    some &&
    sentence.mentions.every((mention) => mention.states.length === 0) &&
    !has(sentence.text, 'onePer') &&
    !/\bbe\b/.test(sentence.lower)
  );
}

export const readShared: Reader = (sentence, context) => {
  // "Two items must not share a name" is about what is the same.
  const isDenied = has(sentence.text, 'not') || /^(?:no|keine) (?:two|zwei)\b/i.test(sentence.text);
  if (!has(residualText(sentence), 'shared') || (has(sentence.text, 'sameTwice') && isDenied)) return undefined;
  return { meanings: [], missing: say(context.model.language, 'shared'), gap: 'sharedData' };
};

const offlineWords =
  /^(?:offline|work|works|working|usable|available|runs?|opens?|internet\p{L}*|network|connection|install\p{L}*|pwa|progressive|web|phone|tablet|computer|mobile|device|screen|even|ohne|fully|completely|funktioniert|funktionieren|läuft|laufen|nutzbar|benutzbar|bedienbar|verfügbar|netz\p{L}*|verbindung|handy|gerät|vollständig)$/u;

/** "The app must work offline", "It can be installed on a phone"; what is to happen to data on the way is another demand. */
export const readOffline: Reader = (sentence) => {
  const isAbout = has(sentence.text, 'offline') && sentence.mentions.length === 0;
  const isDenied = has(sentence.text.replace(/\b(?:without|ohne)\b/gi, ''), 'not') || has(sentence.text, 'exception');
  const unknown = unknownWords(sentence, offlineWords).filter(
    (word) => !/^home$/i.test(word) || !/\bhome screen\b/.test(sentence.lower),
  );
  if (!isAbout || isDenied || unknown.length > 0) return undefined;
  return { meanings: [{ kind: 'offline' }] };
};

export const readQuality: Reader = (sentence, context) => {
  if (!has(residualText(sentence), 'quality') || sentence.mentions.some((mention) => mention.fields.length > 0))
    return undefined;
  return { meanings: [], missing: say(context.model.language, 'unmeasured'), gap: 'measurement' };
};

function absenceOf(part: string, index: number, parts: readonly string[]): string | undefined {
  if (has(part, 'nothingElse')) return part.split(' ').length <= 4 ? part.toLowerCase() : undefined;
  const words = part.split(' ').filter((word) => word !== '');
  const negated = isAbsence(words[0] ?? '');
  const thing = (negated ? words.slice(1) : words).join(' ');
  const after = negated || parts.slice(0, index).some((one) => isAbsence(one.split(' ')[0] ?? ''));
  return after && isAbsent(thing) ? thing.toLowerCase() : undefined;
}

/** The first letter large and a full stop at the end, for texts made of the spec's words. */
export function asSentence(text: string): string {
  const trimmed = capitalise(text.trim());
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
