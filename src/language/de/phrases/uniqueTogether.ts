import type { Phrase } from '../../phrase';

export const uniqueTogether: Phrase = {
  rule: 'uniqueTogether',
  forms: {
    together: [
      '{fields} [von {kind}|{kind}] (sind|müssen) zusammen eindeutig [sein]',
      '(die kombination|jede kombination) (aus|von) {fields} (ist|muss) eindeutig [sein]',
    ],
    per: [
      '[es gibt] (nur ein|nur eine|nur einen|höchstens ein|höchstens eine|höchstens einen|ein|eine) {kind} (pro|je|für jede|für jeden) {fields}',
      '[es gibt] (nur ein|nur eine|nur einen|höchstens ein|höchstens eine|höchstens einen|ein|eine) {kind} (pro|je|für jede|für jeden) {kinds}',
    ],
    perBefore: [
      '(je|pro) {fields} (darf|kann) es (nur|höchstens) [einen|eine|ein] {kind} geben',
      '(je|pro) {fields} gibt es (nur|höchstens) [ein|eine|einen] {kind}',
    ],
    between: [
      '{kind:one} (kann|darf) {kind:other} (nur einmal|höchstens einmal) {use}',
      '{kind:one} <kannNicht> {kind:other} (zweimal|mehrfach) {use}',
    ],
  },
  says: ['Nur ein Verleih pro Kunde und Rad.'],
  saysNot: ['Nur ein Verleih pro Kunde und Rad im Winter.'],
};
