/** What people do with records: "create, edit and delete notes", "filter recipes by tag", "export as CSV". */
import type { Meaning } from '../../pipeline/schema/spec';
import { say } from '../messages';
import type { EntityDraft } from '../model/draft';
import { type Sentence, unknownWords } from '../model/sentence';
import { has } from '../vocabulary/lookup';
import { type FieldOfEntity, type Operation, type OperationScan, scanOperations } from './operationScan';
import { wordsAround } from './order';
import type { Reader, Reading, ReadingContext } from './reading';

const known =
  /^(?:status|csv|csv-file|csv-datei(?:en)?|files?|datei(?:en)?|list|liste|table|page|page's|screen|details?|buttons?|click|clicks|clicking|select|selects|selecting|choose|chooses|choosing|pick|picks|picking|previously|defined|existing|back|form|formular|one|up|look|down|first|records?|any|time|comma|separated|values|als)$/;

export const readOperations: Reader = (sentence, context) => {
  if (has(sentence.text.replace(/\bwithout\b|\bohne\b/g, ''), 'not')) return undefined;
  if (isConsequence(sentence)) return undefined;
  const found = scanOperations(sentence, context);
  if (found.operations.length === 0 && found.told.length === 0) return undefined;
  const exported = found.operations.filter((one) => one.operation === 'export');
  const formats = /\b(?:pdf|excel|xlsx|json|xml|print\w*|word|ical|ics)\b/.exec(sentence.lower)?.[0];
  const meanings = [
    ...pageMeanings(found, sentence, context),
    ...found.operations.map(operationMeaning),
    ...found.told.map(fieldMeaning),
  ];
  const unknown = [
    ...unknownWords(sentence, known),
    ...unmetMentions(sentence, found, context),
    ...(found.sortBy.length > 1 ? found.sortBy.slice(1).map((one) => one.field.label) : []),
    ...(exported.length > 0 && formats && !has(sentence.text, 'csv') ? [formats] : []),
    ...attachment(sentence),
  ];
  if (unknown.length > Math.max(4, sentence.mentions.length * 3)) return undefined;
  const unique = meanings.filter(
    (meaning, index) => meanings.findIndex((other) => JSON.stringify(other) === JSON.stringify(meaning)) === index,
  );
  return finish(unique, [...new Set([...unknown, ...found.idle])], sentence, context);
};

/** "Upload a file for each book" wants the file itself kept; only a CSV file is read for its rows. */
function attachment(sentence: Sentence): readonly string[] {
  if (has(sentence.text, 'csv')) return [];
  const file = /\b(?:files?|datei(?:en)?)\b/.exec(sentence.lower)?.[0];
  return file && /\b(?:upload\w*|hoch(?:ge)?lad\w*)\b/.test(sentence.lower) ? [file] : [];
}

/** "Deleting an A deletes its B" says what follows, not what people can do. */
function isConsequence(sentence: Sentence): boolean {
  return /^(?:deleting|removing|when|if|wenn|wird)\s.*\b(?:deletes?|removes?|gelöscht)/i.test(sentence.text);
}

/** Values ("delete read books") and other entities ("authors with their books") that nothing was made of. */
function unmetMentions(sentence: Sentence, found: OperationScan, context: ReadingContext): readonly string[] {
  const met = new Set(
    [...found.operations, ...found.told, ...found.filterBy, ...found.searchBy, ...found.sortBy].map(
      (one) => one.entity,
    ),
  );
  const isWritten = found.operations.some((one) => one.operation === 'create' || one.operation === 'edit');
  const told = new Set([...found.told, ...found.filterBy, ...found.searchBy, ...found.sortBy].map((one) => one.field));
  return sentence.mentions.flatMap((mention) => {
    const words = sentence.tokens.slice(mention.from, mention.from + mention.length).map((token) => token.word);
    const { entity } = mention;
    if (mention.fields.some((one) => told.has(one.field))) return [];
    if (entity === undefined) {
      const isElsewhere = mention.fields.length > 0 && mention.fields.every((one) => !met.has(one.entity));
      return isElsewhere || (mention.states.length > 0 && mention.fields.length === 0) ? [words.join(' ')] : [];
    }
    const isRelated = isWritten && [...met].some((one) => context.model.referenceBetween(one, entity.id) !== undefined);
    return met.has(entity) || isRelated ? [] : [words.join(' ')];
  });
}

function finish(
  meanings: readonly Meaning[],
  unknown: readonly string[],
  sentence: Sentence,
  context: ReadingContext,
): Reading {
  const language = context.model.language;
  if (has(sentence.text, 'exception')) return { meanings, missing: say(language, 'exception') };
  const telling =
    has(sentence.text, 'today') || /\b(?:my|own|meine?|eigene)\b/.test(sentence.lower.replace(/\bmy own\b/, 'my'));
  const personal = /\b(?:today|this (?:week|month|year)|heute)\b/.test(sentence.lower);
  if (unknown.length === 0 && !(telling && personal)) return { meanings };
  const words = [
    ...unknown,
    ...(personal ? [/\b(?:today|this (?:week|month|year)|heute)\b/.exec(sentence.lower)?.[0] ?? ''] : []),
  ];
  return {
    meanings,
    missing: say(language, 'partly', { part: [...new Set(words)].map((word) => `"${word}"`).join(', ') }),
  };
}

function pageMeanings(found: OperationScan, sentence: Sentence, context: ReadingContext): readonly Meaning[] {
  const meanings: Meaning[] = [];
  const pageOf = (entity: EntityDraft) => {
    const page = context.model.listPage(entity, context.requirementId, context.range);
    meanings.push({ kind: 'page', page: page.id });
    return page;
  };
  for (const { entity, field } of found.filterBy) {
    const page = pageOf(entity);
    page.filterBy = [...new Set([...page.filterBy, field.id])];
  }
  for (const { entity, field } of found.searchBy) {
    const page = pageOf(entity);
    page.searchBy = [...new Set([...page.searchBy, field.id])];
  }
  for (const { entity, field } of found.sortBy.slice(0, 1)) {
    const page = pageOf(entity);
    page.sort ??= { field: field.id, direction: has(wordsAround(sentence), 'descending') ? 'descending' : 'ascending' };
  }
  return meanings;
}

function operationMeaning(one: { readonly entity: EntityDraft; readonly operation: Operation }): Meaning {
  return { kind: 'operation', entity: one.entity.id, operation: one.operation };
}

function fieldMeaning(one: FieldOfEntity): Meaning {
  return { kind: 'field', entity: one.entity.id, field: one.field.id };
}
