/** In which order a list stands: "newest first", "sorted by title", "offene zuerst". */
import type { EntityDraft, PageDraft } from '../model/draft';
import { entitiesIn, fieldsIn, type Sentence, unknownWords } from '../model/sentence';
import { fold } from '../text';
import { has } from '../vocabulary/lookup';
import type { Reader, Reading } from './reading';

type Sort = NonNullable<PageDraft['sort']>;

const words =
  /^(?:first|zuerst|oben|top|newest|oldest|latest|soonest|next|upcoming|highest|lowest|largest|smallest|sorted|ordered|order|list|lists|liste|entries|shown|shows?|appear|alphabetical(?:ly)?|alphabetisch|descending|ascending|aufsteigend|absteigend|un\p{L}+|open|unpaid|offene?n?|sortiert|geordnet|neueste\p{L}*|älteste\p{L}*|höchste\p{L}*|früheste\p{L}*|nächste\p{L}*|earliest|then|angezeigt|stehen|steht|ones|cheapest|most|least|expensive)$/u;

/** Sets the page's order where the clause asks for one. */
export function readSort(sentence: Sentence, page: PageDraft, entity: EntityDraft): Reading | undefined {
  const sort = sortIn(sentence, entity);
  if (!sort) return undefined;
  page.sort = sort;
  return { meanings: [{ kind: 'operation', entity: entity.id, operation: 'sort' }] };
}

/** "The list shows the newest books first", "Tasks are sorted by due date". */
export const readListOrder: Reader = (sentence, context) => {
  const { entities } = context.model;
  const only = entities.size === 1 ? entities.values().next().value : undefined;
  const entity = sentence.about ?? entitiesIn(sentence)[0] ?? only;
  const sort = entity ? sortIn(sentence, entity) : undefined;
  if (!entity || !sort || has(sentence.text, 'today')) return undefined;
  const page = context.model.listPage(entity, context.requirementId, context.range);
  page.sort = sort;
  return {
    meanings: [
      { kind: 'page', page: page.id },
      { kind: 'operation', entity: entity.id, operation: 'sort' },
    ],
  };
};

function sortIn(sentence: Sentence, entity: EntityDraft): Sort | undefined {
  const isFirst = has(sentence.text, 'first');
  const isSorted = has(sentence.text, 'sortedBy') || /^(?:by|nach)\s/.test(sentence.lower);
  if ((!isFirst && !isSorted) || has(sentence.text, 'filterBy') || has(sentence.text, 'searchBy')) return undefined;
  if (unknownWords(sentence, words).length > 0) return undefined;
  const negated = isFirst ? negatedState(sentence, entity) : undefined;
  if (negated) return { field: negated, direction: 'ascending' };
  const [field, second] = fieldsIn(sentence, entity);
  if (second) return undefined;
  if (!field) return isFirst ? impliedSort(sentence, entity) : undefined;
  const around = wordsAround(sentence);
  const isFlag = field.type.kind === 'boolean' && isFirst;
  const isDown = isFlag || has(around, 'descending') || has(around, 'newest');
  return { field: field.id, direction: isDown ? 'descending' : 'ascending' };
}

/** "newest first" without a field: by creation, by the next date, or what is still open. */
function impliedSort(sentence: Sentence, entity: EntityDraft): Sort | undefined {
  if (has(sentence.text, 'newest')) return { field: 'createdAt', direction: 'descending' };
  if (has(sentence.text, 'oldest')) return { field: 'createdAt', direction: 'ascending' };
  const temporal = entity.fields.find((field) => field.type.kind === 'dateTime' || field.type.kind === 'date');
  const isNext = /\b(?:soonest|next|earliest|upcoming)\b|nächste|früheste/.test(sentence.lower);
  if (isNext && temporal) return { field: temporal.id, direction: 'ascending' };
  const closed = entity.fields.filter((field) => field.type.kind === 'boolean' && has(fold(field.id), 'closedField'));
  const [only] = closed;
  return has(sentence.text, 'openState') && closed.length === 1 && only
    ? { field: only.id, direction: 'ascending' }
    : undefined;
}

/** "unseen first": the yes-no field `seen`, with no before yes. */
function negatedState(sentence: Sentence, entity: EntityDraft): string | undefined {
  const states = sentence.tokens.flatMap((token) => /^un(\p{L}{3,})$/u.exec(fold(token.word))?.[1] ?? []);
  const field = entity.fields.find(
    (one) => one.type.kind === 'boolean' && states.some((state) => state.startsWith(fold(one.id))),
  );
  return field?.id;
}

/** The sentence without the fields that it names: "last watered" is no "last". */
export function wordsAround(sentence: Sentence): string {
  const named = new Set<number>();
  for (const mention of sentence.mentions)
    for (let index = 0; index < mention.length; index += 1) named.add(mention.from + index);
  return sentence.tokens.flatMap((token, index) => (named.has(index) ? [] : [token.word])).join(' ');
}
