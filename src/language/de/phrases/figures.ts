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
    sum: [
      '<sicht> [summe der|die summe der|summe aller|die summe aller] {field} [von {kind}|{kind}] (pro|je|im|für jeden) (monat|kalendermonat) <gezeigt>',
      '<sicht> [summe der|die summe der] [monatliche|monatlichen] {field} [von {kind}|{kind}] monatlich <gezeigt>',
    ],
    count: [
      '<sicht> [<anzahl>] [der|von|an] {kind} (pro|je|im|für jeden) (monat|kalendermonat) <gezeigt>',
      '<sicht> wie viele {kind} es (pro|je|im|in jedem) monat gibt <gezeigt>',
      '{kind} werden (pro|je) (monat|kalendermonat) gezählt',
      '<sicht> <anzahl> [der|von|an] (monatlichen|monatliche) {kind} <gezeigt>',
      '<sicht> wie viele {kind} (pro|je|in jedem) monat {event:date} (werden|wurden|sind) <gezeigt>',
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
