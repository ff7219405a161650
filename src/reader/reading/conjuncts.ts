/** Two rules in one sentence: "The plate is mandatory, and no two vans may have the same one". */

/** What is said of a subject begins with one of these. */
const verbs =
  /^(?:is|are|isn't|aren't|mustn't|must|shall|should|has to|have to|may|can|cannot|can't|has|have|defaults?|follows?|matche?s?|looks?|starts?|consists?|lies?|needs?|belongs?|goes|moves|changes|ist|sind|hat|haben|darf|dürfen|muss|müssen|soll|sollen|kann|können|wird|werden|liegt|liegen|beginnt|besteht|umfasst|gehört|braucht|benötigt|folgt|kommt)$/iu;

/** What holds for all of the sentence, or for none of it, when it stands at the beginning. */
const leads =
  /^(?:if|when|while|once|unless|until|as soon as|as long as|after|before|during|on|in|at|for|with|without|given|where|only|no|neither|either|not|never|nobody|none|normally|usually|often|sometimes|mostly|as|to|by|from|except|both|wenn|falls|solange|sobald|nur|keine?|niemand|ohne|bei|beim|für|im|am|nach|vor|zu|zum|zur|als|außer|je|pro|weder|entweder|sofern|mit|von|auf|aus|über|unter)\b/iu;

/** Each way of taking the sentence for two; the second gets the subject of the first where it has none of its own. */
export function conjunctsOf(text: string): readonly (readonly [string, string])[] {
  if (leads.test(text)) return [];
  const places = [
    ...text.matchAll(
      /(?:,|;)? (?:and|but|as well as|und|sowie)(?: also| auch)? |; (?:and |und )?|, (?=it |(?:shall|must|should) )/giu,
    ),
  ];
  return places.flatMap(({ 0: found, index }) => {
    const first = text.slice(0, index);
    const rest = text.slice(index + found.length);
    const subject = subjectOf(first);
    if (subject === undefined) return [];
    if (isQuality.test(rest)) return [[first, withQuality(first, subject, rest)] as const];
    if (!rest.includes(' ')) return [];
    const second = withSubject(rest, subject);
    return second === undefined ? [] : [[first, second] as const];
  });
}

/** "Mandatory and unique" */
const isQuality = /^(?:mandatory|required|compulsory|obligatory|unique|optional)$/i;

/** What is said of the subject first is what it is: "is", "must be". */
function withQuality(first: string, subject: string, quality: string): string {
  const verb = /^ ((?:must|shall|should|has to|have to) (?:always )?be|is|are)\b/i.exec(
    first.slice(subject.length),
  )?.[1];
  return verb === undefined ? quality : `${subject} ${verb} ${quality}`;
}

function subjectOf(text: string): string | undefined {
  const words = text.split(' ');
  const at = words.findIndex((word) => verbs.test(word));
  return at > 0 && at <= 7 ? words.slice(0, at).join(' ') : undefined;
}

/** "It", "the same one" and nothing at all stand for the subject; undefined where a pronoun could mean something else. */
function withSubject(rest: string, subject: string): string | undefined {
  const [first = ''] = rest.split(' ');
  if (verbs.test(first)) return `${subject} ${rest}`;
  if (/^(?:it|they)$/i.test(first)) return `${subject} ${rest.slice(first.length + 1)}`;
  const thing = subject.replace(/^(?:an?|the|each|every|all) /i, '');
  const plain = rest
    .replace(/\bthe same one\b/i, `the same ${thing}`)
    .replace(/\b(save|store|create|add|accept|delete|remove) (?:it|one)\b/i, `$1 a ${thing}`);
  return /\b(?:it|they|them|this|that|these|those|one|ones|its|their)\b/i.test(plain) ? undefined : plain;
}
