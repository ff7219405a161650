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
      '(wenn|ist) [{field}] {kind} {value} [ist] [so|dann] (kann|darf) (er|sie|es|{kind:same}) nicht {use} werden',
      '(wenn|ist) {kind} {value} [ist] [so|dann] (kann|darf) (er|sie|es|{kind:same}) (in|für|bei) (keiner|keinem|keine|keinen) {kind:by} (gewählt|verwendet|ausgewählt|eingesetzt|genutzt|benutzt|zugewiesen|zugeordnet|angegeben|eingetragen) werden',
      `${such} <kannNicht> (in|für|bei|zu) {kind:by} (gewählt|verwendet|ausgewählt|eingesetzt|genutzt|benutzt|zugewiesen|zugeordnet|angegeben|eingetragen) werden`,
      `${such} (steht|stehen) (in|für|bei) {kind:by} nicht zur (auswahl|verfügung)`,
      `${such} (steht|stehen) nicht (für|in|bei) {kind:by} zur (auswahl|verfügung)`,
      `(in|für|bei|zu) {kind:by} (darf|dürfen|kann|können) (kein|keine|keinen) ${such} (gewählt|verwendet|ausgewählt|eingesetzt|genutzt|benutzt|zugewiesen|zugeordnet|angegeben|eingetragen) werden`,
      `<system> <soll> {kind:by} (von|für|mit|eines|einer) ${such} <ablehnen>`,
      `<system> <darf> {kind:by} (von|für|mit|eines|einer) ${such} <nichtZulassen>`,
      `<system> (darf|soll) (für|in|bei) {kind:by} keine ${such} anbieten`,
    ],
    only: [
      '{kind:by} (kann|können|darf|dürfen) nur (auf|für|in|mit) {value} {kind} (gebucht|angelegt|erfasst|eingetragen) werden',
      '{label} (kann|können|darf|dürfen) nur (auf|für|in|mit) {value} {kind} {use} werden',

      `[es] (dürfen|können|darf|kann) nur ${such} {use} werden`,
      `nur ${such} (kann|können|darf|dürfen) {use} werden`,
      `nur ${such} (kann|können|darf|dürfen) {kind:used} {use}`,
      '[es] (dürfen|können|darf|kann) nur {kind} {use} werden (die|der|das) {value} (ist|sind)',
      '[es] (dürfen|können|darf|kann) nur {kind} {use} werden (deren|dessen) {field} {value} ist',
      'nur {kind} (die|der|das) {value} (ist|sind) (kann|können|darf|dürfen) {use} werden',
      `(in|für|bei|zu) {kind:by} (darf|dürfen|kann|können) nur ${such} (gewählt|verwendet|ausgewählt|eingesetzt|genutzt|benutzt|zugewiesen|zugeordnet|angegeben|eingetragen) werden`,
      '(in|für|bei|zu) {kind:by} (darf|dürfen|kann|können) nur {kind} (gewählt|verwendet|ausgewählt|eingesetzt|genutzt|benutzt|zugewiesen|zugeordnet|angegeben|eingetragen) werden (die|der|das) {value} (ist|sind)',
      '(in|für|bei|zu) {kind:by} (darf|dürfen|kann|können) nur {kind} (gewählt|verwendet|ausgewählt|eingesetzt|genutzt|benutzt|zugewiesen|zugeordnet|angegeben|eingetragen) werden (deren|dessen) {field} {value} ist',
      `(in|für|bei|zu) {kind:by} (steht|stehen) nur ${such} zur (auswahl|verfügung)`,
      `(in|für|bei|zu) {kind:by} (ist|sind) nur ${such} (zulässig|erlaubt|wählbar|auswählbar)`,
      '{kind:by} (kann|können|darf|dürfen) nur (für|mit|auf|in|zu|bei) {kind} (angelegt|erfasst|gespeichert|erstellt|gebucht) werden (die|der|das) {value} (ist|sind)',
      '{kind:by} (kann|können|darf|dürfen) nur {value} {kind} (zugewiesen|zugeordnet) werden',
      `<system> <soll> (für|in|bei) {kind:by} nur ${such} (anbieten|zulassen|zur auswahl anbieten)`,
      `nur ${such} (kann|können|darf|dürfen) (in|für|bei) {kind:by} (gewählt|verwendet|ausgewählt|eingesetzt|genutzt|benutzt|zugewiesen|zugeordnet|angegeben|eingetragen) werden`,
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
