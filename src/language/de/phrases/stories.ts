import type { Phrase } from '../../phrase';

const iWant = '[als {who}] (möchte|will) ich';
const makes = '(erfassen|anlegen|aufnehmen|eintragen|aufschreiben|notieren)';

export const stories: Phrase = {
  rule: 'stories',
  forms: {
    withParts: [
      `${iWant} (ein|eine|einen) [neue|neuen|neues] {kind} mit (ihren|seinen|allen) {kinds:parts} ${makes}`,
      `[als {who}] ich (möchte|will) (ein|eine|einen) {kind} mit (ihren|seinen|allen) {kinds:parts} ${makes}`,
    ],
    make: [`${iWant} {kinds} ${makes}, die (ich|wir) (finde|finden|mache|machen)`],
  },
  says: ['Als Verleiher möchte ich einen Verleih mit seinen Extras erfassen, damit nichts verloren geht.'],
  saysNot: [
    'Als Verleiher möchte ich einen Verleih mit seinen Kunden erfassen.',
    'Als Verleiher möchte ich einen Verleih mit seinen Extras am Sonntag erfassen.',
  ],
};
