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
  ort: '(die|eine) (startseite|übersicht|liste|seite|tabelle|app|anwendung|detailseite)',
  system: '(das system|die app|die anwendung|die software|die seite|system)',
} satisfies Readonly<Record<string, string>>;
