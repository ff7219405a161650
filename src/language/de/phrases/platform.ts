import type { Phrase } from '../../phrase';

const app = '(die app|die anwendung|das system|sie|es|das formular)';
const daten = '(die daten|alle daten|daten|alles|alle einträge|{kind})';

export const platform: Phrase = {
  rule: 'platform',
  forms: {
    confirmDelete: [
      '<system> <soll> vor dem löschen [von {kind}|{kind}] (eine bestätigung (verlangen|einholen|anfordern)|nachfragen|um bestätigung bitten)',
      '<system> (verlangt|fordert) vor dem löschen [von {kind}|{kind}] eine bestätigung',
      'vor dem löschen [von {kind}|{kind}] <muss> [eine bestätigung] (nachgefragt|verlangt|eingeholt|bestätigt) werden',
      'das löschen [von {kind}|{kind}] (muss|soll) bestätigt werden',
      `vor dem löschen [von {kind}|{kind}] (fragt|wird) ${app} [nach|um bestätigung|um eine bestätigung]`,
      'das löschen [von {kind}|{kind}] (muss bestätigt werden|fragt nach)',
      `${app} fragt (vor dem löschen|bevor sie löscht|bevor etwas gelöscht wird) [nach]`,
    ],
    keptOnReload: [
      `${daten} (werden|bleiben|sind|bleibt|wird) (im browser|lokal|auf dem gerät) (gespeichert|erhalten|gehalten)`,
      `${daten} (bleiben|bleibt) [auch] (nach einem neuladen|nach dem neuladen|nach einem neuladen der seite|nach dem neuladen der seite|nach dem schließen des browsers|beim schließen des browsers|nach einem neustart|nach einem neustart des browsers) erhalten`,
      `${daten} (sind|ist) [auch] (nach einem neuladen|nach dem neuladen|nach dem neuladen der seite|nach einem neuladen der seite|nach dem schließen des browsers|beim nächsten besuch) noch da`,
    ],
    unsavedGuard: [
      `${app} warnt vor (ungespeicherten|nicht gespeicherten) änderungen`,
      `${app} fragt (nach bevor|bevor) (ungespeicherte|nicht gespeicherte) änderungen verloren gehen`,
    ],
    searchIgnoresCase: [
      '(die suche|suche) (ignoriert|beachtet keine|achtet nicht auf) (groß- und kleinschreibung|groß und kleinschreibung|gross- und kleinschreibung)',
    ],
    singleUser: [
      '(keine anmeldung|kein konto|keine konten) (ist|sind) (nötig|erforderlich)',
      '(die app|sie) (funktioniert|geht) ohne (anmeldung|konto|konten)',
    ],
  },
  says: ['Das System MUSS vor dem Löschen eine Bestätigung verlangen.', 'Die Daten werden im Browser gespeichert.'],
  saysNot: [
    'Das System MUSS vor dem Löschen eine Unterschrift verlangen.',
    'Die Daten werden nicht im Browser gespeichert.',
  ],
};
