/** What German forms share. */
export const parts = {
  kann: '(kann|können|darf|dürfen)',
  muss: '(muss|müssen|soll|sollen|sollte|sollten)',
  kannNicht:
    '(kann nicht|können nicht|darf nicht|dürfen nicht|kann nie|können nie|darf nie|dürfen nie|darf niemals|dürfen niemals)',
  ist: '(ist|sind|muss|müssen|soll|sollen)',
  sein: '[sein]',
  geloescht: '(gelöscht|entfernt)',
  werden: '[werden]',
  abgelehnt: '(abgelehnt|verweigert|verhindert|unterbunden|nicht erlaubt|verboten|nicht möglich|unzulässig|abgewiesen)',
  anzahl: '(die anzahl|der anzahl|anzahl|wie viele|die zahl|der zahl|zahl)',
  zeigt: '(zeigt|zeigen|enthält|mit)',
  ort: '(die|eine|das|der|ein) (startseite|übersicht|übersichtsseite|liste|seite|tabelle|app|anwendung|detailseite|dashboard|system|auswertung|statistik|startansicht|tagesübersicht)',
  dort: '((auf|in) (der|einer) (startseite|übersicht|übersichtsseite|liste|seite)|im dashboard|auf dem dashboard|in der app|beim öffnen der app|nach dem öffnen der app|beim start der app|nach dem start)',
  system: '(das system|die app|die anwendung|die applikation|die software|das programm|die seite|system)',
  soll: '(muss|soll|sollte)',
  /** "The input of …", and what is refused where it is wrong. */
  gesichert: '(gespeichert|angelegt|erfasst|erstellt|eingetragen|angenommen|aufgenommen)',
  sichern: '(speichern|anlegen|erfassen|erstellen|eintragen|annehmen|aufnehmen)',
  dasSichern: '(das speichern|das anlegen|das erfassen|das erstellen|die anlage|die erfassung|die speicherung)',
  ablehnen: '(ablehnen|verhindern|verweigern|unterbinden|zurückweisen|abweisen)',
  /** "Muss … nicht zulassen" would leave it open. */
  darf: '(darf|soll|sollte)',
  nichtZulassen: '(nicht zulassen|nicht erlauben|nicht annehmen|nicht akzeptieren)',
  lehntAb: '(lehnt|weist)',
  unzulaessig: '(nicht zulässig|unzulässig|nicht erlaubt|nicht möglich|unmöglich|verboten|ungültig)',
  /** Before what is shown; `<gezeigt>` stands behind it. */
  sicht:
    '[<ort> (zeigt|zeigen|listet|soll|muss|sollte) [<dort>]|<dort> (wird|werden|soll|sollen|muss|müssen|steht|stehen|sehe ich)|es (wird|werden|soll|sollen|muss|müssen) [ersichtlich sein|sichtbar sein|erkennbar sein|angezeigt werden]|als {who} (möchte|will|kann) ich [<dort>|auf einen blick] [sehen|wissen]|es gibt (eine|die) (übersicht|liste|auswertung|statistik|anzeige) (der|aller|mit den|mit allen|über|über die|zu|mit)|(ich|wir) (möchte|möchten|will|wollen) [<dort>|auf einen blick] [sehen|wissen]|<system> (zeigt|listet)|(der|die|jede|jeder|ein|eine) {who} (sieht|sehen|kann|können|soll|sollen)|<ort> (soll|muss|sollte) (anzeigen|zeigen)]',
  gezeigt:
    '[(wird|werden|ist|sind) [<dort>] <sichtbar>|(soll|sollen|muss|müssen) <sichtbar> werden|<sichtbar> [werden|sein]|anzeigen|wissen|sehen [können]|einsehen [können]|zeigen|auflisten|auf|an|stehen]',
  sichtbar: '(angezeigt|gezeigt|dargestellt|ausgewiesen|aufgelistet|aufgeführt|ersichtlich|sichtbar|ausgegeben)',
  /** "The system must prevent that …": the clause behind it has its verb at the end. */
  verhindert:
    '(<system> (muss|soll|sollte|darf) (verhindern|ausschließen|nicht zulassen|nicht erlauben)|<system> (verhindert|schließt aus|lässt nicht zu)|es (muss|soll) (verhindert|ausgeschlossen) (werden|sein)|es darf nicht (möglich sein|vorkommen|sein)) dass',
  /** "For each customer". */
  je: '(je|pro|für jeden|für jede|für jedes|jedes|jeder|eines|einer)',
} satisfies Readonly<Record<string, string>>;
