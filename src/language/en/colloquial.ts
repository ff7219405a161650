/** How people talk, in the words that the forms know: "can't" is "cannot", "get rid of" is "delete". Says the same, never less. */
import type { Rewording } from '../phrase';
import { wordy } from './wordy';

/** Whom a spec means by everybody. Who is named by a role may be meant alone. */
const anybody = '(?:me|us|you|anybody|anyone|users|people|a user|the user)';
const cannot =
  '(?:cannot|can not|may not|must not|should not|shall not|am not allowed to|are not allowed to|must never|may never|can never|should never|will not|do not want to)';
const denied = `(?:${[
  '(?:nobody|no one|no-one) (?:can|may|must|should|shall|is allowed to)',
  'users? (?:cannot|must not|shall not|should not|may not)',
  `(?:i|we|you|one) ${cannot}`,
  'it (?:is not|must not be|should not be|shall not be|may not be|cannot be) possible to',
  'there (?:is|must be|should be) no way to',
  `the system (?:shall|must|should|will) not (?:let|allow|permit|enable) ${anybody}(?: to)?`,
  `the system (?:shall|must|should|will) (?:prevent|stop|keep) ${anybody} from`,
].join('|')})`;

const contractions: readonly Rewording[] = [
  [/[’]/gu, "'"],
  [/\bcan't\b|\bcant\b/giu, 'cannot'],
  [/\bwon't\b/giu, 'will not'],
  [/\bshan't\b/giu, 'shall not'],
  [/\b(is|are|was|were|do|does|did|has|have|had|must|should|could|would|need)n't\b/giu, '$1 not'],
  [/\b(it|there|that|who|he|she)'s (?=(?:been|got|become)\b)/giu, '$1 has '],
  [/\b(it|there|that|who|he|she)'s\b/giu, '$1 is'],
  [/\b(i|we|you|they)'ve\b/giu, '$1 have'],
  [/\b(we|you|they)'re\b/giu, '$1 are'],
  [/\bi'm\b/giu, 'i am'],
  [/\b(i|we|you|they)'d (?=(?:like|love|want|prefer)\b)/giu, '$1 would '],
  [/\b(i|we|you|they|it)'ll\b/giu, '$1 will'],
];

const verbs: readonly Rewording[] = [
  [/\bwould (?:love|prefer) to\b/giu, 'would like to'],
  [/\b(?:got|gotten) rid of\b|\bget(?:s|ting)? rid of\b|\bthrow(?:s|ing)? (?:away|out)\b/giu, 'delete'],
  [/\btake(?:s)? ((?:an?|the|old|any|one) (?:[\p{L}-]+ )?[\p{L}-]+) off the list\b/giu, 'delete $1'],
  [/\btouch(?:es)? up\b|\bput(?:s)? right\b/giu, 'edit'],
  [
    /\b(?:amend|modify|correct|fix|revise|alter)(?=,? (?:and|or|&|edit|change|delete|remove|search|an?|the|[\p{L}-]+s)\b)/giu,
    'edit',
  ],
  [/\bput(s?) (something|things|it|them) right\b/giu, 'edit$1 $2'],
  [
    /\b(add|create|enter|record) ((?:an?|the|new|our|a new) )?([\p{L}-]+(?: [\p{L}-]+)?),? (?:and )?(?:edit|change|update) (?:it|them|something|(?:its|their|the) (?:details|data))(?: later(?: on)?)?,? (?:and|or) (?:delete|remove) (?:it|them|one|(?:the )?old ones)\b/giu,
    '$1, edit and delete $2$3',
  ],
  [/\bbe (?:amended|modified|corrected|revised|altered)\b/giu, 'be changed'],
  [
    /\b(can|may|must|should|shall|could) be created(?=,? (?:and|or|&|edited|changed|updated|deleted|removed|read)\b)/giu,
    '$1 be added',
  ],
  [/\b(?:edited|changed|updated)(?=(?:,? and|,| or) (?:deleted|removed)\b)/giu, 'changed'],
  [/\b(?:put|note|jot|take) down (?=(?:an?|the|new|every|each|all)\b)/giu, 'record '],
  [/\blook(s?) ((?:an?|the|any) (?:[\p{L}-]+ ){0,2}?[\p{L}-]+) up\b/giu, 'look$1 up $2'],
  [/\bnarrow(s?) (the list(?: of [\p{L}-]+)?|it|them) down\b/giu, 'filter $2'],
  [
    /\b(is|are) worked out\b(?: (?:for (?:us|me|you|them)|automatically|by the (?:system|app)))?(?: as|: ?it is| to be| from)?/giu,
    '$1 calculated as',
  ],
  [/\bworks out\b/giu, 'calculates'],
  [/\b(?:comes|adds up|amounts) (?:out )?(?:to|at|as)\b(?= (?:the |its )?[\p{L}])/giu, 'is'],
  [/\b(is|are) a must\b/giu, '$1 required'],
  [/\bis (?:something|somewhere|anything) between\b/giu, 'is between'],
  [/\bbrand[- ]new\b/giu, 'new'],
  [/\b(needs|need|has|have) to come with\b|\b(must|should|shall) come with\b/giu, 'needs'],
  [/\bneeds to have\b/giu, 'needs'],
  [/\bneed to have\b/giu, 'need'],
  [/(?<!\bnot )\bsimply (?=\p{L})/giu, ''],
  [/\b(see|sees|show|shows|tell|tells|shown) at (?:a glance|once)\b/giu, '$1'],
  [/^at (?:a glance|once),? (?=(?:i|we|you) )/iu, ''],
  [/\b(no [\p{L} -]{2,40}?) ever (?=\p{L})/giu, '$1 '],
  [/\b(goes|go|vanishes|vanish|disappears|disappear) along with (it|them)\b/giu, '$1 with $2'],
  [/\b(?:vanishes|vanish)\b/giu, 'disappear'],
];

/** What cannot be done is refused: the thing that it would be done to comes first. */
const denials: readonly Rewording[] = [
  [/^we (?:do not|will not|never) (accept|allow|save|store|take) /iu, 'the system shall not $1 '],
  [/\bnot (?:let|allow|permit) (.{3,60}?) (?:to )?be (deleted|removed)$/iu, 'not allow deletion of $1'],
  [
    new RegExp(`^(?:(?:users|people) )?${denied} (?:delete|remove|erase|deleting|removing) (.{3,90})$`, 'iu'),
    'deleting $1 is refused',
  ],
  [
    new RegExp(
      `^${denied} (?:save|create|add|enter|store|record|register|make|submit|give|plan|type in|put in|file|keep|set|saving|creating|adding|entering) (.{3,90})$`,
      'iu',
    ),
    '$1 is refused',
  ],
  [
    new RegExp(
      `^${denied} (?:pick|choose|select|use|assign|picking|choosing|selecting|using|assigning) (.{3,90})$`,
      'iu',
    ),
    '$1 cannot be chosen',
  ],
  [new RegExp(`^${denied} (book|rent|lend|reserve|hire) (.{3,90})$`, 'iu'), '$2 cannot be $1ed'],
  [/ cannot be lended$/iu, ' cannot be lent'],
  [/ cannot be (reserv|hir)eed$/iu, ' cannot be $1ed'],
];

/** "Because customers forget things, …": a reason without a condition in it. */
const reasons: readonly Rewording[] = [
  [
    /^(?:because|so that) (?:(?!\b(?:only|unless|except|if|when|until|while|before|after|once)\b)[^,;.])+, (?=\p{L})/iu,
    '',
  ],
];

export const colloquial: readonly Rewording[] = [...reasons, ...contractions, ...wordy, ...verbs, ...denials];
