/** Words around a demand that change nothing of it, and refusals that are told the long way: "make sure that", "of course", "show an error". */
import type { Rewording } from '../phrase';

const system =
  '(?:the |this |our )?(?:system|app|application|software|tool|program|site|website|platform|form|[A-Z]\\w+_\\w+)';
const must = '(?:must|shall|should|will|has to|have to|needs to|need to)';
/** Whom a spec means by everybody. */
const anybody = '(?:anybody|anyone|somebody|someone|users?|a user|the user|people|us|me|you)';

const sure = [
  `(?:please |always )?(?:make sure|ensure|see to it|be sure|check|verify|validate|take care)`,
  `${system} ${must} (?:always )?(?:ensure|make sure|guarantee|check|validate|verify|enforce|see to it)`,
  `(?:what )?(?:i|we) (?:really )?(?:need|want)(?: to (?:make|be) (?:sure|certain))?(?: is)?`,
  'it is (?:important|essential|crucial|necessary|a rule)|the rule is|there is a rule|it must be the case',
].join('|');

const asides: readonly Rewording[] = [
  [/([€$£]) ?(\d+(?:[.,]\d+)*)/gu, '$2 $1'],
  [
    /[,;]? (?:otherwise|or else|or) (?:it|they|nothing) (?:(?:is|are|will be|gets?) (?:refused|rejected|turned down)|(?:is|are|will|can|must)(?: not|n['’]t) (?:be )?(?:saved|stored|accepted)|cannot be (?:saved|stored|accepted))[.!]?$/iu,
    '',
  ],
  [/<=/gu, '≤'],
  [/>=/gu, '≥'],
  [/^(?:fr|nfr|req|requirement|(?:business |house )?rule|validation|constraint|check|important|policy)\s*:\s+/iu, ''],
  [
    /,? (?:obviously|of course|naturally|clearly|certainly|needless to say|please|thanks|thank you|honestly|by the way|that is all|that is it|for sure|as usual|mind you|you know)(?=[.!]?$)/iu,
    '',
  ],
  [
    /(?<=\p{L})(?<!\b(?:not|only|is|are|it)),? (?:obviously|of course|naturally|clearly|certainly|really|honestly|basically|actually|please),? (?=\p{L})/giu,
    ' ',
  ],
  [
    /^(?:obviously|of course|naturally|clearly|certainly|basically|please|also|and|well|oh and|oh|again),? (?=\p{L})/iu,
    '',
  ],
  [new RegExp(`^(?:${sure}) that (?=\\p{L}|["“”])`, 'iu'), ''],
  [/^(?:please )?(?:make sure|ensure|see to it) (?=(?:the|an?|every|each|all|no|nobody|people|two|both) )/iu, ''],
  [/\bboth (?=(?:the |its |an? )?["“\p{L}][^.;]{1,60} and )/iu, ''],
  [
    / without (?:choosing|entering|giving|specifying|picking|selecting|filling in|providing|stating|having) /giu,
    ' without ',
  ],
  [/ (?:across|among|amongst|for|over) all (?:of )?(?:the |our )?(?=[\p{L}-]+s$)/iu, ' of '],
  [/ (?:in|from) the (?:drop-?down|list|menu|form|app|system)$/iu, ''],
  [/ (?:all the time|at all times|at any time|always|at all|ever|any more|anymore)$/iu, ''],
];

/** "Nobody can …" is what the denials know. */
const denied: readonly Rewording[] = [
  [
    new RegExp(`^(?:please )?(?:do not|never) (?:let|allow|permit) (?:${anybody})(?: to)? (?:ever )?`, 'iu'),
    'nobody can ',
  ],
  [
    new RegExp(
      `^(?:${anybody}) (?:must|shall|should|may|can|will) (?:not|never) (?:be (?:able|allowed|permitted) to )`,
      'iu',
    ),
    'nobody can ',
  ],
  [
    /^(?:nobody|no one|no user) (?:should|must|shall|may|will) (?:ever )?be (?:able|allowed|permitted) to /iu,
    'nobody can ',
  ],
  [/^(?:nobody|no one|no user) (?:should|must|shall|may|will) (?:ever )?/iu, 'nobody can '],
  [
    new RegExp(
      `^it (?:(?:should|must|shall|may|can) not be (?:possible|allowed)|(?:should|must|shall) be impossible|is (?:impossible|not possible|forbidden|not allowed|not permitted|not okay|no good))(?: for ${anybody})? to `,
      'iu',
    ),
    'nobody can ',
  ],
  [/^(?:please )?make it impossible to /iu, 'nobody can '],
  [
    /^(?:trying|attempting|an attempt|attempts) to (.{3,90}?) (?:is|are|must be|shall be) (?:rejected|refused|blocked|denied)$/iu,
    'nobody can $1',
  ],
  [
    /^(?:trying|attempting|an attempt) to (.{3,90}?) (?:gives|shows|brings up|leads to|results in|ends in) an error(?: message)?$/iu,
    'nobody can $1',
  ],
  [
    /^(?:do not|never|we do not|we never) (?:allow|accept|permit|take|save|store) (?=\p{L})(.{3,120}?)[.!]?$/iu,
    '$1 is refused',
  ],
];

const refused = `,? (?:then )?(?:${[
  `${system} ${must} (?:reject|refuse|decline|block|deny|prevent|not (?:save|accept|allow|store|permit|create))(?: (?:it|this|that|(?:to save|saving)(?: it| (?:the|that) [\\p{L}-]+)?|the (?:value|entry|input|change|record|form|submission|save)))?(?: (?:and|with)(?: (?:show|display|give|return))? an? (?:error|error message|message|warning))?`,
  `${system} ${must} (?:show|display|give|return|raise) an? (?:error|error message|warning)(?: and (?:refuse it|reject it|not save it))?`,
  '(?:it|this|that|the (?:value|entry|input|change)|saving(?: it)?) (?:is|must be|shall be|should be|will be|gets) (?:rejected|refused|declined|blocked|denied|not saved|not accepted|not allowed|turned down|invalid)',
  '(?:i|we|you|they|the user|users) (?:get|gets|see|sees|am shown|are shown) an error(?: message)?',
  'saving (?:it )?(?:fails|must fail)|an error(?: message)? (?:is|must be|shall be) shown|do not save it|that is an error|it is an error',
].join('|')})[.!]?$`;

const changed =
  '(?:entered|given|typed in|typed|put in|set|supplied|submitted|provided|chosen|picked|selected|saved|stored|created|added|made|registered|booked|recorded)';
const enters =
  '(?:enters?|types? in|types?|gives?|chooses?|picks?|selects?|saves?|submits?|adds?|creates?|puts? in|registers?|records?|books?|sets?|(?:tries|try|attempts?) to (?:enter|type in|give|choose|pick|select|save|submit|add|create|put in|register|record|set))';
const violation =
  '(?:longer|shorter|more|less|fewer|greater|higher|lower|larger|smaller|bigger|above|below|over|under|before|after|earlier|later|in the past|negative|beyond)';

const refusals: readonly Rewording[] = [
  [
    new RegExp(
      `^(?:when|if|whenever|once|should) (.{3,140}?) (?:is|are|be|gets) (?:being )?${changed}${refused}`,
      'iu',
    ),
    '$1 is refused',
  ],
  [
    new RegExp(
      `^(?:when|if|whenever) (?:i|we|you|somebody|someone|an?y? user|the user|users) ${enters} (.{3,140}?)${refused}`,
      'iu',
    ),
    '$1 is refused',
  ],
  [
    new RegExp(`^(?:when|if|whenever) (.{3,90}?) (?:is|are|lies|lie) (${violation}\\b.{0,60}?)${refused}`, 'iu'),
    '$1 cannot be $2',
  ],
  [new RegExp(`^(?:when|if|whenever) (.{3,90}?) exceeds? (.{1,60}?)${refused}`, 'iu'), '$1 cannot exceed $2'],
  [
    new RegExp(`^(?:when|if|whenever) (.{3,90}?) does not (match|have|follow) (.{1,60}?)${refused}`, 'iu'),
    '$1 must $2 $3',
  ],
  [/ is refused is refused$/iu, ' is refused'],
];

export const wordy: readonly Rewording[] = [...asides, ...denied, ...refusals];
