/** What the steps of German scenarios share. */
export const by = '(ich|wir|jemand|man|{who})';
export const it = '(ihn|sie|es|dies|diesen|diese|dieses|{kind})';
/** Verbs at the end of a clause behind "wenn". */
export const stores =
  '(speichere|speichert|speichern|anlege|anlegt|anlegen|erfasse|erfasst|erfassen|eintrage|einträgt|lege an|lege|erstelle|erstellt|hinzufüge|hinzufügt|aufnehme|aufnimmt)';
export const stored = '(gespeichert|angelegt|erfasst|eingetragen|erstellt|hinzugefügt|aufgenommen)';
export const neu = '[neue|neuen|neues|neuer]';
const tells =
  '(nennt den grund|sagt warum|zeigt den grund [an]|eine meldung erscheint|eine fehlermeldung erscheint|ein hinweis erscheint|es erscheint (ein hinweis|eine meldung|eine fehlermeldung)|(das system|die app|die anwendung|sie|es) (zeigt|nennt) (einen hinweis|eine meldung|eine fehlermeldung|den grund) [an]|ein hinweis wird angezeigt|eine meldung wird angezeigt|eine fehlermeldung wird angezeigt)';
/** Why it is refused: that it is said changes nothing. */
export const told = `[und ${tells}|und (eine fehlermeldung|eine meldung|einen hinweis|den grund) (anzeigen|ausgeben|zeigen|nennen)|mit (einer|einem) (meldung|fehlermeldung|hinweis)]`;
export const theSystem = '(das system|die app|die anwendung|die software|das programm|das formular|system)';
export const number = '({number} [{unit}]|{name})';
