import type { Clause } from '../../phrase';
import { by, it, neu, number, stored, stores } from './parts';

const same = '(derselben|demselben|der gleichen|dem gleichen|dieser|diesem|gleicher|gleichem)';
const second =
  '[noch] (einen zweiten|eine zweite|ein zweites|einen weiteren|eine weitere|ein weiteres|einen anderen|eine andere|einen|eine|ein)';
const aSecond =
  '(ein zweiter|eine zweite|ein zweites|ein weiterer|eine weitere|ein weiteres|ein anderer|eine andere|ein anderes)';
const sets = '(setze|setzt|setzen|stelle|stellt|ändere|ändert)';

export const when: readonly Clause[] = [
  {
    fact: 'without',
    forms: [
      `${by} ${neu} {kind} ohne {field} ${stores}`,
      `${by} ${neu} {kind} ohne {field} speichern (will|möchte)`,
      `${neu} {kind} ohne {field} ${stored} (wird|werden soll)`,
      `${by} {field} leer (lasse|lässt) [und (speichere|speichert)]`,
      `${by} (keinen|keine|kein) {field} (angebe|angibt|eingebe|eingibt|eintrage|einträgt|wähle|wählt|auswählt) [und (speichere|speichert)]`,
      `${by} ${it} ohne {field} ${stores}`,
      '{field} (fehlt|leer ist|leer bleibt|nicht angegeben ist|nicht ausgefüllt ist|nicht angegeben wird|leer gelassen wird)',
      '(kein|keine) {field} (angegeben|gewählt|ausgewählt|eingegeben|eingetragen|gesetzt) (ist|wird|wurde)',
    ],
  },
  {
    fact: 'again',
    forms: [
      `${by} ${second} {kind} mit ${same} {field} [{name}] ${stores}`,
      `${by} ${second} {kind} mit {field} {name} ${stores}`,
      `${aSecond} {kind} mit ${same} {field} [{name}] ${stored} (wird|werden soll)`,
      `${aSecond} {kind} mit {field} {name} ${stored} (wird|werden soll)`,
      `${neu} {kind} mit ${same} {field} ${stored} (wird|werden soll)`,
      `${by} ${neu} {kind} mit ${same} {field} ${stores}`,
      `${by} [eine|einen|ein] (bereits|schon) (vergebene|vergebenen|vergebenes|vorhandene|vorhandenen) {field} (eingebe|eingibt|eintrage|einträgt|verwendet|verwende)`,
      '[eine|ein] (bereits|schon) (vergebene|vergebener|vergebenes|vorhandene|vorhandener) {field} (eingegeben|eingetragen|verwendet|gespeichert|erneut vergeben) wird',
      '{field} (bereits|schon) (vergeben|vorhanden) ist',
      `${neu} {kind} mit (einer|einem) (bereits|schon) (vergebenen|vorhandenen) {field} ${stored} (wird|werden soll)`,
      `${by} ${neu} {kind} mit (einer|einem) (bereits|schon) (vergebenen|vorhandenen) {field} ${stores}`,
    ],
  },
  {
    fact: 'entersLong',
    forms: [
      `${by} (als|für|bei) {field} [einen text mit] {number} zeichen (eingebe|eingibt|eintrage|einträgt)`,
      `${by} {field} mit {number} zeichen (eingebe|eingibt|eintrage|einträgt)`,
      '{field} mit {number} zeichen (eingegeben|eingetragen|gespeichert) wird',
    ],
  },
  {
    fact: 'enters',
    forms: [
      `${by} (als|für|bei) {field} ${number} (eingebe|eingibt|eintrage|einträgt|angebe|angibt|wähle|wählt)`,
      `${by} {field} (von|mit) ${number} (eingebe|eingibt|eintrage|einträgt|angebe|angibt)`,
      `${by} {field} ${number} (eingebe|eingibt|eintrage|einträgt|angebe|angibt)`,
      `(als|für|bei) {field} ${number} (eingegeben|eingetragen|angegeben) wird`,
      `{field} (von|mit) ${number} (eingegeben|eingetragen|angegeben|gespeichert) wird`,
      `{field} auf ${number} gesetzt wird`,
    ],
  },
  {
    fact: 'entersPast',
    forms: [
      `${by} (als|für|bei) {field} (gestern|einen tag in der vergangenheit|ein datum in der vergangenheit|den gestrigen tag) (eingebe|eingibt|wähle|wählt|eintrage|einträgt|angibt|angebe)`,
      `${by} {field} in der vergangenheit (eingebe|eingibt|wähle|wählt|eintrage|einträgt|angibt|angebe)`,
      '{field} in der vergangenheit (liegt|eingegeben wird|gewählt wird|angegeben wird|eingetragen wird)',
    ],
  },
  {
    fact: 'ordered',
    forms: [
      '{field} [{number} (tag|tage)] vor {field:other} liegt',
      '{field} [{number} (tag|tage)] früher als {field:other} (ist|liegt)',
      `${by} {field} vor {field:other} (setze|setzt|lege|legt|eingebe|eingibt)`,
    ],
  },
  {
    fact: 'filters',
    forms: [
      `${by} nach {value} (filtere|filtert|filtern)`,
      `${by} ({kinds}|die liste|die liste der {kinds}) nach [{field}] {value} (filtere|filtert|filtern)`,
      `${by} den filter [{field}] auf {value} (setze|setzt|stelle|stellt)`,
      'nach [{field}] {value} gefiltert wird',
    ],
  },
  {
    fact: 'searches',
    forms: [
      `${by} nach [{field}] {name} (suche|sucht)`,
      `${by} {name} (in die suche|in das suchfeld|ins suchfeld) (eingebe|eingibt|eintippe|eintippt)`,
      `${by} einen teil (des|der|von) {field} (eingebe|eingibt|eintippt|sucht|suche)`,
      'nach {name} gesucht wird',
    ],
  },
  {
    fact: 'sets',
    forms: [
      `${by} ${it} [direkt|sofort] auf [{field}] {value} ${sets}`,
      `${by} {field} [von {kind}|{kind}] [direkt|sofort] (auf|in) {value} ${sets}`,
      '(er|sie|es|{kind}) [direkt|sofort] auf [{field}] {value} (gesetzt|gestellt|geändert) (wird|werden soll)',
      '{field} [von {kind}|{kind}] [direkt|sofort] (auf|in) {value} (gesetzt|gestellt|geändert) (wird|werden soll)',
    ],
  },
  {
    fact: 'deletes',
    forms: [
      `${by} (ihn|sie|es|diesen|diese|dieses|{kind}) [mit [{number}] {kinds:others}] (lösche|löscht|löschen|entferne|entfernt) [will|möchte]`,
      `${by} (ihn|sie|es|diesen|diese|dieses|{kind}) [mit [{number}] {kinds:others}] (zu löschen versucht|versucht zu löschen|löschen (will|möchte))`,
      '(er|sie|es|dieser|diese|dieses|{kind}) [mit [{number}] {kinds:others}] gelöscht (wird|werden soll)',
      '{kind} (der|die|das) [noch] {kinds:others} hat gelöscht (wird|werden soll)',
    ],
  },
  {
    fact: 'saves',
    forms: [
      `${by} ${stores}`,
      `${by} ${it} ${stores}`,
      `${by} ${neu} {kind} [für (ihn|sie|es|{kind:other} [{name}])] ${stores}`,
      `${by} ${neu} {kind} [{name}] (mit|für|an|zu|in|bei) (diesem|dieser|ihm|ihr|dem|der) {kind:other} ${stores}`,
      `${by} ${neu} {kind} mit {fields} ${stores}`,
      `${by} ${neu} {kind} mit {field} {name} ${stores}`,
      `${neu} {kind} ${stored} wird`,
      `${neu} {kind} mit {fields} ${stored} wird`,
      `(er|sie|es) ${stored} wird`,
    ],
  },
];
