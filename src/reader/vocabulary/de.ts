/** What the reader knows of German. */
import type { Vocabulary } from './vocabulary';

const list = (words: string): readonly string[] => words.split('|');
const words = (text: string): readonly string[] => text.split(/\s+/);

export const german: Vocabulary = {
  columns: {
    entity: list('entität|objekt|datensatz|tabelle'),
    example: list('beispiel|beispiele|z b|beispielwert'),
    field: list('feld|felder|name|feldname|eigenschaft|attribut|spalte|bezeichnung|merkmal|angabe'),
    type: list('art|typ|datentyp|format|wert|werte|feldtyp'),
    required: list('pflicht|pflichtfeld|erforderlich|notwendig|muss|nötig|benötigt|zwingend'),
    unique: list('eindeutig'),
    default: list('vorgabe|standard|standardwert|vorgabewert|voreinstellung|anfangswert'),
    notes: list(
      'notizen|notiz|bemerkung|bemerkungen|hinweis|hinweise|beschreibung|anmerkung|anmerkungen|regeln|einschränkung|kommentar|erläuterung',
    ),
  },
  sections: {
    housekeeping: list(
      'links|quellen|ressourcen|nützliche links|beispiele|beispielprojekte|installation|einrichtung|lizenz|änderungen|änderungsverzeichnis|mitwirken|danksagung|entwicklung|literatur|weiterführendes|codestil',
    ),
    data: list('daten|datenmodell|glossar|begriffe|modell|entitäten|objekte|tabellen|datensätze|felder|stammdaten'),
    pages: list('seiten|ansichten|bildschirme|masken|seite|navigation|aufbau'),
    rules: list('regeln|geschäftsregeln|bedingungen|einschränkungen|regel|vorgaben|prüfungen'),
    requirements: list('anforderungen|funktionen|funktionale anforderungen|umfang|leistungen|muss'),
    stories: list('anwendungsfälle|nutzergeschichten|benutzergeschichten|user stories|szenarien'),
    criteria: list('erfolgskriterien|abnahmekriterien|akzeptanzkriterien|abnahme|ziele'),
    quality: list(
      'qualität|nichtfunktionale anforderungen|nicht funktionale anforderungen|nichtfunktional|nicht funktional|leistung|barrierefreiheit|sicherheit|technik|technisches',
    ),
    openPoints: list('offene punkte|offene fragen|offen|zu klären|fragen|unklar|noch offen'),
    api: list('schnittstelle|schnittstellen|api|endpunkte'),
    bonus: list(
      'bonus|wünsche|wunschliste|später|optional|kann|zusatz|zusatzfunktionen|schön wäre|nice to have|ideen|extras',
    ),
    roles: list('rollen|benutzer|nutzer|akteure'),
    overview: list('überblick|einleitung|einführung|beschreibung|ziel|zweck|hintergrund|allgemeines|zusammenfassung'),
  },
  types: {
    text: list('text|kurztext|zeichenkette|zeile|kurzer text|freitext kurz|worte'),
    longText: list('langer text|langtext|mehrzeiliger text|freitext|mehrzeilig|textfeld|absatz|fließtext'),
    integer: list('ganzzahl|ganze zahl|anzahl|nummer'),
    number: list('zahl|dezimalzahl|kommazahl|prozent|gleitkommazahl|fließkommazahl'),
    money: list('betrag|geld|preis|betrag in euro|geldbetrag|währung|kosten|euro'),
    date: list('datum|tag|kalendertag'),
    dateTime: list('datum und uhrzeit|zeitpunkt|datum uhrzeit|datum mit uhrzeit|zeitstempel|tag und uhrzeit'),
    time: list('uhrzeit|zeit'),
    boolean: list('ja nein|ja oder nein|wahrheitswert|wahr falsch|kontrollkästchen|häkchen|schalter|ankreuzfeld'),
    choice: list('auswahl|auswahlliste|liste|aufzählung|auswahlfeld'),
    email: list('e mail|email|mail|e mail adresse|mailadresse'),
    phone: list('telefon|telefonnummer|handy|handynummer|rufnummer|mobilnummer'),
    url: list('webadresse|internetadresse|link|url|webseite|verweis ins netz'),
    reference: list(
      'verweis|verweis auf|bezug|bezug auf|verknüpfung|verknüpfung mit|referenz|referenz auf|gehört zu|beziehung zu',
    ),
    unsupported: list('bild|foto|datei|anhang|video|ton'),
  },
  nameWords: {
    unsupported: words('foto bild anhang datei'),
    integer: words(
      'anzahl menge kapazität plätze portionen seiten alter jahr baujahr etage stück personen teilnehmer bestand',
    ),
    number: words('gewicht länge breite höhe größe entfernung temperatur fläche dauer bewertung punkte kilometer kilo'),
    money: words(
      'preis kosten betrag gebühr gehalt summe kaution miete umsatz einnahme ausgabe wert lohn honorar beitrag pacht',
    ),
    date: words('datum tag geburtstag frist von bis fällig geburtsdatum ablaufdatum beginn ende'),
    dateTime: words('zeitpunkt termin'),
    time: words('uhrzeit'),
    boolean: words(
      'bezahlt erledigt aktiv archiviert defekt verfügbar fertig zurückgegeben abgeschlossen vegetarisch vegan gelesen kaputt',
    ),
    email: [...words('email mail'), ...list('email adresse|mail adresse|e mail adresse')],
    phone: words('telefon telefonnummer handy handynummer mobil fax rufnummer'),
    url: words('url webseite link webadresse homepage'),
    longText: words(
      'notiz notizen anmerkung anmerkungen beschreibung bemerkung bemerkungen kommentar anleitung zubereitung inhalt hinweis hinweise diagnose text zusammenfassung',
    ),
  },
  nameEndings: {
    money: words('preis kosten betrag gebuehr miete kaution wert gehalt honorar'),
    date: words('datum tag frist termin'),
    time: words('uhrzeit'),
    number: words('gewicht laenge breite hoehe groesse dauer flaeche'),
    integer: words('anzahl menge zahl jahr'),
    phone: words('telefon handy telefonnummer handynummer'),
    url: words('webseite'),
    longText: words('beschreibung bemerkung bemerkungen notizen kommentar anleitung'),
    email: words('mail mailadresse'),
  },
  yes: list('ja|j|wahr|pflicht|x|erforderlich'),
  no: list('nein|n|falsch|optional|freiwillig'),
  required: list(
    'pflicht|pflichtfeld|erforderlich|notwendig|muss angegeben werden|muss|nicht leer|zwingend|pflichtangabe',
  ),
  optional: list('optional|freiwillig|kann leer sein|nicht erforderlich|falls bekannt|keine pflicht|kann fehlen'),
  unique: list('eindeutig|einmalig|muss eindeutig sein|keine doppelten|nur einmal vergeben|unverwechselbar'),
  oneOf: list('eine von|eines von|einer von|eins von|entweder|auswahl|auswahl aus|auswahl von|auswahlliste'),
  anyOf: list('mehrere von|mehrere aus|einige von|mehrfachauswahl|mehrfachauswahl aus|beliebige von'),
  or: list('oder'),
  and: list('und'),
  articles: list(
    'ein|eine|einen|einem|einer|eines|der|die|das|den|dem|des|jede|jeder|jedes|jeden|alle|seine|ihre|sein|ihr|deren|dessen|mein|meine|unser|unsere',
  ),
  defaultWords: list(
    'vorgabe|standard|standardmäßig|voreingestellt|zunächst|anfangs|normalerweise|vorbelegt mit|vorbelegt',
  ),
  operations: {
    create: words(
      'anlegen angelegt anlege erstellen erstelle erstellt erfassen erfasst erfasse eintragen eingetragen eintrage hinzufügen hinzugefügt aufnehmen eingeben buchen gebucht buche speichern gespeichert registrieren registriert notieren notiert neu schreiben aufschreiben festhalten hinterlegen planen anzulegen einzutragen hinzuzufügen aufzunehmen einzugeben',
    ),
    edit: words(
      'markieren markiert abhaken bearbeiten bearbeitet ändern geändert aktualisieren umbenennen korrigieren anpassen anzupassen ändert',
    ),
    delete: words('löschen gelöscht lösche entfernen entfernt löscht'),
    list: words('liste übersicht auflisten aufgelistet tabelle'),
    view: words(
      'ansehen anzeigen angezeigt zeigt zeigen sehen öffnen einsehen lesen details einzelheiten anschauen sieht anzuzeigen anzusehen einzusehen',
    ),
    search: words('suchen suche suchbar gesucht finden durchsuchen'),
    filter: words('filtern filter filterbar gefiltert eingrenzen'),
    sort: words('sortieren sortiert sortierbar sortierung ordnen'),
    export: words('exportieren exportiert export herunterladen exportierbar'),
    import: words('importieren importiert import hochladen einlesen'),
    manage: words('verwalten verwaltet pflegen gepflegt verwalte'),
  },
  signals: {
    not: /(?<![\p{L}])(?:nicht|nie|niemals|kein|keine|keinen|keiner|keinem|ohne|niemand|verboten|unmöglich|verhindert|abgelehnt|verweigert|unzulässig|untersagt)(?![\p{L}])/u,
    only: /(?<![\p{L}])(?:nur|ausschließlich|lediglich|erst)(?![\p{L}])/u,
    onlyWhen:
      /(?<![\p{L}])(?:nur|erst|ausschließlich|lediglich)(?![\p{L}]).*(?<![\p{L}])(?:wenn|falls|bei|für|sofern|möglich|sobald|mit|in)(?![\p{L}])|(?<![\p{L}])nur (?:wenn|falls|bei|für)/u,
    exception: /(?<![\p{L}])(?:außer|es sei denn|ausgenommen|abgesehen|mit ausnahme|solange)(?![\p{L}])/u,
    overlap:
      /überschneid|überlapp|doppelt (?:gebucht|belegt|vergeben|verliehen|vermietet|reserviert|verplant|ausgeliehen)|doppelbuchung|gleichzeitig|(?:zweimal|zwei|mehrfach|mehrmals|mehrere|mehr als ein\p{L}*) .*(?:selben|gleichen|denselben|derselben) (?:tag|zeit|uhrzeit|zeitraum|termin|stunde|moment|datum)|zur (?:gleichen|selben) zeit .*(?:zwei|mehrere)/u,
    delete: /lösch|entfern/u,
    refuse: /verweiger|abgelehnt|abgewiesen|verhinder|nicht|unmöglich|verboten|untersag|blockier|nie(?![\p{L}])|kein/u,
    along:
      /(?<![\p{L}])(?:auch|ebenfalls|mit(?:gelöscht|entfernt)|ebenso|samt|mitsamt|zugleich|dazugehörig\p{L}*|zugehörig\p{L}*|alle (?:seine|ihre|zugehörigen)|mit gelöscht)(?![\p{L}])|mitgelöscht|mit gelöscht|mitentfernt/u,
    keeps: /(?<![\p{L}])(?:bleiben|bleibt|behalten|erhalten)(?![\p{L}])/u,
    before: /(?<![\p{L}])(?:vor|früher|bevor|eher)(?![\p{L}])/u,
    after: /(?<![\p{L}])(?:nach|später|hinter)(?![\p{L}])/u,
    orEqual: /(?<![\p{L}])(?:frühestens|gleich|am selben tag|oder am|spätestens)(?![\p{L}])/u,
    future: /in der zukunft|zukünftig|künftig/u,
    past: /in der vergangenheit/u,
    times: /×|\*|(?<![\p{L}])(?:mal|multipliziert|pro tag|je tag)(?![\p{L}])| x /u,
    sum: /(?<![\p{L}])summe (?:der|aller|seiner|ihrer)(?![\p{L}])/u,
    days: /(?<![\p{L}])(?:tage?n?|nächte?n?|miettage|leihtage)(?![\p{L}])/u,
    onePer:
      /(?<![\p{L}])(?:nur|höchstens|maximal|genau)? ?(?:ein\p{L}*|einmal) (?:[\p{L}-]+ ){0,3}(?:pro|je)(?![\p{L}])|(?<![\p{L}])(?:pro|je)(?![\p{L}]).*(?:nur|höchstens|maximal) ein\p{L}*|eindeutig (?:pro|je|innerhalb)/u,
    once: /(?<![\p{L}])(?:nur einmal|höchstens einmal|mehr als einmal|zweimal|mehrfach|mehrmals)(?![\p{L}])/u,
    sameTwice: /(?<![\p{L}])(?:zwei|keine zwei)(?![\p{L}]).*(?:selbe|gleiche|dieselbe|denselben|derselben)/u,
    unique: /eindeutig|einmalig|keine doppelten/u,
    required:
      /pflicht|erforderlich|muss (?:immer )?.*(?:haben|angegeben|gehören|ausgefüllt|enthalten|zugeordnet)|(?:nicht|nie|kein\p{L}*) .*ohne|ohne .* nicht|braucht (?:immer )?ein|gehört (?:immer )?(?:genau )?(?:zu|ein)|hat immer ein|darf nicht (?:leer|fehlen)/u,
    howMany: /wie viele|(?<![\p{L}])(?:anzahl|zahl der)(?![\p{L}])/u,
    perEach: /(?<![\p{L}])(?:je|pro|nach|für jede\p{L}*|jede\p{L}*|in jedem|in jeder)(?![\p{L}])/u,
    csv: /(?<![\p{L}])csv/u,
    access:
      /anmeld|einlogg|login|passw[oö]rt|kennwort|benutzerkont|(?<![\p{L}])konto(?![\p{L}])|(?<![\p{L}])konten(?![\p{L}])|berechtig|zugriff|zugang|(?<![\p{L}])admins?(?![\p{L}])|administr\p{L}*recht|niemand (?:außer|sonst)|nur wir|nur mitarbeiter|nur das team|kein anderer|sonst niemand|nicht öffentlich|authentifi/u,
    shared:
      /gemeinsam|geteilt|teilen|synchron|echtzeit|öffentlich|alle sehen|mehrere geräte|andere\p{L}* geräte|benachrichtig|erinnerung per|verschick|versend|schickt|e-?mail an|per e-?mail|mehrere (?:benutzer|nutzer|personen|leute)/u,
    offline: /(?<![\p{L}])offline(?![\p{L}])|ohne (?:internet|netz)|installier(?:bar|t|en)|(?<![\p{L}])pwa(?![\p{L}])/u,
    quality:
      /barrierefrei|wcag|schnell|responsiv|handy|smartphone|mobil(?:e|en|gerät\p{L}*)?(?![\p{L}])|ladezeit|sekunden|millisekunden|offline|dsgvo|sicher|bedienbar|einfach zu|leicht zu|übersichtlich|dunkelmodus|browsern|verschlüssel/u,
    nothingElse: /sonst nichts|nichts weiter|nicht mehr|das ist alles|mehr nicht|nichts sonst/u,
    asks: /(?<![\p{L}])(?:kann|können|darf|dürfen|muss|müssen|soll|sollen|sollte|sollten|will|wollen|möchte|möchten|brauche|brauchen|braucht|nie|niemals|nur|hat ein\p{L}*|haben ein\p{L}*|folgenden? (?:angaben|felder|daten|eigenschaften|merkmale|attribute)|wird|werden|jeder|niemand|kein|keine)(?![\p{L}])/u,
    atLeast: /(?<![\p{L}])(?:mindestens|wenigstens|minimum|min\.?|ab)(?![\p{L}])/u,
    atMost: /(?<![\p{L}])(?:höchstens|maximal|max\.?|maximum|bis zu|nicht mehr als|nicht über)(?![\p{L}])/u,
    first: /(?<![\p{L}])(?:zuerst|oben|zuoberst|voran)(?![\p{L}])/u,
    newest: /neueste|neuste|jüngste|aktuellste|letzte/u,
    oldest: /älteste/u,
    sortedBy: /sortier|geordnet|alphabetisch/u,
    descending: /absteigend|höchste|größte|späteste|teuerste/u,
    filterBy: /filter/u,
    searchBy: /such/u,
    openState: /(?<![\p{L}])(?:offen|offene|offenen|unbezahlt\p{L}*|unerledigt\p{L}*|ausstehend\p{L}*)(?![\p{L}])/u,
    closedField:
      /^(?:bezahlt|erledigt|abgeschlossen|fertig|geschlossen|zurueckgegeben|zurück|zurückgegeben|beglichen)$/u,
    undecided:
      /(?<![\p{L}])(?:noch offen|zu klären|noch nicht entschieden|tbd|unentschieden|klären|noch unklar|(?<!, |\()unklar)(?![\p{L}])|\(unklar\)|\?\s*$/u,
    detailPage: /detail|einzelansicht|einzelheiten|profil/u,
    formPage: /formular|(?<![\p{L}])neu\p{L}*(?![\p{L}])|anlegen|erfassen|bearbeiten|eingabe/u,
    calendar: /kalender(?!tag|woche|monat|jahr)|monatsansicht/u,
    otherCalendar: /(?:wochen|tages|jahres)-?(?:kalender|ansicht)/u,
    dashboardPage: /übersicht|startseite|überblick|auswertung|statistik/u,
    signUp:
      /(?:sich|uns|mich) .*(?:anmelden|eintragen)|(?<![\p{L}])anmeldung(?:en)? (?:für|zu)|anmeldeliste|eintragen können/u,
    counter: /zähler|strichliste|zählt|zählen|schrittzähler/u,
    contentWord:
      /webseite|website|internetseite|homepage|startseite für|kopfbereich|kopfzeile|fußzeile|fußbereich|über uns|impressum|öffnungszeiten|anfahrt|kontakt|speisekarte|unsere (?:karte|gerichte|leistungen|angebote)|so finden sie uns|eine seite|galerie|landing ?page/u,
    header: /kopfbereich|kopfzeile|(?<![\p{L}])kopf(?![\p{L}])|header|seitenkopf/u,
    footer: /fußzeile|fußbereich|footer|(?<![\p{L}])fuß(?![\p{L}])|seitenfuß/u,
    openingHours: /öffnungszeiten|geöffnet/u,
    address: /adresse|anfahrt|finden sie uns|findet ihr uns|anschrift|wo wir sind|so findet/u,
    imprint: /impressum|datenschutz/u,
    link: /(?<![\p{L}])link|verweis/u,
    background: /hintergrund/u,
    today:
      /(?<![\p{L}])(?:heute|heutige\p{L}*|diese\p{L}* (?:woche|monat|jahr)|morgen|gestern|nächste\p{L}* (?:woche|monat))(?![\p{L}])/u,
  },
  restricting: words(
    'nur nicht nie kein keine keinen ohne vor nach unter zwischen bis gegen wenn falls dann wann wo schon noch erst selbst selben gleichen einige neue neuen neuer neues bestehende bestehenden aber',
  ),
  tail: {
    joiners: ['und', 'oder', 'sowie'],
    leads: ['hat', 'haben', 'mit', 'braucht', 'ist', 'sind', 'zu', 'einer'],
    leading: words(
      'ein eine einen einem einer der die das den dem seine seinen ihre ihren jede jeder jedes optionale optionalen',
    ),
    heads: {
      in: /^(?:(?:Kilo|Milli|Zenti|Quadrat|Kubik|Hekto|Raum|Fest)?(?:metern?|litern?|gramm)|Euros?|Cents?|Prozent|Grad|Stück|Personen|Kilos?|Metern?|Litern?|Gramm|Tonnen|Sekunden|Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?|Hektar|Watt|Volt|[A-Z]{1,4}|\p{Ll}{1,4}|%|°\p{L})$/iu,
      pro: /^(?:Tag|Stunde|Woche|Monat|Jahr|Nacht|Minute|Person|Kopf|Stück|Einheit|kg|Kilo|Kilogramm|km|Kilometer|m²|Quadratmeter|Liter|Seite|Platz|Zimmer)$/iu,
      je: /^(?:Tag|Stunde|Woche|Monat|Jahr|Nacht|Minute|Person|Kopf|Stück|Einheit|kg|Kilo|Kilogramm|km|Kilometer|m²|Quadratmeter|Liter|Seite|Platz|Zimmer)$/iu,
      bei: /^(?!(?:Regen|Schnee|Nacht|Bedarf|Tag|Sturm|Kälte|Hitze|uns|Gewitter)$)\p{Lu}\p{L}+$/u,
      im: undefined,
      am: undefined,
      beim: undefined,
      für: undefined,
      mit: undefined,
      ohne: undefined,
      nach: undefined,
      vor: undefined,
      während: undefined,
      außer: undefined,
      wenn: undefined,
      falls: undefined,
      sofern: undefined,
      solange: undefined,
      bis: undefined,
      unter: undefined,
      auf: undefined,
      innerhalb: undefined,
      seit: undefined,
      per: undefined,
      zur: undefined,
    },
    always: words(
      'nur ausnahmsweise meistens meist sonntags montags dienstags mittwochs donnerstags freitags samstags nachts tagsüber morgens abends werktags telefonisch schriftlich höchstens einmal zweimal normalerweise gelegentlich',
    ),
  },
  filler: words(
    'ein eine einen einem einer eines der die das den dem des dies diese dieser dieses diesen diesem es er sie ihn ihm ihr ihre ihren ihrem seine seinen sein seiner ich mir mich wir uns unser unsere man wer was wann wo wie als am an auf aus bei beim bis durch für gegen in im ins mit nach ohne um unter vom von vor zu zum zur zwischen und oder aber auch sowie ist sind war wird werden worden sei sein haben hat habe kann können könnte darf dürfen muss müssen soll sollen sollte will wollen möchte möchten so wenn falls dann dass ob noch nur nicht nie kein keine keinen alle alles jede jeder jedes jeden jedem je pro einige benutzer nutzer anwender app anwendung system seite liste eintrag einträge lassen lässt gibt geben geht gehen schon immer erst sowohl selbst sich selben gleichen zeit dabei dazu liegen liegt sein neue neuen neuer neues bestehende bestehenden euro',
  ),
  stories: [
    /^als (?:ein |eine |einer |der |die |das )?(?<role>[^,]+?),? (?:möchte|will|muss|kann|brauche|soll|möchten|wollen) (?:ich|wir) (?<rest>.+)$/i,
    /^(?:ich|wir) (?:möchte|möchten|will|wollen|kann|können|muss|müssen|brauche|brauchen) (?<rest>.+)$/i,
    /^(?:[Dd]er |[Dd]ie |[Dd]as |[Ee]ine? |[Jj]eder? )?(?<role>[A-ZÄÖÜ][\p{L}-]{1,40}) (?:kann|können|darf|dürfen|soll|sollen|muss|möchte) (?<rest>(?!nur\b|nicht\b).+)$/u,
  ],
  purpose: /,? (?:damit|um .* zu|weil|sodass|so dass)(?![\p{L}])(?:(?!;|[.!?]\s).)*$/iu,
  definitions: [
    /^(?:[Ee]ine?|[Jj]ede[rs]?|[Dd]er|[Dd]ie|[Dd]as)\s+(?<entity>[A-ZÄÖÜ][\p{L}-]{1,40}) (?<list>gehört zu [^.]{2,300})$/u,
    /^(?:[Ee]ine?n?|[Dd]er|[Dd]ie|[Dd]as|[Jj]ede[rs]?|[Aa]lle)?\s*(?<entity>[A-ZÄÖÜ][\p{L}-]{1,40}) (?:hat|haben|besteht aus|bestehen aus|enthält|enthalten|umfasst|besitzt) (?:immer )?(?:folgende (?:felder|angaben|eigenschaften):? ?)?(?<list>(?!nicht |keine |zwei |mehrere )[^.]{2,300})$/u,
    /^(?:[Zz]u|[Ff]ür|[Vv]on|[Bb]ei) (?:einem|einer|jedem|jeder|allen|jede|jeden|jedes|ein|eine) (?<entity>[A-ZÄÖÜ][\p{L}-]{1,40}) (?:möchte ich|möchten wir|wollen wir|will ich|werden|wird|notieren wir|brauchen wir|speichern wir|halten wir|gibt es|gehören|gehört) (?<list>(?!keine?[nmrs]? |nicht |nur )(?:(?<!(?:werden|wird) )|(?![^.]* (?!gespeichert|gepflegt|geführt|vermerkt|verwaltet|erfasst)(?:ab|an|auf|aus|ein|zu)?(?:ge|ver|be|ent)\p{Ll}{2,}(?:t|en)$))(?!(?:[Dd]ie |[Dd]er )?(?:Anzahl|Summe|Zahl) (?:der|aller|von) )(?![^.]*(?:angezeigt|gezeigt|dargestellt)(?: werden)?$)[^.]{2,300}?)(?: (?:wissen|speichern|notieren|festhalten|erfassen|gespeichert|erfasst|notiert|fest|eintragen))?$/u,
  ],
  fieldOf: [],
  absent: list(
    'konten|konto|benutzerkonten|anmeldung|registrierung|login|verlauf|historie|einstellungen|listen|cookies|werbung|tracking|statistik|statistiken|server|datenbank|benachrichtigungen|passwörter|newsletter|analyse|export|zahlung|shop|töne|animationen|menü|internet|externe dienste|nachverfolgung|liste',
  ),
  absence: list('kein|keine|keinen|keiner|ohne|weder|noch'),
  currencies: { euro: 'EUR', eur: 'EUR', franken: 'CHF', chf: 'CHF', dollar: 'USD', pfund: 'GBP' },
  noEntity: words(
    'benutzer nutzer knopf seite seiten liste app anwendung browser fenster daten information nachricht meldung fehler bildschirm menü start webseite text datum zeit tag format ergebnis ergebnisse datenbank anmeldung konto option ansicht nummer name titel bild ding etwas alles funktion feld felder wert passwort zugriff übersicht einzelheiten details datei',
  ),
};
