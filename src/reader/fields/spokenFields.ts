/** How people name a field when they tell of it in a sentence: "how it's going", "which day", "the year it was built", "a few words about it". */

const it = '(?:it|they|he|she|this|that|the [\\p{L}-]+)';
const be = '(?:is|are|was|were|has been|have been)';
const participle = '\\p{L}+ed|bought|sold|lent|paid|born|made|taken|given|sent|held|found|built|left|began|brought|due';
const end = '(?=[,;]|$| \\(| and | or )';

/** Short forms written out, as both are said. */
function writtenOut(text: string): string {
  return text
    .replace(/\b(it|that|he|she|what|who|where)['’]s\b/giu, '$1 is')
    .replace(/\b(they|we|you)['’]re\b/giu, '$1 are')
    .replace(/\b(they|we|you|i)['’]ve\b/giu, '$1 have')
    .replace(/\b(they|we|you|i)['’]d (?=like |love )/giu, '$1 would ');
}

const spoken = (pattern: string, plain: string) => [new RegExp(pattern, 'giu'), plain] as const;
const member = '(?<=^|[,;] |\\band |\\bund )';

const lists: readonly (readonly [RegExp, string])[] = [
  // Further members of the same list.
  spoken(',? (?:as well as|together with|along with|and also|plus) (?=(?:an?|the|its|their|his|her|any) )', ', '),
  spoken(
    '[;,] (?:besides|beyond|apart from|on top of|in addition to) (?:that|this|these),? (?:we|i) (?:would like to|want to|can|may|should|must|need to)(?: also)? (?:keep|note|record|have|store|know) ',
    ', ',
  ),
  spoken(`${member}from (?:what|which) time (?:to|until|till) (?:what|which) time${end}`, 'start time, end time'),
  spoken(
    `${member}from (?:what|which) (day|date) (?:to|until|till) (?:what|which) (?:day|date)${end}`,
    'first $1, last $1',
  ),
  spoken(`${member}from when (?:to|until|till) when${end}`, 'start, end'),
  spoken(`${member}when ${it} (?:starts?|begins?) and (?:when ${it} )?(?:ends?|stops?)${end}`, 'start, end'),
];

const held = '(?:is|are|was|were|stands?|goes|go|belongs?|lies?|sits?|lives?|hangs?|comes?|came|works?|runs?)';
const who = '(?:it|they|he|she|we|this|that|the [\\p{L}-]+)';

const single: readonly (readonly [RegExp, string])[] = [
  spoken('^(?:a |some )?(?:box|field|space|room) for ([\\p{L}-]+(?: [\\p{L}-]+)?)$', '$1'),
  spoken('^something about (?:the |their |its )?([\\p{L}-]+)$', '$1'),
  spoken(`^how ${it} (?:like|likes|prefer|prefers|want|wants) to pay$`, 'preferred payment'),
  spoken(`^(?:from |at )?(?:what|which) time(?: ${it} (?:starts?|begins?))?$`, 'start time'),
  spoken(`^(?:to|until|till|by) (?:what|which) time$|^(?:what|which) time ${it} (?:ends?|stops?)$`, 'end time'),
  spoken(`^(?:the )?time ${it} (starts?|begins?|ends?)$`, '$1 time'),
  spoken(`^(?:on |in |for |by )?(?:which|what) ([\\p{L}-]+)(?: ${it} (?:${be}|has|have))?$`, '$1'),
  spoken(
    `^how (?:${it} (?:${be}) (?:going|doing|coming along)|${it} stands?|things (?:are going|stand))$|^where ${it} stands? at the moment$`,
    'status',
  ),
  spoken(`^how long ${it} (?:${be}|takes?|took|lasts?|lasted|runs?|ran)$`, 'duration'),
  spoken(`^how much ${it} (?:costs?)$|^what ${it} costs?$`, 'price'),
  spoken(`^how (?:much ${it} weighs?|heavy ${it} ${be})$`, 'weight'),
  spoken(`^how old ${it} ${be}$`, 'age'),
  spoken(`^how (?:big|large) ${it} ${be}$`, 'size'),
  spoken(`^how (?:high|tall) ${it} ${be}$`, 'height'),
  spoken(`^how wide ${it} ${be}$`, 'width'),
  spoken(`^how deep ${it} ${be}$`, 'depth'),
  spoken(
    `^where (?:exactly )?${it} (?:${be}(?: kept| stored| found)?|stands?|hangs?|lies|lives?|sits?|takes? place|happens?|happened)$`,
    'place',
  ),
  spoken(`^what ${it} ${be} (?:called|named)$`, 'name'),
  spoken(
    `^(?:a few|some) (?:words|lines|sentences) (?:about|on|of) (?:${it}|them|him|her)$|^anything (?:else )?(?:worth (?:noting|remembering|knowing)|special)(?: about (?:${it}|them|him|her))?$`,
    'notes',
  ),
  spoken('^(whether .+) or not$', '$1'),
  spoken(
    '^(?:an? |the |its |their )?([\\p{L}-]+(?: [\\p{L}-]+)?) if (?:it|they|he|she|there) (?:has|have|is|are) (?:one|any)$',
    'optional $1',
  ),
  // "the client it is for", "the paper it is printed on", "the address the parcels go to"
  spoken(
    `^(?:an?|the) ((?!date|day|time|year)[\\p{L}-]+) (?:that |which )?${who} ${held}(?: \\p{L}+(?:ed|en|pt))? (?:for|on|in|at|to|from|with|by|under)$`,
    '$1',
  ),
  spoken(`^the (date|day) ${it} (?:is|are) due$`, 'due $1'),
  spoken(
    `^the (date|day) ${it} (?:is|are|was|were) (promised|planned|wanted|expected|agreed|needed)(?: for| on| by)?$`,
    '$2 $1',
  ),
  spoken(`^the (date|day) ${it} (?:is|are|was|were) born(?: on)?$`, 'date of birth'),
  spoken(`^how long ${it} (?:takes?|lasts?|runs?) in (\\p{L}+)$`, 'duration in $1'),
  spoken('^how many ([\\p{L}-]+(?: [\\p{L}-]+)?) (?:we|i|they) (?:have|own|keep|got|have got)$', 'number of $1'),
  spoken('^(?:an? |the )?(notes?|remarks?|comments?) (?:about|on) (?:its|their|his|her) [\\p{L}-]+$', '$1'),
  spoken(`^when ${who} (?:starts?|begins?)$`, 'start'),
  spoken(`^when ${who} (?:ends?|stops?|finishes)$`, 'end'),
  spoken('^when$', 'date'),
  spoken('^how much$', 'amount'),
  spoken('^in (?:which|what) ([\\p{L}-]+)$', '$1'),
  spoken('^who (\\p{L}+ed|paid|took|made|gave)(?: it| them)?$', '$1 by'),
  spoken(`^why(?: ${it} .*)?$`, 'reason'),
  spoken(`^the year (?:(?:in which|when|that) )?${it} (?:${be} )?(\\p{L}+)$`, 'year $1'),
  spoken(
    `^the (?:day|date) (?:(?:on which|when|that) )?${it} ${be} ((?:${participle})(?: (?:out|in|back|up|down))?)(?: (?:on|with us|here|there))?$`,
    '$1 on',
  ),
  spoken(`^the (?:day|date) (?:(?:on which|when|that) )?${it} ((?:${participle})) (?:on|with us|here|there)$`, '$1 on'),
];

/** "whether it's open, being rebuilt or closed (let's call that its condition)": the choices, under the name that they are given. */
const alternatives = new RegExp(
  `${member}whether ${it} (?:is|are) (?<choices>(?:[^,:;()]+, )*[^,:;()]+ or [^,:;()]+?)(?: \\((?:we |let us |let['’]s )?call (?:that|this|it) (?:its |the |their )?(?<name>\\p{L}+)\\))?(?=[,;]|$| and )`,
  'giu',
);

/** The list in plain words, in which every member is a name with what is said of it in brackets. */
export function plainSpeech(text: string): string {
  const plain = writtenOut(text).replace(alternatives, (whole: string, choices: string, name: string | undefined) =>
    areAlternatives(choices) ? `${name ?? 'state'} (${choices})` : whole,
  );
  return lists.reduce((said, [pattern, form]) => said.replace(pattern, form), plain);
}

/** One member of a list in plain words; what stands behind it in brackets stays. */
export function plainMember(phrase: string): string {
  const [, name = '', behind = ''] = /^([^(]*?)(\s*\(.*)?$/su.exec(phrase) ?? [];
  const found = single.find(([pattern]) => name.search(pattern) === 0);
  return found ? `${name.replace(found[0], found[1])}${behind}` : phrase;
}

/** "Paid or not" is yes or no, and what has an article is the next member of the list. */
function areAlternatives(choices: string): boolean {
  return choices
    .split(/, (?:or )?| or /)
    .every((one) => one.split(' ').length <= 3 && !/^(?:an?|the|its|their|his|her|and|not|whether|any)\b/i.test(one));
}
