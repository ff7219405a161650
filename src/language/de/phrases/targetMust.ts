import type { Phrase } from '../../phrase';

const such =
  '({value} {kind}|{kind} die {value} sind|{kind} das {value} ist|{kind} der {value} ist|{kind} die {value} ist|{kind} (deren|dessen) {field} {value} ist|{kind} (im|mit dem|mit der) [{field}] {value}|{kind} in {value})';

export const targetMust: Phrase = {
  rule: 'targetMust',
  forms: {
    not: [
      `${such} <kannNicht> {use} (werden|sein)`,
      `${such} <kannNicht> (in|für|bei) [einem|einer|neuen|einen|eine] {kind:by} (gewählt|verwendet|ausgewählt) werden`,
      `${such} (kann|darf|können|dürfen) (keinem|keiner|keinen) {kind:by} (zugewiesen|zugeordnet|zugeteilt) werden`,
      '{kind:by} (darf|dürfen|kann|können) (keinem|keiner|keinen) {value} {kind} (zugewiesen|zugeordnet|zugeteilt) werden',
      `(für|zu|bei|in) ${such} (ist|sind) (kein|keine|keine neuen|keine weiteren) {kind:by} (möglich|erlaubt|zulässig)`,
      `(für|zu|bei|in) ${such} (kann|darf|können|dürfen) (kein|keine|keine neuen|keine weiteren|keinen) {kind:by} (angelegt|erfasst|erstellt|eingetragen|gebucht) werden`,
      `<verhindert> ${such} {use} (wird|werden)`,
      `(kein|keine) ${such} (kann|darf|können|dürfen) {use} werden`,
    ],
    only: [
      '{kind:by} (kann|können|darf|dürfen) nur (auf|für|in|mit) {value} {kind} (gebucht|angelegt|erfasst|eingetragen) werden',
      '{label} (kann|können|darf|dürfen) nur (auf|für|in|mit) {value} {kind} {use} werden',

      `[es] (dürfen|können|darf|kann) nur ${such} {use} werden`,
      `nur ${such} (kann|können|darf|dürfen) {use} werden`,
      `nur ${such} (kann|können|darf|dürfen) {kind:used} {use}`,
    ],
  },
  says: [
    'Ein defektes Rad kann nicht verliehen werden.',
    'Räder, die defekt sind, können nicht verliehen werden.',
    'Für defekte Räder sind keine Verleihe möglich.',
    'Ein Rad, das defekt ist, kann keinem Verleih zugeordnet werden.',
    'Das System muss verhindern, dass ein defektes Rad verliehen wird.',
    'Es dürfen nur defekte Räder verliehen werden.',
  ],
  saysNot: [
    'Für defekte Räder sind ab Mai keine Verleihe möglich.',
    'Für defekte Räder sind Verleihe möglich.',
    'Es dürfen nur defekte Räder mehrfach verliehen werden.',
    'Ein defektes Rad kann sonntags nicht verliehen werden.',
    'Ein defektes Rad kann verliehen werden.',
    'Ein defektes Rad kann bei Regen nicht verliehen werden.',
  ],
};
