import type { Phrase } from '../../phrase';

/** Who does it, or the app that lets them; "zu" may stand before the verbs. */
const person =
  '[<system> (muss|soll|sollte) [es] [dem {who}|der {who}|den {who}|{who}] (ermöglichen|erlauben)|<system> (ermöglicht|erlaubt) [es] [dem {who}|der {who}|den {who}|{who}]|es (muss|soll|sollte) möglich sein|es ist möglich|<system> (muss|soll|sollte) [dem {who}|der {who}|den {who}|{who}] [die] (möglichkeit|funktion) (bieten|geben|bereitstellen)|<system> bietet [dem {who}|der {who}|den {who}|{who}] die möglichkeit|{who} (kann|können|darf|dürfen|soll|sollen|muss|müssen|möchte)|als {who} [(am|im|in|an|beim|vom|aus) {who:ort}] (möchte|will|kann|muss) ich|(der|die|das) {who} (will|wollen|möchten)|(ich|wir|man) (möchte|möchten|will|wollen|kann|können)]';

const neue = '[neue|neuen|neuer|neues|bestehende|bestehenden|liste der]';
const koennen = '[können|kann]';
/** "Can be …", in front of what is narrowed and behind it. */
const lassen = '(kann|können|soll|sollen|sollte|sollten|muss|müssen|lässt sich|lassen sich|sind|ist)';
const werden = '[werden] [können] [lassen]';
const nach = '(nach|anhand|über|mit|per)';
const suchen = '(suchen|gesucht|durchsuchen|durchsucht|durchsuchbar|suchbar|finden|gefunden)';
const filtern = '(filtern|gefiltert|filterbar)';
const sortieren = '(sortieren|sortiert|sortierbar)';
const was = '({kinds}|{list:kind}|(liste|tabelle|übersicht) [der|von] {kinds})';

