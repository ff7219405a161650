import type { Phrase } from '../../phrase';

const person =
  '[{who} (kann|können|darf|dürfen|soll|sollen|muss|müssen|möchte)|als {who} (möchte|will|kann) ich|(ich|wir|man) (möchte|möchten|will|wollen|kann|können)]';

export const operations: Phrase = {
  rule: 'operations',
  forms: {
    do: [
      `${person} [neue|einen neuen|eine neue|ein neues|bestehende|die liste der|eine liste der] {kinds} {verbs} [können]`,
      `${person} {verbs} {kinds}`,
      `{kinds} (kann|können|soll|sollen|müssen|lassen sich|lässt sich) {verbs} [werden]`,
      `${person} {fields} (von|für|zu|einer|eines) {kinds} {verbs}`,
      '{kinds} {verbs}',
      '(anlegen|erfassen|bearbeiten|ändern|löschen) (von|der) {kinds}',
    ],
    search: [
      `${person} {kinds} nach {fields} (suchen|durchsuchen|finden)`,
      `${person} nach {kinds} suchen`,
      '(suche|suchen) (nach|in|über) {fields}',
      '{kinds} (sind|kann|können) nach {fields} (durchsuchbar|gesucht|durchsucht) [werden]',
      'nach {fields} (suchbar|durchsuchbar|gesucht|suchen)',
    ],
    filter: [
      `${person} {kinds} nach {fields} filtern`,
      '(filter|filtern|filterbar|gefiltert) nach {fields}',
      '{kinds} (sind|kann|können|lassen sich) nach {fields} (filterbar|gefiltert|filtern) [werden]',
      'die liste [der {kinds}] (kann|lässt sich|ist) nach {fields} (gefiltert|filtern|filterbar) [werden]',
      'nach {fields} (filterbar|filtern|gefiltert)',
    ],
    sort: [
      `${person} {kinds} nach {fields} sortieren`,
      '{kinds} (lassen sich|können) nach {fields} (sortieren|sortiert werden)',
    ],
    export: [
      `${person} {kinds} als csv [datei] (exportieren|herunterladen|speichern)`,
      '{kinds} (lassen sich|können) als csv (exportieren|exportiert werden|heruntergeladen werden)',
      'die liste (lässt sich|kann) als csv (exportieren|exportiert werden)',
    ],
    import: [`${person} {kinds} aus [einer] csv [datei] (importieren|einlesen)`],
  },
  says: ['Räder können angelegt, bearbeitet und gelöscht werden.', 'Verleihe nach Status filtern'],
  saysNot: [
    'Räder können telefonisch angelegt werden.',
    'Nur Mitarbeiter können Räder löschen.',
    'Räder können nicht gelöscht werden.',
  ],
};
