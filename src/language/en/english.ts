/** The ways of saying rules in English, in the order in which they are tried. */
import type { LanguagePhrases } from '../phrase';
import { colloquial } from './colloquial';
import { counting } from './counting';
import { masks } from './masks';
import { parts } from './parts';
import { priceTimesDays, product, sum } from './phrases/computed';
import { dateOrder } from './phrases/dateOrder';
import { defaultValue } from './phrases/defaultValue';
import { clearOnDelete, deleteAlong, refuseDelete } from './phrases/deletion';
import { countOfRelated, countPerChoice, perMonth, today } from './phrases/figures';
import { format } from './phrases/format';
import { currency, usualLength } from './phrases/general';
import { inFuture } from './phrases/inFuture';
import { length } from './phrases/length';
import { listOrder } from './phrases/listOrder';
import { noOverlap } from './phrases/noOverlap';
import { oneOf } from './phrases/oneOf';
import { onlyWhen } from './phrases/onlyWhen';
import { operations } from './phrases/operations';
import { optional } from './phrases/optional';
import { platform } from './phrases/platform';
import { range } from './phrases/range';
import { required } from './phrases/required';
import { stories } from './phrases/stories';
import { targetMust } from './phrases/targetMust';
import { transitions } from './phrases/transitions';
import { unique } from './phrases/unique';
import { uniqueTogether } from './phrases/uniqueTogether';
import { rewordings } from './rewordings';
import { scenarios } from './scenarios/scenarios';
import { units } from './units';

const words = (text: string): readonly string[] => text.split(' ');

export const english: LanguagePhrases = {
  language: 'en',
  parts,
  determiners: words('a an the each every all any its their his her our my this these those'),
  joiners: words('and or & as well as plus also / |'),
  either: ['or', '/', '|'],
  lacking: words('without missing empty blank omitted no not unless neither'),
  restricting: words(
    'not no never none nobody nothing cannot only except unless without most least maximum minimum limit exceed exceeds must forbidden refused prevent prevents reject rejects unique',
  ),
  preludes:
    /^(?:as (?:an?|the|our) .{1,60}?,? i (?:want|need|can|would like|wish)\b(?: to)?|(?:the )?(?:system|app|application|site|page|users?|visitors?) (?:must|shall|should|can|may)\b)/i,
  amounts: [
    [/^(?:%|per ?cent\b)/i, 0.01],
    [/^weeks?\b/i, 7],
    [/^(?:hours?|h)\b/i, 60],
    [/^years?\b/i, 12],
  ],
  notInNames: words(
    'not no never only nobody none without except unless but if when while until once who that which whose what where how some few most many several certain other others same and or nor of for in on at by with from to into onto over under between during before after since via per than as so then also both either neither can cannot may must shall should will would could might has have had is are was were be been being do does did it they he she we i you them him us me new old today now always usually sometimes often first last more less least much very too just even still already yet out up down off again abroad online offline manually automatically logged signed registered authenticated authorized authorised system app application software',
  ),
  uses: words(
    'lent lend lends lending borrowed borrow borrows borrowing rented rent rents renting booked book books booking loaned loan loaning reserved reserve reserves hired hire used use assigned assign chosen sold sell ordered order checked scheduled schedule allocated allocate issued issue given give planned plan attend attended join joined played play shown watched watch read visited visit treated taken take rated rate reviewed review entered planted serviced driven drive flown fly sampled measured signed enrolled registered',
  ),
  fieldNouns: words('field fields value values date day time attribute property'),
  chainStarts: ['from'],
  ofKind: ['of'],
  repeated: ['by'],
  units,
  steps: [
    ['→'],
    ['->'],
    ['=>'],
    ['⇒'],
    ['then'],
    ['and', 'then'],
    ['to'],
    ['into'],
    ['then', 'to'],
    ['followed', 'by'],
    ['and', 'finally'],
    ['finally'],
    ['becomes'],
    ['then', 'becomes'],
    ['and', 'then', 'becomes'],
    ['and', 'finally', 'becomes'],
    ['become'],
    ['then', 'become'],
    ['and', 'then', 'become'],
    ['and', 'finally', 'become'],
  ],
  thousands: ',',
  numbers: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    twenty: 20,
    thirty: 30,
    fifty: 50,
    hundred: 100,
  },
  masks,
  starts: ['start', 'start date', 'start day', 'start time', 'starting date', 'beginning', 'first day', 'begin date'],
  ends: ['end', 'end date', 'end day', 'end time', 'ending date', 'last day', 'finish date'],
  inOrder: ['and', 'then', 'finally', 'next', 'lastly', 'afterwards', 'first', '→', '->', '>', '–'],
  rewordings: [...colloquial, ...rewordings],
  phrases: [
    noOverlap,
    transitions,
    priceTimesDays,
    product,
    sum,
    perMonth,
    dateOrder,
    inFuture,
    onlyWhen,
    refuseDelete,
    deleteAlong,
    clearOnDelete,
    targetMust,
    uniqueTogether,
    unique,
    required,
    format,
    length,
    range,
    defaultValue,
    usualLength,
    currency,
    countPerChoice,
    countOfRelated,
    today,
    listOrder,
    platform,
    operations,
    stories,
    optional,
    oneOf,
  ],
  scenarios,
  counting,
};
