import type { Phrase } from '../../phrase';

const ist =
  '(ist|=|entspricht|ergibt sich aus|ergibt sich als|berechnet sich aus|berechnet sich als|errechnet sich aus|errechnet sich als|wird berechnet aus|wird berechnet als|wird als|wird aus|muss aus|soll aus|muss sich aus|setzt sich zusammen aus)';
const berechnet = '[berechnet|errechnet|gebildet|berechnet werden|ergeben]';
const mal = '(×|*|mal|x|multipliziert mit)';

export const priceTimesDays: Phrase = {
  rule: 'priceTimesDays',
  forms: {
    is: [
      `{label} [von {kind}|{kind}|für {kind}] ${ist} {field:factor} ${mal} [anzahl der|anzahl|zahl der|die anzahl der|der anzahl der|der zahl der] (tage|miettage|leihtage|miettagen|leihtagen|tagen|ausleihtage|buchungstage) ${berechnet} [von und bis zählen mit|beide tage zählen mit]`,
      `{label} [von {kind}|{kind}] ${ist} {field:factor} (pro|je) tag`,
      '<system> <soll> {label} [{kind}] aus {field:factor} und ([der] anzahl [der] tage|[der] zahl der tage|tage|tagen|anzahl tage|dauer in tagen|den tagen) berechnen',
      'pro tag kostet {kind} {field:factor}',
      'für jeden tag von {field:a} bis {field:b} wird {field:factor} berechnet',
      '{label} [von {kind}|{kind}] ([der] anzahl [der] tage|[der] zahl der tage|tage|tagen|anzahl tage|dauer in tagen|den tagen) (×|*|mal|x|multipliziert mit|und) {field:factor}',
      '{label} [{kind}] bildet das produkt aus ([der] anzahl [der] tage|[der] zahl der tage|tage|tagen|anzahl tage|dauer in tagen|den tagen) und {field:factor}',
      '{label} [{kind}] {field:factor} für jeden tag [des zeitraums]',
      'multipliziere {field:factor} und ([der] anzahl [der] tage|[der] zahl der tage|tage|tagen|anzahl tage|dauer in tagen|den tagen) um {label} {kind} zu erhalten',
      '{label} {kind} (errechnet|errechnen|ergibt|ergeben) sich [automatisch] aus {field:factor} und [verleihdauer|dauer] in tagen',
    ],
  },
  says: [
    'Der Preis ist Tagespreis × Anzahl der Tage.',
    'Der Preis eines Verleihs errechnet sich aus dem Tagespreis multipliziert mit der Anzahl der Tage.',
  ],
  saysNot: [
    'Der Preis ist Tagespreis × Anzahl der Tage minus 10 %.',
    'Der Preis ist im Winter Tagespreis × Anzahl der Tage.',
    'Der Preis ist Tagespreis × Anzahl der Nächte.',
  ],
};

export const product: Phrase = {
  rule: 'product',
  forms: {
    is: [
      `{label} [von {kind}|{kind}|für {kind}] ${ist} {field:one} ${mal} {field:other} ${berechnet}`,
      `{label} [von {kind}|{kind}|für {kind}] (ist|=|entspricht|wird als|ergibt sich als|berechnet sich als) [das|dem] produkt (aus|von) {field:one} und {field:other} ${berechnet}`,
      `{label} [von {kind}|{kind}] ${ist} [die] summe (von|aus) {field:one} ${mal} {field:other} [aller|der|von] {kind:lines}`,
      `<system> <soll> {label} [von {kind}|{kind}|für {kind}] (aus|als) {field:one} ${mal} {field:other} (berechnen|ermitteln|errechnen|anzeigen|bilden)`,
      `<system> (berechnet|ermittelt|errechnet|zeigt) {label} [von {kind}|{kind}|für {kind}] (aus|als) {field:one} ${mal} {field:other} [an]`,
      `<system> <soll> {label} [von {kind}|{kind}|für {kind}] als produkt (aus|von) {field:one} und {field:other} (berechnen|ermitteln|errechnen|anzeigen|bilden)`,
      `<system> (berechnet|ermittelt|errechnet) {label} [von {kind}|{kind}|für {kind}] als produkt (aus|von) {field:one} und {field:other}`,
      `(für|bei|zu) {kind} (wird|muss|soll) {label} (aus|als) {field:one} ${mal} {field:other} (berechnet|errechnet|angezeigt) [werden]`,
      `{field:one} ${mal} {field:other} ergibt {label} [von {kind}|{kind}]`,
      '{label} [{kind}] ergibt sich durch multiplikation von {field:one} und {field:other}',
      '{label} [{kind}] (errechnet|errechnen|ergibt|ergeben) sich [automatisch] aus {field:one} und {field:other} [{field:a} × {field:b}]',
      '{label} {kind} {field:one} (×|*|mal|x) {field:other} [automatisch berechnet]',
      '{label} je {kind} ausrechnen {field:one} (×|*|mal|x) {field:other}',
      'wenn {kind} angezeigt wird [dann] soll <system> {label} aus {field:one} mal {field:other} ausweisen',
      'für {kind} wird {label} durch multiplizieren {field:one} mit {field:other} ermittelt',
      '{label} {kind} wird als {field:one} multipliziert mit {field:other} angezeigt',
      '{label} {kind} bildet das produkt [seiner felder] {field:one} und {field:other}',
      '{label} [von {kind}|{kind}] ergibt sich aus {field:one} (mal|×|x|*) {field:other}',
      '{label} [von {kind}|{kind}] (ist|beträgt) {field:one} (mal|×|x|*) {field:other}',
    ],
  },
  says: [
    'Das System MUSS den Betrag eines Extras als Menge mal Preis berechnen.',
    'Der Betrag eines Extras ist Preis × Menge.',
    'Der Betrag eines Extras wird aus Menge mal Preis berechnet.',
    'Der Betrag eines Extras ist das Produkt aus Menge und Preis.',
  ],
  saysNot: [
    'Das System MUSS den Betrag eines Extras als Menge mal Preis ohne Steuer berechnen.',
    'Das System darf den Betrag eines Extras als Menge mal Preis berechnen.',
    'Der Betrag eines Extras ist Preis × Menge × 1,19.',
    'Der Betrag eines Extras ist nicht Preis × Menge.',
  ],
};

