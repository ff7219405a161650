import type { Phrase } from '../../phrase';

const such =
  '({value} {kind}|{kind} die {value} sind|{kind} das {value} ist|{kind} der {value} ist|{kind} die {value} ist|{kind} (im|mit dem|mit der) [{field}] {value}|{kind} in {value})';

export const targetMust: Phrase = {
  rule: 'targetMust',
  forms: {
    not: [
      `${such} <kannNicht> {use} (werden|sein)`,
      `${such} <kannNicht> (in|für|bei) [einem|einer|neuen|einen|eine] {kind:by} (gewählt|verwendet|ausgewählt) werden`,
      `(kein|keine) ${such} (kann|darf|können|dürfen) {use} werden`,
    ],
    only: [
      '{kind:by} (kann|können|darf|dürfen) nur (auf|für|in|mit) {value} {kind} (gebucht|angelegt|erfasst|eingetragen) werden',
      '{label} (kann|können|darf|dürfen) nur (auf|für|in|mit) {value} {kind} {use} werden',

      `nur ${such} (kann|können|darf|dürfen) {use} werden`,
      `nur ${such} (kann|können|darf|dürfen) {kind:used} {use}`,
    ],
  },
  says: ['Ein defektes Rad kann nicht verliehen werden.', 'Räder, die defekt sind, können nicht verliehen werden.'],
  saysNot: [
    'Ein defektes Rad kann sonntags nicht verliehen werden.',
    'Ein defektes Rad kann verliehen werden.',
    'Ein defektes Rad kann bei Regen nicht verliehen werden.',
  ],
};
