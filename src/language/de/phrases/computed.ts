import type { Phrase } from '../../phrase';

const ist = '(ist|=|ergibt sich aus|berechnet sich aus|wird berechnet aus)';
const mal = '(×|*|mal|x)';

export const priceTimesDays: Phrase = {
  rule: 'priceTimesDays',
  forms: {
    is: [
      `{label} [von {kind}|{kind}|für {kind}] ${ist} {field:factor} ${mal} (anzahl der|anzahl|zahl der|die anzahl der) (tage|nächte|miettage|leihtage) [von und bis zählen mit|beide tage zählen mit]`,
      `{label} [von {kind}|{kind}] ${ist} {field:factor} (pro|je) tag`,
    ],
  },
  says: ['Der Preis ist Tagespreis × Anzahl der Tage.'],
  saysNot: [
    'Der Preis ist Tagespreis × Anzahl der Tage minus 10 %.',
    'Der Preis ist im Winter Tagespreis × Anzahl der Tage.',
  ],
};

export const product: Phrase = {
  rule: 'product',
  forms: {
    is: [
      `{label} [von {kind}|{kind}|für {kind}] ${ist} {field:one} ${mal} {field:other}`,
      `{label} [von {kind}|{kind}] ${ist} [die] summe (von|aus) {field:one} ${mal} {field:other} [aller|der|von] {kind:lines}`,
    ],
  },
  says: ['Der Betrag eines Extras ist Preis × Menge.'],
  saysNot: ['Der Betrag eines Extras ist Preis × Menge × 1,19.', 'Der Betrag eines Extras ist nicht Preis × Menge.'],
};

export const sum: Phrase = {
  rule: 'sum',
  forms: {
    is: [
      '[die] summe (der|von|aller) {field} (je|pro|für jeden|für jede|eines|einer) {kind}',
      '{kind} (zeigt|zeigen|mit) [der|die] summe (der|von|aller) {field} [aller|der|von] [{kind:lines}]',
    ],
  },
  says: ['Summe der Kaution je Kunde'],
  saysNot: ['Summe der Kaution je Kunde im Winter', 'Durchschnitt der Kaution je Kunde'],
};
