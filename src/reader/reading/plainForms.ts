/** Ways of saying a demand that come down to a plainer sentence: EARS, Given/When/Then, and how people write letters. */

const system = 'the (?:system|app|application|software|tool|program|site)';
const shall = '(?:shall|must|should|will)';
const noun = '[\\p{L}-]+(?: [\\p{L}-]+)?';
const somebody = '(?:i|we|you|somebody|someone|anybody|a user|the user|the [\\p{L}-]+)';
const refused = '(?:refused|rejected|not allowed|forbidden|prevented)';
/** What a refusal tells changes nothing of it; any other words behind it could. */
const andTold = '(?: and .*\\b(?:shown|told|displayed|message|number|reason)\\b.*)?';
/** Something is there. More than that would be a condition, which must not get lost. */
const isThere = `(?:\\bgiven an? (?:${noun})(?: (?:of|in|for) an? (?:${noun}))? )?`;

const form = (pattern: string, plain: string) => [new RegExp(pattern, 'iu'), plain] as const;

/** The first that fits counts. */
const forms = [
  form(`^${system} ${shall} (?:let|allow|enable|permit) (?:an? |the )?(${noun}?) (?:to )?(?=\\p{L}+ )`, 'Users can '),
  form(`^${system} ${shall} require an? (${noun}) for (?:every|each|all|an?) (${noun})$`, 'Every $2 must have a $1'),
  form(
    `^when an? (${noun}) is (?:registered|created|added|entered|made|booked|recorded|opened), ${system} ${shall} set (?:its|the) (${noun}) to (${noun})$`,
    'A new $1 has the $2 $3',
  ),
  form(
    `^(?:if|while|when) an? (${noun}) (?:still )?has (${noun}), (?:then )?${system} ${shall} (?:refuse|forbid|prevent|not allow|reject) (?:to delete|deleting|the deletion of) (?:it|the [\\p{L}-]+|that [\\p{L}-]+)$`,
    'A $1 that still has $2 cannot be deleted',
  ),
  form(
    `^if ${somebody} (?:try to |tries to )?(?:deletes?|removes?) an? (${noun}) (?:that|who|which) (?:still )?(?:has|have) (${noun}),? (?:please )?(?:stop|warn|don't let|do not let) (?:me|us|them|him|her)$`,
    'A $1 that still has $2 cannot be deleted',
  ),
  form(
    `^scenario: .*?\\bgiven an? (${noun}) (?:that|who|which) (?:still )?has (${noun}) when ${somebody} (?:deletes|removes) (?:the [\\p{L}-]+|it|him|her) then (?:it|this|the [\\p{L}-]+) is ${refused}${andTold}$`,
    'A $1 that still has $2 cannot be deleted',
  ),
  form(
    `^scenario: (?:(?!\\b(?:given|when)\\b).)*${isThere}\\bwhen (.+?) then (?:it|this|the [\\p{L}-]+) is ${refused}${andTold}$`,
    '$1 is refused',
  ),
] as const;

/** These come down to "X has a, b and c". */
const definitions = [
  form(
    `^(?:each|every|an?) (${noun}) (?:stands|lies|lives|is|sits|hangs|works|happens|takes place) (?:in|at|on|with|under) (?:one of (?:the|our|my)|an?|exactly one|the) ([\\p{L}-]+) and has (.+)$`,
    'Each $1 has belongs to a $2, $3',
  ),
  form(
    `^(?:every|each) time ${somebody} ([\\p{L}]+) (?:an?|the|one of the) ([\\p{L}-]+),? ${somebody} (?:want to |need to |must |should )?(?:write down|note|record|enter|keep|log) (.+)$`,
    'Each $1 has belongs to a $2, $3',
  ),
] as const;

/** Words before a demand that say nothing of it. */
const openings =
  /^(?:background: |hintergrund: |(?:and|also|und|außerdem),? (?=(?:for|each|every|für|zu jede|jede)\b)|please (?=\p{L}))/iu;

/** The same demand in the words that the readers know; as it is where there are none. */
export function plainForm(text: string): string {
  return firstForm(text, forms);
}

/** The same for a sentence that may say what is kept of a thing. */
export function plainDefinition(text: string): string {
  return firstForm(text, [...definitions, ...forms]);
}

function firstForm(text: string, among: readonly (readonly [RegExp, string])[]): string {
  const plain = text.replace(openings, '').replace(/[.!]$/, '');
  const found = among.find(([pattern]) => pattern.test(plain));
  return found ? plain.replace(found[0], found[1]) : plain;
}