export const operations: Phrase = {
  rule: 'operations',
  forms: {
    list: [
      `${person} [alle] {kinds} (in|als) [einer] (liste|tabelle|übersicht) (sehen|anzeigen|ansehen|einsehen) ${koennen}`,
      `${person} [eine|die] (liste|übersicht|tabelle) [von|mit] {kinds} (haben|sehen|anzeigen|einsehen|aufrufen) ${koennen}`,
      `<system> <soll> [alle] {kinds} (in einer liste|in einer tabelle|als liste|als tabelle) (anzeigen|auflisten|darstellen)`,
      `<system> <soll> [eine|die] (liste|übersicht|tabelle) [von|mit] {kinds} (anzeigen|zeigen|bereitstellen|anbieten|bieten)`,
      `<system> zeigt [alle] {kinds} (in einer liste|in einer tabelle|als liste|als tabelle) [an]`,
      `es gibt eine (liste|tabelle) [von|mit] {kinds}`,
      '[alle] {kinds} (werden|sind|sollen|müssen) [in einer liste|in einer tabelle|als liste|als tabelle|auf der startseite] (aufgelistet|gelistet|angezeigt) [werden]',
    ],
    set: [
      `${person} {kind} als {value} [zu] (markieren|kennzeichnen) ${koennen}`,
      `{kind} (kann|können|lässt sich|lassen sich) als {value} (markiert|gekennzeichnet|markieren|kennzeichnen) [werden]`,
    ],
    searchAndFilter: [
      `${was} ${lassen} nach {fields:searched} ${suchen} und nach {fields} ${filtern} ${werden}`,
      `${was} ${lassen} nach {fields} ${filtern} und nach {fields:searched} ${suchen} ${werden}`,
      `${person} ${was} nach {fields:searched} suchen und nach {fields} filtern ${koennen}`,
      `${person} ${was} nach {fields} filtern und nach {fields:searched} (suchen|durchsuchen) ${koennen}`,
      '(man|wir|ich|{who}) (kann|können|kann) {kinds} nach {fields:searched} suchen und [die liste|sie] (nach|auf) [einer|eine|einen|einem|ein] {fields} (eingrenzen|filtern|einschränken)',
    ],
    filterAndSort: [
      `${was} ${lassen} nach {fields} ${filtern} und nach {field:sorted} ${sortieren} ${werden}`,
      `${person} ${was} nach {fields} filtern und nach {field:sorted} sortieren ${koennen}`,
    ],
    do: [
      `${person} ${neue} {kinds} [an einer stelle|an einem ort|zentral] {verbs} ${koennen}`,
      `${person} ${neue} {kinds} [an einer stelle|an einem ort|zentral] {verbs} zu können`,
      `<system> <soll> ${neue} {kinds} {verbs}`,
      `<system> (verwaltet|führt) [alle] {kinds}`,

      `${person} {verbs} ${neue} {kinds}`,
      `(der|die|jeder|jede|ein|eine) {who} {verbs} ${neue} {kinds}`,
      `{kinds} (kann|können|soll|sollen|müssen|muss|lassen sich|lässt sich) {verbs} [werden] [können]`,
      `${person} {fields} (von|für|zu|einer|eines) {kinds} {verbs} ${koennen}`,
      '{kinds} {verbs}',
      '<system> (muss|soll|sollte) {verbs} (von|der) {kinds} (ermöglichen|erlauben|unterstützen)',
      '<system> (ermöglicht|erlaubt|unterstützt) {verbs} (von|der) {kinds}',
      '{verbs} (von|der) {kinds} (muss|müssen|soll|sollen|ist|sind) möglich [sein]',
      '(anlegen|erfassen|bearbeiten|ändern|löschen) (von|der) {kinds}',
    ],
    doWith: [
      `${person} ${neue} {kinds} mit {fields} {verbs} ${koennen}`,
      '{kinds} (kann|können|soll|sollen|müssen|muss|lassen sich|lässt sich) mit {fields} {verbs} [werden] [können]',
      '<system> (muss|soll|sollte|kann) {kinds} mit {fields} {verbs} [können]',
      '<system> (verwaltet|erfasst|speichert|führt) {kinds} mit {fields}',
    ],
    keep: [
      '(zu|für|bei) {kind} (werden|wird) {fields} (gespeichert|festgehalten|erfasst|hinterlegt|aufgenommen|gepflegt|geführt|notiert|dokumentiert)',
      '(zu|für|bei) {kind} <muss> {fields} (gespeichert|festgehalten|aufgenommen|gepflegt|geführt|notiert|dokumentiert) werden',
      '<system> (speichert|erfasst|führt|dokumentiert|verwaltet) (zu|für) {kind} {fields}',
      '<system> (muss|soll|sollte) (zu|für) {kind} {fields} (speichern|festhalten|führen|dokumentieren|verwalten|aufnehmen)',
      '{kind} (besteht aus|umfasst|beinhaltet|enthält) {fields}',
      '(der|die|jeder|jede|ein|eine) {who} (hält|halten) (zu|für) {kind} {fields} fest',
    ],
    create: [
      `(der|die|jeder|jede|ein|eine) {who} (legt|legen) ${neue} {kinds} an`,
      `(der|die|jeder|jede|ein|eine) {who} (gibt|geben|trägt|tragen) ${neue} {kinds} ein`,
      `(der|die|jeder|jede|ein|eine) {who} (nimmt|nehmen) ${neue} {kinds} auf`,
    ],
    search: [
      `<system> <soll> [eine] suche nach {kinds} [${nach} {fields}] (anbieten|bieten|ermöglichen|bereitstellen)`,
      `<system> (bietet|ermöglicht) [eine] suche nach {kinds} [${nach} {fields}] [an]`,
      `<system> <soll> [die] suche [nach {kinds}] (nach|anhand|über) {fields} (anbieten|bieten|ermöglichen|bereitstellen)`,
      `{kinds} (kann|können) (ich|wir|man|{who}) ${nach} {fields} (suchen|finden)`,
      `(die suche|die suchfunktion) (durchsucht|berücksichtigt|umfasst) {fields} [von {kinds}|der {kinds}]`,
      `(über|mit) [die|der|einem|ein] (suche|suchfeld|suchfunktion) (lassen sich|können) {kinds} ${nach} {fields} (finden|gefunden werden)`,
      `${was} ${lassen} ${nach} {fields} ${suchen} ${werden}`,
      `nach {kinds} (kann|können|soll|sollen|muss) ${nach} {fields} ${suchen} ${werden}`,
      `${person} nach {kinds} ${nach} {fields} [zu] (suchen|finden) ${koennen}`,
      `${person} ${was} ${nach} {fields} [zu] (suchen|durchsuchen|finden) ${koennen}`,
      `${person} nach {kinds} [zu] suchen ${koennen}`,
      'es gibt eine suche [nach {kinds}] (nach|über|anhand) {fields}',
      '(suche|suchen) (nach|in|über) {fields}',
      '{kinds} (sind|kann|können) nach {fields} (durchsuchbar|gesucht|durchsucht) [werden]',
      'nach {fields} (suchbar|durchsuchbar|gesucht|suchen)',
    ],
    filter: [
      `<system> <soll> [einen|eine] (filter|filterung) [von|für|der] {kinds} nach {fields} (anbieten|bieten|ermöglichen|bereitstellen)`,
      `<system> <soll> [das] filtern [von|der] {kinds} nach {fields} (ermöglichen|erlauben|anbieten)`,
      `<system> (bietet|ermöglicht) [einen|eine|das] (filter|filterung|filtern) [von|für|der] {kinds} nach {fields} [an]`,
      `{kinds} (kann|können) (ich|wir|man|{who}) nach {fields} (filtern|eingrenzen)`,
      `${was} ${lassen} nach {fields} (eingegrenzt|eingrenzen|einschränken|eingeschränkt) ${werden}`,
      `in der (liste|übersicht) [der|von] {kinds} (kann|lässt sich|soll|muss) nach {fields} (gefiltert|filtern) ${werden}`,
      `${was} ${lassen} nach {fields} ${filtern} ${werden}`,
      `${person} ${was} nach {fields} [zu] filtern ${koennen}`,
      '(filter|filtern|filterbar|gefiltert) nach {fields}',
      '{kinds} (sind|kann|können|lassen sich) nach {fields} (filterbar|gefiltert|filtern) [werden]',
      'die liste [der {kinds}] (kann|lässt sich|ist) nach {fields} (gefiltert|filtern|filterbar) [werden]',
      'nach {fields} (filterbar|filtern|gefiltert)',
    ],
    sort: [
      `{kinds} (kann|können) (ich|wir|man|{who}) nach {fields} sortieren`,
      `<system> <soll> [das|die] (sortieren|sortierung) [von|der] {kinds} nach {fields} (ermöglichen|erlauben|anbieten)`,
      `${was} ${lassen} nach {fields} ${sortieren} ${werden}`,
      `${person} ${was} nach {fields} [zu] sortieren ${koennen}`,
    ],
    export: [
      `${person} {kinds} als csv [datei] (exportieren|herunterladen|speichern)`,
      '{kinds} (lassen sich|können) als csv (exportieren|exportiert werden|heruntergeladen werden)',
      'die liste (lässt sich|kann) als csv (exportieren|exportiert werden)',
    ],
    import: [`${person} {kinds} aus [einer] csv [datei] (importieren|einlesen)`],
  },
  says: [
    'Das System MUSS dem Mitarbeiter die Möglichkeit bieten, Kunden anzulegen.',
    'Das System MUSS eine Suche nach Kunden anhand des Namens bieten.',
    'Als Mitarbeiterin am Empfang möchte ich Verleihe anlegen und ändern können.',
    'Kunden mit Name und Telefon erfassen',
    'Verleihe können nach Notiz durchsucht und nach Status gefiltert werden.',
    'Räder können angelegt, bearbeitet und gelöscht werden.',
    'Verleihe nach Status filtern',
    'Kunden lassen sich nach Name und Telefon suchen.',
    'Nach Kunden kann anhand des Namens gesucht werden.',
    'Verleihe sollen nach Status gefiltert werden können.',
    'Die Kundenliste lässt sich nach Name durchsuchen.',
    'Verleihe sollen nach Kaution sortiert werden können.',
    'Es muss möglich sein, Verleihe nach Kaution zu sortieren.',
    'Das System muss es ermöglichen, Räder zu erfassen und zu löschen.',
    'Als Inhaberin möchte ich Verleihe nach Status filtern können, um Rückfragen zu vermeiden.',
    'Die Mitarbeiterin legt neue Kunden an.',
    'Alle Verleihe werden in einer Tabelle angezeigt.',
  ],
  saysNot: [
    'Das System MUSS dem Mitarbeiter ausnahmsweise die Möglichkeit bieten, Kunden anzulegen.',
    'Das System MUSS keine Suche nach Kunden anhand des Namens bieten.',
    'Kunden mit Name und Telefon nur werktags erfassen',
    'Als Mitarbeiterin am Empfang möchte ich Verleihe nicht anlegen können.',
    'Offene Verleihe werden in einer Tabelle angezeigt.',
    'Nicht alle Verleihe werden aufgelistet.',
    'Kunden lassen sich ohne Anmeldung nach Name suchen.',
    'Verleihe sollen nur in der Monatsansicht nach Status gefiltert werden können.',
    'Es muss nicht möglich sein, Verleihe zu löschen.',
    'Die Mitarbeiterin legt sonntags neue Kunden an.',
    'Nachts legt die Mitarbeiterin neue Kunden an.',
    'Das System muss nachts ermöglichen, Räder zu erfassen.',
    'Verleihe lassen sich nicht nach Status filtern.',
    'Räder können telefonisch angelegt werden.',
    'Nur Mitarbeiter können Räder löschen.',
    'Räder können nicht gelöscht werden.',
  ],
};
