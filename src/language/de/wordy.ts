/** Words around a demand that change nothing of it: "bitte", "natürlich", "wir möchten, dass". */
import type { Rewording } from '../phrase';

const demand = [
  '(?:das|die) (?:system|app|anwendung|software|programm) (?:muss|soll|sollte|hat) (?:sicherstellen|sicherzustellen|gewährleisten|dafür sorgen|darauf achten|prüfen)',
  '(?:wir|ich) (?:möchten?|wollen?|will|brauchen?|hätten? gerne?)',
  'es (?:muss|soll|ist|wird) (?:sichergestellt|gewährleistet|sicherzustellen|wichtig|notwendig)(?: (?:werden|sein))?',
  '(?:bitte )?(?:darauf|drauf) achten|(?:bitte )?(?:sicherstellen|sicherzustellen ist|dafür sorgen)|wichtig ist(?: uns)?|es gilt',
].join('|');

export const wordy: readonly Rewording[] = [
  [/<=/gu, '≤'],
  [/>=/gu, '≥'],
  [
    /^(?:(?:ganz )?wichtig|regel|anforderung|validierung|prüfung|hinweis|bitte|ach ja|und|außerdem|also|ferner|zudem)[:,]? (?=["„“»\p{L}])/iu,
    '',
  ],
  [/,? (?:bitte|natürlich|selbstverständlich|klar|danke)(?=[.!]?$)/iu, ''],
  [
    /(?<=\p{L})(?<!\b(?:nicht|nur|kein|keine)),? (?:bitte|natürlich|selbstverständlich|wirklich|übrigens|unbedingt),? (?=["„“»\p{L}])/giu,
    ' ',
  ],
  [new RegExp(`^(?:${demand}),? dass (?=["„“»]?\\p{L})`, 'iu'), ''],
  // "Das Bis-Datum" is the date that the field "Bis" holds.
  [/(?<=\p{L})-(?=(?:Datum|Feld|Wert|Tag|Uhrzeit|Angabe)s?(?![\p{L}-]))/gu, ' '],
  [/(?<=\p{L}["”“«])-(?=(?:Datum|Feld|Wert|Tag|Uhrzeit|Angabe)s?(?![\p{L}-]))/gu, ' '],
];
