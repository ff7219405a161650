import type { Phrase } from '../../phrase';

const je = '(je|pro|für jede|für jeden|für jedes)';

export const countOfRelated: Phrase = {
  rule: 'countOfRelated',
  forms: {
    is: [
      '{kind} [werden|wird] mit <anzahl> [der|von] {kind:lines} [aufgelistet|angezeigt|gezeigt]',
      '{kind} (zeigt|zeigen) <anzahl> [der|von] {kind:lines} [er hat|sie hat|es hat|es gibt]',
      `<sicht> <anzahl> [der|von|an] {kind:lines} ${je} {kind} <gezeigt>`,
      '<sicht> <anzahl> [der|von|an] {kind:lines} (eines|einer|jedes|jeder) {kind} <gezeigt>',
      '(zu|für|bei) {kind} (wird|werden|ist|sind|soll|sollen|muss|zeigt <ort>) <anzahl> [der|von] [zugehörigen|dazugehörigen] {kind:lines} <gezeigt>',
      'in {list:kind} (wird|steht|soll|muss) <anzahl> [der|von] {kind:lines} [je {kind}|pro {kind}] <gezeigt>',
      '{list:kind} (zeigt|enthält|soll) <anzahl> [der|von] {kind:lines} [je {kind}|pro {kind}] <gezeigt>',
      `<sicht> wie viele {kind:lines} (es (je|pro|zu|für|in) {kind} gibt|(zu|für|in) {kind} (es gibt|existieren|vorhanden sind|vorliegen)|{kind} (hat|haben|besitzt|umfasst)) <gezeigt>`,
      'mit <anzahl> [der|von] {kind:lines}',
      'in {list:kind} steht wie viele {kind:lines} {kind} hat',
      'in der liste der {kind} steht wie viele {kind:lines} (jeder|jede|jedes) (hat|hatte)',
      '<system> <soll> zu {kind} anzeigen wie oft (es|er|sie) {use} wurde',
      'wenn {kind} angezeigt wird [dann] soll <system> die anzahl {kind:lines} angeben',
      '{kind} werden zusammen mit der (zahl|anzahl|gesamtzahl) {kind:lines} (aufgeführt|gelistet|angezeigt)',
      '{kind:lines} je {kind} zählen [und anzeigen]',
      '(zahl|anzahl) der {kind:lines} je {kind} ausweisen',
      'als {who} möchte ich zu {kind} die (anzahl|zahl) der {kind:lines} sehen',
      'man soll (ablesen|sehen) können wie viele {kind:lines} es zu [einem|einer] {kind} gibt',
    ],
  },
  says: [
    'Kunden mit der Anzahl der Verleihe',
    'Zu jedem Kunden wird die Anzahl der Verleihe angezeigt.',
    'In der Kundenliste soll die Anzahl der Verleihe pro Kunde stehen.',
    'Das System muss anzeigen, wie viele Verleihe ein Kunde hat.',
  ],
  saysNot: [
    'Kunden mit der Anzahl der offenen Verleihe',
    'Kunden mit der Anzahl der Verleihe im Winter',
    'Zu jedem Kunden wird die Anzahl der bezahlten Verleihe angezeigt.',
    'Zu jedem Kunden wird die Anzahl der Verleihe gedruckt.',
  ],
};

export const countPerChoice: Phrase = {
  rule: 'countPerChoice',
  forms: {
    is: [
      '<sicht> wie viele {kind} es (je|pro|in jedem|in jeder|mit jedem|für jede|für jeden) {field} gibt <gezeigt>',
      `die liste [der|von] {kind} zeigt wie viele es (je|pro|in jedem|in jeder) {field} gibt`,
      `<sicht> <anzahl> [der|von|an] {kind} (je|pro|nach|für jede|für jeden) {field} <gezeigt>`,
      '{kind} werden (je|pro|nach) {field} gezählt',
      '<sicht> (verteilung|aufteilung) [der|von] {kind} (nach|auf) {field} <gezeigt>',
      '<sicht> <anzahl> [der|von|an] {kind} (je|pro|für jeden|für jede|mit jedem|in jedem) {field} <gezeigt>',
      '<system> <soll> für {field} die (zahl|anzahl) der {kind} anzeigen',
      '{kind} nach {field} gezählt anzeigen',
      'die {kind} werden nach {field} gruppiert gezählt',
      'man (soll auf einen blick sehen|sieht) wie viele {kind} in welchem {field} sind',
      'man sieht wie viele {kind} es je {field} gibt',
      '{field:a} übersicht der {kind} mit anzahl je wert',
    ],
  },
  says: [
    'Die Liste zeigt, wie viele Verleihe es je Status gibt.',
    'Die Anzahl der Verleihe je Status wird angezeigt.',
    'Die Startseite soll die Anzahl der Verleihe nach Status anzeigen.',
    'Als Inhaberin möchte ich die Anzahl der Verleihe je Verleihstatus sehen.',
  ],
  saysNot: [
    'Die Liste zeigt, wie viele Verleihe es heute je Status gibt.',
    'Die Anzahl der Verleihe je Status wird nur der Inhaberin angezeigt.',
    'Die Anzahl der Verleihe je Status wird nicht angezeigt.',
    'Werktags kann die Anzahl der Verleihe je Status angezeigt werden.',
  ],
};

