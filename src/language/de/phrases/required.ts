import type { Phrase } from '../../phrase';

export const required: Phrase = {
  rule: 'required',
  forms: {
    is: [
      '{fields} [von {kind}|{kind}] <ist> (pflicht|pflichtfeld|pflichtfelder|pflichtangabe|pflichtangaben|erforderlich|verpflichtend|notwendig) <sein>',
      '{fields} [von {kind}|{kind}] <muss> [immer] (angegeben|ausgefüllt|eingetragen|vorhanden|gesetzt) (werden|sein)',
      '{fields} [von {kind}|{kind}] (darf|dürfen) (nicht|nie) (leer sein|fehlen|leer bleiben)',
      '(pflicht|pflichtfelder|pflichtangaben) [sind|ist] {fields}',
      'bei {kind} (ist|sind) {fields} (pflicht|erforderlich|verpflichtend)',
    ],
    needs: [
      '{kind} (braucht|brauchen|benötigt|benötigen|hat immer|haben immer) [immer] [genau] {fields}',
      '{kind} <muss> [immer] [genau] {fields} haben',
      '{kind} (kann|darf|können|dürfen) nicht ohne {fields} (sein|gespeichert werden|angelegt werden|existieren)',
      'kein {kind} ohne {fields}',
      'keine {kind} ohne {fields}',
      'ohne {fields} (kann|darf) (kein|keine) {kind} (angelegt|gespeichert|erfasst) werden',
    ],
    belongs: [
      '{kind} gehört [immer] [zu] [genau] (einem|einer|zu einem|zu einer|genau einem|genau einer) {kinds}',
      '{kind} <muss> [immer] [zu] [genau] [einem|einer] {kinds} (gehören|haben|zugeordnet sein)',
      '{kind} (braucht|brauchen|benötigt|benötigen) [immer] [genau] {kinds}',
      '(kein|keine) {kind} ohne {kinds}',
    ],
  },
  says: [
    'Ein Verleih braucht einen Kunden.',
    'Die Nummer eines Rads ist Pflicht.',
    'Die Nummer muss angegeben werden.',
  ],
  saysNot: ['Ein Verleih braucht sonntags einen Kunden.', 'Ein Verleih braucht keinen Kunden.'],
};
