import type { Phrase } from '../../phrase';

const zeigt = '[<ort> zeigt]';

export const countOfRelated: Phrase = {
  rule: 'countOfRelated',
  forms: {
    is: [
      '{kind} [werden|wird] mit <anzahl> [der|von] {kind:lines} [aufgelistet|angezeigt|gezeigt]',
      '{kind} (zeigt|zeigen) <anzahl> [der|von] {kind:lines} [er hat|sie hat|es hat|es gibt]',
      `${zeigt} <anzahl> [der|von] {kind:lines} (je|pro) {kind}`,
      'mit <anzahl> [der|von] {kind:lines}',
    ],
  },
  says: ['Kunden mit der Anzahl der Verleihe'],
  saysNot: ['Kunden mit der Anzahl der offenen Verleihe', 'Kunden mit der Anzahl der Verleihe im Winter'],
};

export const countPerChoice: Phrase = {
  rule: 'countPerChoice',
  forms: {
    is: [
      `${zeigt} wie viele {kind} es (je|pro|in jedem|in jeder|mit jedem) {field} gibt`,
      `die liste [der|von] {kind} zeigt wie viele es (je|pro|in jedem|in jeder) {field} gibt`,
      `${zeigt} <anzahl> [der|von] {kind} (je|pro|nach) {field}`,
    ],
  },
  says: ['Die Liste zeigt, wie viele Verleihe es je Status gibt.'],
  saysNot: ['Die Liste zeigt, wie viele Verleihe es heute je Status gibt.'],
};

export const perMonth: Phrase = {
  rule: 'perMonth',
  forms: {
    sum: [`${zeigt} [summe der|die summe der] {field} [von {kind}|{kind}] (pro|je|im) monat`],
    count: [`${zeigt} [<anzahl>] [der|von] {kind} (pro|je|im) monat`],
  },
  says: ['Kaution pro Monat'],
  saysNot: ['Kaution pro Monat und Kunde', 'Höchstens 3 Verleihe pro Monat'],
};

export const today: Phrase = {
  rule: 'today',
  forms: {
    is: [
      `${zeigt} [alle] {kind} (von|für|am) heute`,
      `${zeigt} [alle] (heutigen|heutige) {kind}`,
      `${zeigt} {kind} heute`,
    ],
  },
  says: ['Die Startseite zeigt die Verleihe von heute.'],
  saysNot: ['Die Startseite zeigt die offenen Verleihe von heute.', 'Verleihe seit heute'],
};