export const perMonth: Phrase = {
  rule: 'perMonth',
  forms: {
    sumOfKind: [
      '{who} (möchte|will|kann) die summe (der|aller) {kind} (pro|je|im|für jeden) monat sehen',
      '<sicht> [die] summe (der|aller) {kind} (pro|je|im|für jeden) (monat|kalendermonat) <gezeigt>',
    ],
    sum: [
      '<sicht> [summe der|die summe der|summe aller|die summe aller] {field} [von {kind}|{kind}] (pro|je|im|für jeden) (monat|kalendermonat) <gezeigt>',
      '<sicht> [summe der|die summe der] [monatliche|monatlichen] {field} [von {kind}|{kind}] monatlich <gezeigt>',
      '{field} monatlich (aufsummiert|summiert)',
      'die {field} [aller {kind}] (wird|werden) (pro|je) (monat|kalendermonat) (zusammengezählt|summiert|addiert)',
      'die {field} (wird|werden) (pro|je) monat (zusammengezählt|summiert|addiert)',
      'wenn die auswertung geöffnet wird [dann] soll <system> {field} nach monaten summiert darstellen',
      'monatsübersicht der {field}',
      'monatliche {field}',
      'zu jedem monat ist die {field} [der {kind}] auszugeben',
    ],
    count: [
      '<sicht> [<anzahl>] [der|von|an] {kind} (pro|je|im|für jeden) (monat|kalendermonat) <gezeigt>',
      '<sicht> wie viele {kind} es (pro|je|im|in jedem) monat gibt <gezeigt>',
      '{kind} werden (pro|je) (monat|kalendermonat) gezählt',
      '<sicht> <anzahl> [der|von|an] (monatlichen|monatliche) {kind} <gezeigt>',
      '<sicht> wie viele {kind} (pro|je|in jedem) monat {event:date} (werden|wurden|sind) <gezeigt>',
      '{kind} pro monat zählen',
      'man soll erkennen können wie viele {kind} es in jedem monat gab',
      'die statistik weist für jeden monat die (zahl|anzahl) der {kind} aus',
    ],
  },
  says: [
    'Kaution pro Monat',
    'Die Summe der Kautionen pro Monat wird angezeigt.',
    'Die Anzahl der Verleihe pro Monat soll angezeigt werden.',
  ],
  saysNot: [
    'Die Summe der Kautionen pro Monat wird verschickt.',
    'Kaution pro Monat und Kunde',
    'Höchstens 3 Verleihe pro Monat',
  ],
};

export const today: Phrase = {
  rule: 'today',
  forms: {
    is: [
      '<sicht> {kind} (von|für|am) heute <gezeigt>',
      '<sicht> [die|alle] (heutigen|heutige) ({field:date}|{event:date}) <gezeigt>',
      '<sicht> [die|alle] (heutigen|heutige) {kind} <gezeigt>',
      '<sicht> {kind} (heute|des tages|des heutigen tages) <gezeigt>',
      '<sicht> {kind} [an|auf] <gezeigt> die heute {event:date} [werden|sind|wird|ist]',
      '<sicht> {kind} [an|auf] (deren|dessen) {field:date} (heute (ist|liegt)|(ist|liegt) heute) <gezeigt>',
      '<sicht> {kind} [an|auf] mit (heutigem|heutiger) ({field:date}|{event:date}) <gezeigt>',
      '<sicht> {kind} [an|auf] mit {field:date} heute <gezeigt>',
      '<sicht> heute {event:date} {kind} <gezeigt>',
      '<sicht> [alle] {kind} [an|auf] (deren|dessen) {field:date} auf heute fällt <gezeigt>',
      '<sicht> [alle] {kind} [an|auf] die {field:date} heute haben <gezeigt>',
      '<sicht> [alle] {kind} [an|auf] die heute {field:date} haben <gezeigt>',
      '<sicht> welche {kind} heute {event:date} (werden|sind|wird|ist) <gezeigt>',
      'startseite heutige {kind}',
      '<system> <soll> auf der startseite die {kind} (des aktuellen tages|von heute) anzeigen',
      'wenn die startseite geöffnet wird [dann] soll <system> alle {kind} von heute (auflisten|anzeigen)',
      'welche {kind} heute (beginnen|anfangen) ist auf der startseite zu sehen',
      'auf der (ersten seite|startseite) (erscheinen|stehen) die {kind} (des tages|von heute)',
      'tagesliste mit den heutigen {kind}',
      'als {who} möchte ich die {kind} von heute [auf einen blick] sehen',
      'alle {kind} deren {field:date} heute ist stehen auf der startseite',
      'heute anstehende {kind} sind auf der startseite aufzuführen',
      'auf der startseite sieht man die {kind} die heute {event:date} wurden',
      'die startseite beschränkt sich auf {kind} vom heutigen (datum|tag)',
    ],
  },
  says: [
    'Die Startseite zeigt die Verleihe von heute.',
    'Auf der Startseite werden die heutigen Verleihe angezeigt.',
    'Die Startseite listet die Verleihe auf, deren „Bis“ heute ist.',
  ],
  saysNot: [
    'Auf der Startseite werden die Verleihe angezeigt, die heute nicht enden.',
    'Auf der Startseite werden die Verleihe angezeigt, die heute bezahlt werden.',
    'Die Startseite zeigt die offenen Verleihe von heute.',
    'Verleihe seit heute',
  ],
};
