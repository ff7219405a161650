import type { Clause } from '../../phrase';
import { theSystem, told } from './parts';

const soll = '(muss|soll|sollte)';
const what =
  '(das|dies|er|sie|es|ihn|die änderung|das löschen|das speichern|die eingabe|die speicherung|die anlage|die zweite|der zweite|das zweite|{kind}|{field})';
const refused =
  '(abgelehnt|verweigert|nicht gespeichert|nicht gelöscht|verhindert|nicht angenommen|nicht übernommen|nicht geändert|nicht angelegt|abgewiesen|zurückgewiesen|nicht zugelassen)';
const refuse =
  '(ablehnen|verweigern|verhindern|abweisen|zurückweisen|nicht speichern|nicht annehmen|nicht zulassen|nicht löschen)';
const error =
  '(ein fehler|eine fehlermeldung|einen fehler|ein hinweis auf den fehler) [am {field}|am feld|beim {field}|bei {field}]';

export const outcome: readonly Clause[] = [
  {
    fact: 'marked',
    forms: [
      '[wird] {field} [wird] als (fehlend|pflichtfeld|pflichtangabe) (markiert|angezeigt|gekennzeichnet|gemeldet)',
      `[dann] (zeigt|meldet) ${theSystem} dass {field} (fehlt|pflicht ist|angegeben werden muss|erforderlich ist) [an]`,
      `${theSystem} (zeigt|meldet) dass {field} (fehlt|pflicht ist|angegeben werden muss|erforderlich ist)`,
      `${soll} ${theSystem} auf das fehlende {field} hinweisen`,
      'erscheint (ein hinweis|eine meldung) dass {field} (fehlt|pflicht ist|erforderlich ist)',
    ],
  },
  {
    fact: 'pointed',
    forms: [
      `[${theSystem}|sie|es] nennt {field} [als grund]`,
      `[${theSystem}|sie|es] (weist|verweist) auf {field} hin`,
      '{field} wird (markiert|hervorgehoben|genannt)',
      'wird {field} (markiert|hervorgehoben)',
    ],
  },
  {
    fact: 'refused',
    forms: [
      `wird ${what} ${refused} ${told}`,
      `${what} wird ${refused} ${told}`,
      `(lehnt|weist) {app} ${what} (ab|zurück) ${told}`,
      `(lehnt|weist) (das system|die app|die anwendung) ${what} (ab|zurück) ${told}`,
      `(verweigert|verhindert) (das system|die app|die anwendung) ${what} ${told}`,
      `${soll} ${theSystem} ${what} ${refuse} ${told}`,
      `darf ${theSystem} ${what} nicht (speichern|annehmen|zulassen|löschen) ${told}`,
      `(darf|kann) ${what} nicht (gespeichert|gelöscht|angelegt|geändert) werden ${told}`,
      `lässt sich ${what} nicht (speichern|löschen|anlegen|ändern) ${told}`,
      `${soll} ${theSystem} (eine fehlermeldung|einen fehler) (anzeigen|ausgeben|zeigen)`,
      `(zeigt|meldet) ${theSystem} (eine fehlermeldung|einen fehler) [an]`,
      `erscheint ${error}`,
      `wird ${error} angezeigt`,
      `sieht {who} (eine fehlermeldung|einen fehler)`,
      'wird nichts (gespeichert|gelöscht|geändert)',
      'ist (das speichern|das löschen|die änderung) (nicht möglich|nicht erlaubt)',
      'kommt eine fehlermeldung',
    ],
  },
  {
    fact: 'kept',
    forms: [
      `bleibt (er|sie|es|{kind}) [erhalten|bestehen] ${told}`,
      `bleibt (er|sie|es|{kind}) in der liste ${told}`,
      `(kann|darf) (er|sie|es|{kind}) nicht gelöscht werden ${told}`,
    ],
  },
  {
    fact: 'notOffered',
    forms: [
      '(wird|werden|ist|sind) (er|sie|es|{name}|{kind}|{value} {kinds}) nicht (angeboten|zur auswahl angeboten|auswählbar|wählbar|auswählbar)',
      'steht (er|sie|es|{name}|{kind}) nicht zur auswahl',
      '(kann|können|darf|dürfen) (er|sie|es|{name}|{kind}|{value} {kinds}) nicht (gewählt|ausgewählt) werden',
    ],
  },
  {
    fact: 'listed',
    forms: [
      'steht (er|sie|es|{kind}) [mit [{field}] {value}] in der liste [der {kinds}|von {kinds}]',
      '(erscheint|ist) (er|sie|es|{kind}) [mit [{field}] {value}] in der liste [der {kinds}]',
      'steht (er|sie|es|{kind}) in der liste [mit [{field}] {value}]',
      '(erscheint|steht|ist) (er|sie|es|{kind}) in {list:kind}',
      '(wird|ist) (er|sie|es|{kind}) in der liste [der {kinds}] (angezeigt|aufgeführt|sichtbar|zu sehen)',
      '(er|sie|es|{kind}) (erscheint|steht) in der liste [der {kinds}] [mit [{field}] {value}]',
      '(zeigt|enthält) die liste [der {kinds}] (ihn|sie|es|{kind})',
      'sieht {who} (ihn|sie|es|{kind}) in der liste',
    ],
  },
  {
    fact: 'gone',
    forms: [
      '(steht|ist|erscheint) (er|sie|es|{kind}) nicht mehr in der liste [der {kinds}]',
      'ist (er|sie|es|{kind}) (weg|gelöscht|verschwunden)',
      'verschwindet (er|sie|es|{kind}) [aus der liste]',
      'wird (er|sie|es|{kind}) nicht mehr (angezeigt|aufgeführt|aufgelistet)',
    ],
  },
  {
    fact: 'goneToo',
    forms: [
      '(werden|sind) [auch] [beide|alle|alle {number}|{number}] {kinds:others} [auch|ebenfalls|mit] (gelöscht|weg|entfernt|verschwunden|mitgelöscht)',
      '(werden|sind) [auch] alle [zugehörigen|dazugehörigen] {kinds:others} [auch|ebenfalls|mit] (gelöscht|weg|entfernt|verschwunden|mitgelöscht)',
      '(verschwinden|entfallen) [auch] [beide|alle] {kinds:others} [ebenfalls|auch|mit (ihm|ihr)]',
      `(müssen|sollen) [auch] [beide|alle] {kinds:others} [ebenfalls|auch|mit] gelöscht werden`,
      `${soll} ${theSystem} [auch] [alle] {kinds:others} [ebenfalls|mit] löschen`,
      `löscht ${theSystem} [auch] [alle] {kinds:others} [ebenfalls|mit]`,
    ],
  },
  {
    fact: 'shown',
    forms: [
      '(sehe|sieht|sehen) (ich|wir|{who}) nur {value} {kinds}',
      '(sehe|sieht) (ich|{who}) nur {kinds} mit [{field}] {value}',
      '(sehe|sieht|sehen) (ich|wir) {number} {kinds}',
      '(werden|sind) nur {value} {kinds} (angezeigt|sichtbar|aufgelistet|zu sehen)',
      '(werden|sind) nur {kinds} mit [{field}] {value} (angezeigt|sichtbar|aufgelistet|zu sehen)',
      'zeigt (die liste|das system|die app) nur {value} {kinds} [an]',
      'zeigt (die liste|das system|die app) nur {kinds} mit [{field}] {value} [an]',
      'werden {number} {kinds} angezeigt',
    ],
  },
  {
    fact: 'matching',
    forms: [
      '(werden|sind) nur [die] passenden {kinds} (angezeigt|aufgelistet|sichtbar)',
      '(wird|werden) {name} (gefunden|angezeigt|aufgelistet)',
      '(erscheint|steht) {name} in (der liste|den treffern|den ergebnissen)',
      'wird (er|sie|es|{kind}) gefunden',
    ],
  },
  {
    fact: 'has',
    forms: [
      '(hat|ist|steht) (er|sie|es|{kind}) [im|auf|den|in] [{field}] {value}',
      'ist {field} [von {kind}|{kind}] {value}',
      'steht {field} [von {kind}|{kind}] auf {value}',
      `${soll} ${theSystem} {field} [von {kind}|{kind}] auf {value} setzen`,
      'wird {field} [von {kind}|{kind}] auf {value} gesetzt',
    ],
  },
];
