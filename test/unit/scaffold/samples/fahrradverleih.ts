/** A bicycle hire in German, with the rules on days. */
import { choice, entity, field, page, reference, requirement, rule, spec, text } from './parts';

export const fahrradverleih = spec('Fahrradverleih', {
  language: 'de',
  entities: [
    entity(
      'fahrrad',
      'Fahrrad',
      'Fahrräder',
      [
        field('nummer', 'Nummer', { kind: 'number', integer: true }, { required: true, unique: true }),
        field('modell', 'Modell', text, { required: true }),
        field('typ', 'Typ', choice('Stadtrad', 'Mountainbike', 'E-Bike', 'Kinderrad'), { required: true }),
        field('tagespreis', 'Tagespreis', { kind: 'money', currency: 'EUR', min: 0 }, { required: true }),
        field('defekt', 'Defekt', { kind: 'boolean' }),
      ],
      'modell',
    ),
    entity(
      'verleih',
      'Verleih',
      'Verleihe',
      [
        field('fahrrad', 'Fahrrad', reference('fahrrad'), { required: true }),
        field('kunde', 'Kunde', text, { required: true }),
        field('von', 'Von', { kind: 'date' }, { required: true, default: 'today' }),
        field('bis', 'Bis', { kind: 'date' }, { required: true }),
        field('bezahlt', 'Bezahlt', { kind: 'boolean' }),
      ],
      'kunde',
    ),
  ],
  pages: [
    page('uebersicht', 'Übersicht', 'dashboard'),
    page('verleihe', 'Verleihe', 'list', { entity: 'verleih', sort: { field: 'bezahlt', direction: 'ascending' } }),
  ],
  rules: [
    rule('verleih-targetMust', 'Ein defektes Fahrrad kann nicht verliehen werden.', ['R-1'], {
      kind: 'targetMust',
      entity: 'verleih',
      via: 'fahrrad',
      field: 'defekt',
      equals: false,
    }),
    rule('verleih-dateOrder', '„Bis" darf nicht vor „Von" liegen.', ['R-2'], {
      kind: 'dateOrder',
      entity: 'verleih',
      start: 'von',
      end: 'bis',
      allowEqual: true,
    }),
    rule('verleih-noOverlap', 'Ein Fahrrad kann nicht zweimal am selben Tag verliehen sein.', ['R-3'], {
      kind: 'noOverlap',
      entity: 'verleih',
      per: 'fahrrad',
      span: { start: 'von', end: 'bis' },
    }),
    rule('verleih-preis', 'Der Preis ist Tagespreis × Anzahl der Tage.', ['R-4'], {
      kind: 'priceTimesDays',
      entity: 'verleih',
      via: 'fahrrad',
      factor: 'tagespreis',
      start: 'von',
      end: 'bis',
    }),
  ],
  requirements: [
    requirement('R-1', 'Ein defektes Fahrrad kann nicht verliehen werden.', [
      { kind: 'rule', rule: 'verleih-targetMust' },
    ]),
    requirement('R-5', 'Übersicht', [{ kind: 'page', page: 'uebersicht' }]),
    requirement('R-6', 'Verleihe einlesen', [{ kind: 'operation', entity: 'verleih', operation: 'import' }]),
  ],
});
