/** The sentences of statements, each with what it is about. */
import type { Identified } from '../identify';

/** Lines between a sentence and the one that it refers back to. */
const farthest = 3;

/** "It has a date": of what the sentences before were about. "We note: a name, a phone": of what the heading names. */
export function withoutPronouns(statements: readonly Identified[]): readonly Identified[] {
  let subject = '';
  let of = '';
  let line = 0;
  return statements.map((one) => {
    const { text, range, heading } = one.statement;
    if (one.statement.subject !== undefined) [subject, line] = [one.statement.subject, range.startLine];
    const isNear = subject !== '' && range.startLine - line <= farthest;
    const told = (plain: string) => ({ ...one, statement: { ...one.statement, text: plain } });
    const choice = choiceOf.exec(text)?.[1];
    // "A job has a title and a status." "The status is one of …"
    if (choice && isNear && of.includes(` ${choice.toLowerCase()}`))
      return told(text.replace(choice, `${choice} of a ${subject}`));
    const said = pronoun.exec(text);
    if (said && isNear) {
      line = range.endLine;
      const each = /^(?:sie|er|es)$/i.test(said[1] ?? '') ? 'Jede' : 'Each';
      return told(text.replace(said[0], `${each} ${subject} `));
    }
    const owned = keptOfIt.exec(text)?.[1];
    if (owned && isNear) {
      line = range.endLine;
      return told(`Each ${subject} has ${owned}`);
    }
    const listed = listOnly.exec(text)?.groups;
    const named = listed && !isNear ? headingNoun.exec(heading)?.[1] : undefined;
    if (listed && (isNear || named))
      return told(
        `${listed.german ? 'Jede' : 'Each'} ${named ?? subject} ${listed.german ? 'hat' : 'has'} ${listed.list ?? ''}`,
      );
    const found = subjectOf.exec(text)?.[1];
    if (found) [subject, line, of] = [found, range.endLine, text.toLowerCase()];
    return one;
  });
}

/** What a sentence is about, where the next ones may go on about it. */
export function subjectIn(text: string, isData: boolean): string | undefined {
  return (subjectOf.exec(text) ?? (isData ? meaningOf.exec(text) : null))?.[1];
}

/** "It has a date", "We hold their name and phone": of what stands before. */
export function refersBack(text: string): boolean {
  return pronoun.test(text) || keptOfIt.test(text);
}

const choiceOf = /^the ([\p{L}-]+(?: [\p{L}-]+)?) (?:is|(?:must|shall|should) be) (?:exactly )?one of\b/iu;
const pronoun =
  /^(it|they|sie|er|es) (?=(?:(?:may|can|must|should|also|kann|muss|auch) )*(?:has|have|hat|haben|belongs? to|gehör(?:t|en) zu) )/i;
/** "We hold their name and a phone", "Besides that we note a headline and the text", "For each we keep …" */
const keptOfIt =
  /^(?:(?:besides(?: that)?|apart from that|in addition|also|and|then),? |(?:for|of|about|with|on) each(?: (?:one|of them|of these))?,? )?(?:we|i|they) (?:also )?(?:hold|keep|note|store|record|write down|take down|put down|jot down)(?: down)? ((?:its|their|an?|the) [^.:]{3,300}(?:,| and )[^.:]*)[.!]?$/iu;
/** "On the phone we take down: event, name, phone", "Am Telefon nehmen wir auf: Veranstaltung, Name" */
const listOnly =
  /^(?:[^:.,]{0,40}? )?(?:(?:(?:we|i) (?:hold|keep|note|store|record|write|take|put|need|ask for|want to know)(?: down)?)|(?<german>(?:nehmen|notieren|halten|erfassen|schreiben|brauchen|speichern) wir(?: auf| fest)?|(?:wir|ich) (?:notieren?|erfassen?|brauchen?|speichern?)|(?:notiert|erfasst|gespeichert|festgehalten|aufgenommen|aufgeschrieben) (?:wird|werden))): (?<list>[^.:]{3,300})[.!]?$/iu;
/** A heading that names one sort of thing: "Bookings", "3.3 Reservierungen". */
const headingNoun = /^(?:[\d.]+ )?(\p{Lu}[\p{L}-]*(?:s|en|e|r)|\p{Lu}\p{Ll}+ \p{L}+s)$/u;
const subjectOf =
  /^(?:an?|the|each|every|eine?|jede[rs]?|der|die|das) ([\p{L}-]+(?: [\p{L}-]+)?) (?:(?:may|can|must|should|always|also) )*(?:has|have|hat|haben|belongs? to|gehör(?:t|en) zu|links|connects|joins|is for) /iu;
/** "An issue is one edition of the paper": where a spec tells of its data, the next sentences say what is kept of it. */
const meaningOf =
  /^(?:an?|each|every) ([\p{L}-]+(?: [\p{L}-]+)?) is (?:an?|one|what|anyone|anybody|somebody|someone|the) /iu;

/** A new sentence, or a clause with a system of its own: "…, and the system shall work out the price". */
const nextSentence =
  /(?<=\p{L}{2}[.!]|[)"“”][.!])\s+(?=\p{Lu})|,? and (?=(?:(?:the|THE) [\p{L}_]+|users) (?:shall|must|should|will|SHALL|MUST|SHOULD|WILL) )/u;

export function sentencesOf(one: Identified): readonly Identified[] {
  const texts = writtenSentences(one);
  if (texts.length < 2) return [one];
  return withoutPronouns(texts.map((text) => ({ ...one, statement: { ...one.statement, text } })));
}

/** As they stand in the spec. */
export function writtenSentences({ statement }: Identified): readonly string[] {
  return statement.text.slice(0, 1_000).split(nextSentence);
}