export const sum: Phrase = {
  rule: 'sum',
  forms: {
    is: [
      '<sicht> [die] summe (der|von|aller) {field} [{kind:lines}] <je> {kind} <gezeigt>',
      '(zu|für|bei) {kind} (wird|soll|muss|ist|zeigt <ort>) [die] summe [der|von|aller] {field} [{kind:lines}] <gezeigt>',
      '(zu|für|bei) {kind} (wird|soll|zeigt <ort>) {label} als summe (der|von|aller) {field} [zugehörigen] [{kind:lines}] <gezeigt>',
      '{label} [von {kind}|{kind}] (ist|=|entspricht|ergibt sich aus|berechnet sich aus|ergibt sich als|berechnet sich als|wird als|wird aus|errechnet sich aus|errechnet sich als) [die|der] summe (der|von|aller) {field} [aller|der|von] [zugehörigen] {kind:lines} [berechnet|gebildet|errechnet]',
      '{label} [von {kind}|{kind}] (ist|=|entspricht|ergibt sich aus|berechnet sich aus|ergibt sich als|berechnet sich als|wird als|wird aus|errechnet sich aus|errechnet sich als) [die|der] summe (der|von|aller) {label:summed} [aller|der|von] [zugehörigen] {kind:lines} [berechnet|gebildet|errechnet]',
      '{kind} (zeigt|zeigen|mit) [der|die] summe (der|von|aller) {field} [aller|der|von] [{kind:lines}]',
      '<system> <soll> {label} [von {kind}|{kind}] als summe (der|von|aller) ({field}|{label:summed}) [aller|der|von] [zugehörigen] {kind:lines} (berechnen|ermitteln|errechnen|anzeigen|bilden)',
      '<system> (berechnet|ermittelt|errechnet|bildet|zeigt) {label} [von {kind}|{kind}] als summe (der|von|aller) ({field}|{label:summed}) [aller|der|von] [zugehörigen] {kind:lines} [an]',
      '{field} [aller|der|von] {kind:lines} (wird|werden) <je> {kind} (summiert|aufsummiert|zusammengezählt|addiert)',
      '{field} [aller|der|von] {kind:lines} (wird|werden) zu {label} [von {kind}|{kind}] (summiert|aufsummiert|zusammengezählt|addiert)',
      '<system> <soll> zu {kind} die gesamtsumme {field} anzeigen',
      'wenn {kind} angezeigt wird [dann] soll <system> die summe {field} aller {kind:lines} ausweisen',
      'bei {kind} wird die (gesamtmenge|summe|gesamtsumme) {field} {kind:lines} angezeigt',
      '{kind} werden mit dem (gesamtbetrag|gesamtwert) {field} aufgelistet',
      '{field} addiert nach {kind}',
      'die übersicht enthält pro {kind} die summe {field} {kind:lines}',
      'als {who} möchte ich die aufsummierte {field} {kind} sehen',
      'summe {field} aller {kind:lines} {kind} anzeigen',
      '{field} werden (pro|je) {kind} (zusammengezählt|summiert|addiert)',
    ],
  },
  says: [
    'Summe der Kaution je Kunde',
    'Die Summe der Kautionen je Kunde wird angezeigt.',
    'Der Umsatz eines Kunden ist die Summe der Kautionen seiner Verleihe.',
  ],
  saysNot: [
    'Die Summe der Kautionen je Kunde wird monatlich angezeigt.',
    'Der Umsatz eines Kunden ist die Summe der Beträge seiner Verleihe.',
    'Summe der Kaution je Kunde im Winter',
    'Durchschnitt der Kaution je Kunde',
  ],
};
