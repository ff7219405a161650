import type { Phrase } from '../../phrase';

const iWant = '[als {who} [(am|im|in|an|beim|vom|aus) {who:ort}]] (möchte|will) ich';
const makes = '(erfassen|anlegen|aufnehmen|eintragen|aufschreiben|notieren)';

export const stories: Phrase = {
  rule: 'stories',
  forms: {
    withParts: [
      `${iWant} (ein|eine|einen) [neue|neuen|neues] {kind} mit (ihren|seinen|allen) {kinds:parts} ${makes}`,
      `[als {who}] ich (möchte|will) (ein|eine|einen) {kind} mit (ihren|seinen|allen) {kinds:parts} ${makes}`,
    ],
    pointing: [
      `${iWant} (zu|für|in) {kind} [neue|mehrere|beliebig viele] {kinds:others} (${makes}|hinzufügen) [können]`,
      `[als {who}] ich (möchte|will) (zu|für|in) {kind} [neue|mehrere|beliebig viele] {kinds:others} (${makes}|hinzufügen) [können]`,
      `[der|die] {who} (kann|können) (zu|für|in) {kind} [neue|mehrere|beliebig viele] {kinds:others} (${makes}|hinzufügen)`,
      '(zu|für|in) {kind} (kann|können) [mehrere|beliebig viele] {kinds:others} (hinzugefügt|erfasst|angelegt|eingetragen) werden',
      '{kind} (kann|können|darf) (mehrere|beliebig viele) {kinds:others} (haben|enthalten|umfassen)',
    ],
    make: [`${iWant} {kinds} ${makes}, die (ich|wir) (finde|finden|mache|machen)`],
  },
  says: [
    'Zu einem Verleih können mehrere Extras erfasst werden.',
    'Ein Kunde kann beliebig viele Verleihe haben.',
    'Als Verleiher möchte ich einen Verleih mit seinen Extras erfassen, damit nichts verloren geht.',
    'Als Verleiherin am Tresen möchte ich einen Verleih mit seinen Extras erfassen.',
  ],
  saysNot: [
    'Zu einem Verleih können höchstens zwei Extras erfasst werden.',
    'Ein Extra kann mehrere Kunden haben.',
    'Als Verleiher möchte ich einen Verleih mit seinen Kunden erfassen.',
    'Als Verleiher möchte ich einen Verleih mit seinen Extras am Sonntag erfassen.',
  ],
};
