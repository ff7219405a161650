/** The ways of saying rules in German, in the order in which they are tried. */
import type { LanguagePhrases } from '../phrase';
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
import { platform } from './phrases/platform';
import { range } from './phrases/range';
import { required } from './phrases/required';
import { stories } from './phrases/stories';
import { targetMust } from './phrases/targetMust';
import { transitions } from './phrases/transitions';
import { unique } from './phrases/unique';
import { uniqueTogether } from './phrases/uniqueTogether';
import { scenarios } from './scenarios/scenarios';
import { wordy } from './wordy';

const words = (text: string): readonly string[] => text.split(' ');

export const german: LanguagePhrases = {
  language: 'de',
  parts,
  determiners: words(
    'der die das den dem des ein eine einen einem einer eines jede jeder jedes jeden jedem alle aller allen seine ihre sein ihr seinen ihren seiner ihrer unsere unser diese dieser dieses diesen seinem ihrem seines ihres deren dessen',
  ),
  joiners: words('und oder & sowie auch / |'),
  either: ['oder', '/', '|'],
  lacking: words('ohne fehlt fehlen leer kein keine keinen nicht'),
  restricting: words(
    'nicht kein keine keinen keinem keiner nie niemals niemand nichts nur ausser ohne hoechstens mindestens maximal minimal muss muessen verboten verhindert einmal einmalig eindeutig',
  ),
  preludes:
    /^(?:als .{1,60}? (?:möchte|will|kann|brauche|muss) ich\b|(?:das system|die app|die anwendung|die seite|benutzer|nutzer) (?:muss|soll|kann|darf|müssen|sollen|können)\b)/i,
  amounts: [
    [/^(?:%|Prozent\b)/i, 0.01],
    [/^Wochen?\b/i, 7],
    [/^(?:Stunden?|h)\b/i, 60],
    [/^Jahren?\b|^Jahre?\b/i, 12],
  ],
  notInNames: words(
    'nicht nie niemals kein keine keinen keiner keinem nur ausschließlich niemand ohne außer wenn falls solange während bis der die das welche welcher wer was wo wie einige wenige manche meiste meisten mehrere andere gleiche selbe und oder von für in an auf bei mit nach aus zu über unter zwischen vor seit durch als ist sind war wird werden kann können darf dürfen muss müssen soll sollen hat haben es er sie ich wir ihr man neu neue neuen alt heute jetzt immer meist meistens manchmal oft erst nur sehr auch noch schon telefonisch online automatisch sonntags',
  ).map(fold),
  uses: words(
    'verliehen verleihen ausgeliehen ausleihen leihen geliehen vermietet vermieten gemietet mieten gebucht buchen belegt reserviert reservieren verplant vergeben verkauft bestellt zugewiesen zugeteilt ausgegeben benutzt verwendet besucht bewerten besuchen verleihbar buchbar ausleihbar vermietbar reservierbar verleiht vermietet buchen',
  ).map(fold),
  fieldNouns: words('feld wert datum tag uhrzeit angabe'),
  chainStarts: ['von'],
  ofKind: [],
  repeated: ['nach', 'ohne'],
  units: [
    ...['kg', 'g', 't', 'km', 'm', 'cm', 'mm', 'l', 'ml', 'stück', 'personen', 'punkte', 'sterne', 'seiten', 'plätze'],
    ...['grad'],
  ]
    .map((one) => [fold(one)])
    .concat([
      ['h', 'stunde', 'stunden'],
      ['min', 'minute', 'minuten'],
      ['tag', 'tage', 'tagen'],
      ['woche', 'wochen'],
      ['monat', 'monate'],
      ['jahr', 'jahre'],
      ['%', 'prozent'],
    ]),
  thousands: '.',
  masks,
  starts: words('start startdatum beginn anfang starttag anfangsdatum'),
  ends: words('ende enddatum endtag schluss'),
  inOrder: ['und', 'dann', 'danach', 'schliesslich', 'zuletzt', 'anschliessend', 'zuerst', 'endlich', '→', '->', '–'],
  rewordings: [
    ...wordy,
    // "Das Feld Notiz" is the note; "von offen nach bezahlt oder nach storniert" leads to one of two.
    [/(?<![\p{L}])das (?:feld|datenfeld|eingabefeld|attribut) (?=["„“»]?\p{Lu})/giu, ''],
    [/(?<=(?:von|aus) .{2,40} (?:nach|auf|zu) .{2,60}) (oder|und) (?:nach|auf|zu) /giu, ' $1 '],
  ],
  steps: [
    ['→'],
    ['->'],
    ['=>'],
    ['>'],
    ['über'].map(fold),
    ['und', 'zum', 'schluss'],
    ['zum', 'schluss'],
    ['wechselt', 'zu'],
    ['und', 'endet', 'mit'],
    ['endet', 'mit'],
    ['⇒'],
    ['dann'],
    ['danach'],
    ['und', 'dann'],
    ['zu'],
    ['nach'],
    ['auf'],
    ['dann', 'zu'],
    ['dann', 'nach'],
    ['und', 'dann', 'nach'],
    ['und', 'dann', 'zu'],
    ...['anschließend', 'schließlich', 'zuletzt', 'danach', 'von dort'].flatMap((word) =>
      [word, `${word} zu`, `${word} auf`, `und ${word}`, `und ${word} zu`, `und ${word} auf`].map((step) =>
        words(fold(step)),
      ),
    ),
  ],
  beforeVerbs: 'zu',
  listNouns: ['liste', 'übersicht'],
  numbers: {
    null: 0,
    eins: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fuenf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    zwoelf: 12,
  },
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
    oneOf,
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
  ],
  scenarios,
  counting,
};

/** As sentences are compared: umlauts spelled out. */
function fold(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}
