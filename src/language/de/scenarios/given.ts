import type { Clause } from '../../phrase';
import { by, neu } from './parts';

export const given: readonly Clause[] = [
  {
    fact: 'there',
    forms: [
      '[ist] {kind} {name} [ist] [schon|bereits] [angelegt|vorhanden|gespeichert|erfasst]',
      'es gibt [schon|bereits] {kind} (mit|namens) [{field}] {name}',
      'es gibt [schon|bereits] {kind} {name}',
      'es (existiert|existieren) [schon|bereits] {kind} [mit {field}] {name}',
      '{kind} {name} (existiert|ist bereits vorhanden)',
      '{kind} mit {field} {name} [ist vorhanden|existiert|ist angelegt|ist bereits angelegt|ist gespeichert]',
      '{field} {name} (ist|wurde) (bereits|schon) (vergeben|verwendet|in verwendung)',
      '(mehrere|einige|drei|zwei|viele|{number}) {kinds} [sind angelegt|sind vorhanden|existieren|sind erfasst]',
      'es gibt (mehrere|einige|drei|zwei|viele|{number}) {kinds}',
      '{number} {value} und {number:others} {value:other} [{kinds}]',
      'es gibt {number} {value} und {number:others} {value:other} [{kinds}]',
      'eine leere (liste|übersicht) [von {kinds}|der {kinds}]',
    ],
  },
  {
    fact: 'form',
    forms: [
      `[das|ein] formular (für|eines|einer) ${neu} {kind} [ist offen|ist geöffnet]`,
      `${by} (legt|lege|erfasst|erfasse|trägt|öffnet|öffne) ${neu} {kind} [an|ein]`,
      `${by} (öffnet|öffne|habe|hat) das formular (für|eines|einer) ${neu} {kind} [geöffnet]`,
    ],
  },
  {
    fact: 'without',
    forms: [
      `${by} (habe|hat|haben) (keinen|keine|kein) {field} (gewählt|eingegeben|angegeben|ausgewählt|eingetragen)`,
      `${neu} {kind} ohne {field}`,
      `${neu} {kind} hat (keinen|keine|kein) {field}`,
    ],
  },
  {
    fact: 'holds',
    forms: [
      '{kind} [{name}] (hat|mit|enthält|besitzt) [noch|bereits|schon] [{number}] {kinds:others}',
      '{kind} [{name}] (hat|mit) (mehrere|mehreren|einige) {kinds:others}',
      '(am|an|im|in|auf|zu|zum|zur|bei|beim|für) {kind} [{name}] (stehen|steht|gibt es|sind|ist|liegen|existieren|existiert|gehören|gehört|bestehen) [noch|bereits|schon] [{number}] {kinds:others} [erfasst|angelegt|vorhanden]',
      'es gibt [noch|bereits|schon] [{number}] {kinds:others} (zu|zum|zur|für|an|am|in|im|bei) {kind} [{name}]',
      '{kind} [{name}] dem [noch] {kinds:others} zugeordnet sind',
    ],
  },
  {
    fact: 'inState',
    forms: [
      '{kind} [{name}] (ist|hat|steht|mit|im) [im|auf|in|den|dem] [{field}] {value}',
      '{value} {kind}',
      '{field} (von|eines|einer) {kind} ist {value}',
    ],
  },
];
