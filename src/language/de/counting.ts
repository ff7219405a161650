import type { CountingPhrases } from '../phrase';

const it = '(er|es|sie|die zahl|der zähler|der stand|der wert|die anzahl|der zählerstand|mein stand)';
const press =
  '((ein|jeder) (tipp|klick|druck) auf|(tippen|klicken|drücken|druck|klick|tipp) auf|wer auf|[beim|bei einem] (drücken|druck|klick|tipp) auf)';
const size = '[große|großer|großen|kleine|kleiner|kleinen|kleinere|kleinerer|zweite|zweiter|erste|erster|runde|runder]';
const plus = `[das|den|die|der|ein|eine|einen|einem] ${size} (plus|plus-knopf|plusknopf|plustaste|plus-taste|(knopf|taste|schaltfläche) mit [einem|dem] plus|plus knopf|plus taste)`;
const minus = `[das|den|die|der|ein|eine|einen|einem] ${size} (minus|minus-knopf|minusknopf|minustaste|minus-taste|(knopf|taste|schaltfläche) mit [einem|dem] minus|minus knopf|minus taste)`;
const adds = `(zählt [um] {number} [{label}] (dazu|hinzu|hoch|weiter)|(erhöht|erhöhen) ${it} um {number} [{label}]|fügt {number} [{label}] hinzu|gibt {number} [{label}] (dazu|mehr)|macht {number} mehr|zählt hoch|zählt weiter|addiert {number} [{label}])`;
const takes = `(zieht {number} [{label}] ab|nimmt {number} [{label}] weg|zählt [um] {number} [{label}] (herunter|runter|zurück)|(verringert|verringern|senkt) ${it} um {number} [{label}]|macht {number} weniger|subtrahiert {number} [{label}]|zählt (herunter|runter))`;
const never = '(nie|niemals|nicht)';
const goes = '(fällt|geht|sinkt|kommt|rutscht|wird|steigt|ist|zählt)';
const sets = '(setzt|stellt|bringt)';
const resets = [
  `[mit|über|per|ein klick auf|ein tipp auf] quoted [geht|springt] (${it} auf {number}|es auf {number}|geht ${it} [wieder|zurück] auf {number}|${sets} ${it} [wieder|zurück] auf {number})`,
  `[ein|der|einen|den] [knopf] zurücksetzen [${sets} ${it} auf {number}]`,
  `(ein|der|einen) (knopf|button) zum zurücksetzen`,
  `(ein|der) (zurücksetzen-knopf|reset-knopf|rücksetzknopf|reset)`,
  `${it} (lässt sich|kann) [wieder] [auf {number}] (zurücksetzen|zurückgesetzt werden)`,
  `(man|ich) kann ${it} [auf {number}] zurücksetzen`,
  `(ein knopf|ein button) ${sets} ${it} [wieder|zurück] auf {number}`,
];
const asking =
  '(nach [einer] (rückfrage|bestätigung)|mit (rückfrage|bestätigung|einer rückfrage)|(der|die|das) (vorher|erst|zuerst) (fragt|nachfragt)|(vorher|davor) (fragt|wird) [die app|sie|er|es] (nach|gefragt|nachgefragt)|vorher fragt (die app|sie|er|es) [nach])';

export const counting: CountingPhrases = {
  forms: {
    counter: [
      '[ein|eine|der] [kleiner|kleine|einfacher|einfache|schlichter] (zähler|strichliste|schrittzähler|klickzähler) [für (mich|eine person|eine einzige person|[meine|meinen|mein|die|den] {label})]',
      '(ich|wir) (will|wollen|möchte|möchten) [meine|unsere|die] {label} zählen',
      '[er|sie|es] zählt [meine|die] {label}',
    ],
    up: [
      `${press} ${plus} ${adds}`,
      `${plus} ${adds}`,
      `(ein|der|eine|die) ${size} (knopf|taste|button) ${adds}`,
      `${press} ${plus} (erhöht|steigt) ${it} um {number}`,
    ],
    down: [
      `${press} ${minus} ${takes}`,
      `${minus} ${takes}`,
      `(ein|der|eine|die) ${size} (knopf|taste|button) ${takes}`,
      `${press} ${minus} (sinkt|fällt) ${it} um {number}`,
    ],
    low: [
      `[${it}] ${goes} ${never} (unter|kleiner als) {number}`,
      `[${it}] (kann|darf|soll) ${never} (unter|kleiner als) {number} (fallen|gehen|sinken|kommen|werden|sein)`,
      `${never} unter {number}`,
    ],
    notNegative: [`[${it}] ${goes} ${never} negativ`, `[${it}] (kann|darf|soll) ${never} negativ (werden|sein)`],
    high: [
      `[${it}] ${goes} ${never} (über|höher als|größer als) {number}`,
      `[${it}] (kann|darf|soll) ${never} (über|höher als|größer als) {number} (steigen|gehen|kommen|werden|sein)`,
      `[${it}] (geht|zählt) [höchstens] bis [höchstens] {number}`,
      `${never} über {number}`,
    ],
    stops: [`[${it}] (endet|stoppt|hält) bei {number} [an]`],
    start: [`[${it}] (beginnt|startet|fängt) (bei|mit) {number} [an]`, `am anfang steht ${it} (auf|bei) {number}`],
    reset: resets,
    resetAsks: resets.map((form) => `${form} ${asking}`),
    asks: [asking, '(die app|sie|er|es) fragt (vorher|erst|zuerst) [nach]', 'das (muss|soll) bestätigt werden'],
    kept: [
      `${it} (ist|bleibt) [nach dem schließen (des browsers|der seite|der app)|beim nächsten besuch|nach dem neuladen] [noch] (da|gespeichert|erhalten) [auch wenn der browser geschlossen (war|wurde)|beim nächsten besuch|nach dem schließen (des browsers|der seite|der app)]`,
      `beim nächsten besuch ist ${it} noch da [auch wenn der browser geschlossen (war|wurde)]`,
      `${it} (wird|soll) [im browser|lokal] gespeichert [werden]`,
    ],
    shown: [
      `${it} (steht|wird) [groß] in der mitte [des bildschirms|der seite] [angezeigt]`,
      `${it} wird [groß] angezeigt`,
    ],
  },
  says: [
    'Ein Tipp auf + zählt eins dazu, ein Tipp auf - zieht eins ab.',
    'Der Stand fällt nie unter null.',
    'Die Zahl darf nie über 50 steigen.',
    'Es beginnt bei 10.',
    'Mit „Zurücksetzen" geht es auf 10; vorher fragt die App nach.',
    'Ein Knopf zum Zurücksetzen.',
    'Beim nächsten Besuch ist der Stand noch da, auch wenn der Browser geschlossen war.',
  ],
  saysNot: [
    'Ein Tipp auf + zählt eins dazu und vibriert.',
    'Ein Tipp auf + zählt sonntags eins dazu.',
    'Ein Tipp auf + zählt nur am Tag eins dazu.',
    'Der Stand fällt werktags nie unter null.',
    'Der Stand fällt unter null.',
    'Ein Knopf zum Zurücksetzen für den Trainer.',
    'Es beginnt jeden Morgen bei 10.',
    'Der Stand ist werktags nach dem Schließen des Browsers noch da.',
    'Mit „Zurücksetzen" geht es auf 5.',
  ],
};
