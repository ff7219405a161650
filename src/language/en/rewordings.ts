/** English sentences in plainer words, for the forms: "SHALL change" is "changes", "allow a move to be given" is "a move can be given". */
import type { Rewording } from '../phrase';

const must = '(?:must|shall|should|will|has to|have to|needs to|need to)';
const system = '(?:the |this |our )?(?:system|app|application|software|tool|program|site|website|platform)';

/** Only what the forms know as something that is so, in the third person. */
const verbs =
  'delete|remove|erase|change|move|go|default|start|begin|equal|follow|match|use|look|have|contain|begin|list|show|display|count|give|consist|belong|get|receive|lie|range|run|cascade|keep|see|tell|cost|amount';

/** What stands before a figure or a list and says only that it is shown. */
const figure = '(?=(?:the )?(?:number|total|sum|count) of |how many |(?:the )?(?:total|monthly) )';
const sees =
  '(?:i|we|it|this page|the page|(?:an?|the) [\\p{L}-]+) (?:can |may |shall |must |should |will |must be able to |should be able to |want to |wants to |would like to |need to )?(?:be able to )?(?:sees?|views?|shows?|displays?|tells?|knows?|looks? at)(?: me| us)? ';
const places =
  '(?: (?:on|in|at) (?:the|an?) (?:start|home|main|first|landing|overview)? ?(?:page|screen|dashboard|overview))?';

export const rewordings: readonly Rewording[] = [
  // "When the overview is opened, the system shall show …", "the owner opens an overview that shows …"
  [
    new RegExp(
      `^(?:when|whenever|if|once) (?:the|an?) (?:(start|home|main) page|overview|dashboard|statistics|report) is (?:opened|open|displayed|shown|viewed),? (?:then )?${system} ${must} (?:show|display|list) `,
      'iu',
    ),
    'the overview shows ',
  ],
  [
    /^(?:the |an? )?[\p{L}-]+(?: [\p{L}-]+)? (?:opens?|sees?|looks? at|can open|can see) (?:the|an?) (?:overview|dashboard|report) (?:that|which) (?:shows|lists|tells)(?: (?:me|us|them|him|her))? /iu,
    'the overview shows ',
  ],
  [
    new RegExp(
      `^(?:when|whenever|if|once) (?:the |an? )?[\\p{L}-]+(?: [\\p{L}-]+)? (?:opens|views|looks at|visits) (?:the|an?) (?:(?:start|home|main) page|overview|dashboard|statistics|report),? (?:then )?${system} ${must} (?:show|display|list) `,
      'iu',
    ),
    'the overview shows ',
  ],
  // "What happens when someone deletes a car with bookings? The system refuses."
  [/^what happens (?:when|if) (.{5,140}?)\? (?=the (?:system|app|application) |it |they )/iu, 'when $1 then '],
  // "Add guests and search them by name": guests.
  [
    /^(.*?\b(?:add|create|enter|record|register|list|see|view|edit|manage|keep)\b(?:,? (?:and |or )?[\p{L}]+){0,3} (?:the |all |new |our )?)([\p{L}-]+s),? and (search|search for|find|filter|sort|export) (?:them|the list) (by |as )/iu,
    '$1$2 and $3 $2 $4',
  ],
  [
    / (?:starts?|begins?) (?:out )?(?:in|as) (?:the )?([\p{L} -]{2,30}?),? and (?:then )?(?:moves|goes|changes) (?:on )?to /iu,
    ' goes from $1 to ',
  ],
  [new RegExp(`^${sees}${figure}`, 'iu'), 'the system shall show '],
  [
    /^(?:there is |i want |we want )?(?:an? |the )?(?:overview|statistics?|chart|report|breakdown) (?:of |with |showing )(?=(?:the )?number of |how many )/iu,
    'the system shall show ',
  ],
  [
    new RegExp(
      `^(.{4,90}?) (?:is|are|must be|shall be|should be|will be|can be) (?:listed|shown|displayed|visible)(${places})$`,
      'iu',
    ),
    'the system shall show $1$2',
  ],
  [
    /^(?:all )?(?:the )?(.{3,40}?) (?:is|are|must be|shall be|should be|will be) counted (?=per |by |for each |each |every |month by month|in each )/iu,
    'the system shall show the number of $1 ',
  ],
  [/ month by month$/iu, ' per month'],
  [/(?:,)? (?:grouped by|broken down by|split by|divided by|separated by|sorted into) (?=\p{L})/iu, ' per '],
  [
    new RegExp(
      `^${system} ${must} (?:let|allow|permit|enable) ((?:an?|the|each|every) [\\p{L} -]{2,40}?) to (?=be |go |move |change )`,
      'iu',
    ),
    '$1 can ',
  ],
  [new RegExp(`${system} (refuse|reject|prevent|block|decline)s\\b`, 'iu'), 'the system shall $1'],
  [new RegExp(`^${system} (?:allows|lets|permits|enables) `, 'iu'), 'the system shall allow '],
  [new RegExp(`\\b${must} (also |always )?(?:have)\\b(?! to\\b)`, 'giu'), '$1has'],
  [new RegExp(`\\b${must} (also |always )?go\\b`, 'giu'), '$1goes'],
  [new RegExp(`\\b${must} (also |always )?match\\b`, 'giu'), '$1matches'],
  [new RegExp(`\\b${must} (also |always )?(${verbs})\\b`, 'giu'), '$1$2s'],
];
