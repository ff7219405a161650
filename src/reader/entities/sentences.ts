/** The sentences of statements, each with what it is about. */
import type { Identified } from '../identify';

/** Lines between a sentence and the one that it refers back to. */
const farthest = 3;

/** "It has a date": of what the sentences before were about. */
export function withoutPronouns(statements: readonly Identified[]): readonly Identified[] {
  let subject = '';
  let of = '';
  let line = 0;
  return statements.map((one) => {
    const { text, range } = one.statement;
    const choice = choiceOf.exec(text)?.[1];
    // "A job has a title and a status." "The status is one of …"
    if (choice && subject !== '' && range.startLine - line <= farthest && of.includes(` ${choice.toLowerCase()}`))
      return { ...one, statement: { ...one.statement, text: text.replace(choice, `${choice} of a ${subject}`) } };
    const said = pronoun.exec(text);
    if (said && subject !== '' && range.startLine - line <= farthest) {
      line = range.endLine;
      const each = /^(?:sie|er|es)$/i.test(said[1] ?? '') ? 'Jede' : 'Each';
      return { ...one, statement: { ...one.statement, text: text.replace(said[0], `${each} ${subject} `) } };
    }
    const found = subjectOf.exec(text)?.[1];
    if (found) [subject, line, of] = [found, range.endLine, text.toLowerCase()];
    return one;
  });
}

const choiceOf = /^the ([\p{L}-]+(?: [\p{L}-]+)?) (?:is|(?:must|shall|should) be) (?:exactly )?one of\b/iu;
const pronoun =
  /^(it|they|sie|er|es) (?=(?:(?:may|can|must|should|also|kann|muss|auch) )*(?:has|have|hat|haben|belongs? to|gehör(?:t|en) zu) )/i;
const subjectOf =
  /^(?:an?|the|each|every|eine?|jede[rs]?|der|die|das) ([\p{L}-]+(?: [\p{L}-]+)?) (?:(?:may|can|must|should|always|also) )*(?:has|have|hat|haben|belongs? to|gehör(?:t|en) zu|links|connects|joins|is for) /iu;

/** A new sentence, or a clause with a system of its own: "…, and the system shall work out the price". */
const nextSentence =
  /(?<=\p{L}{2}[.!]|\)[.!])\s+(?=\p{Lu})|,? and (?=(?:(?:the|THE) [\p{L}_]+|users) (?:shall|must|should|will|SHALL|MUST|SHOULD|WILL) )/u;

export function sentencesOf(one: Identified): readonly Identified[] {
  const texts = writtenSentences(one);
  if (texts.length < 2) return [one];
  return withoutPronouns(texts.map((text) => ({ ...one, statement: { ...one.statement, text } })));
}

/** As they stand in the spec. */
export function writtenSentences({ statement }: Identified): readonly string[] {
  return statement.text.slice(0, 1_000).split(nextSentence);
}
