/** The steps of German scenarios. */
import type { ScenarioPhrases } from '../phrase';

const by = '(ich|wir|jemand|man|{who})';
const it = '(ihn|sie|es|{kind})';
const stores = '(speichere|speichert|speichern|anlege|anlegt|erfasse|erfasst|eintrage|einträgt|lege an|lege)';
const stored = '(gespeichert|angelegt|erfasst|eingetragen)';
const told = '[und (nennt den grund|sagt warum|eine meldung erscheint|eine fehlermeldung erscheint)]';

export const scenarios: ScenarioPhrases = {
  given: [
    {
      fact: 'there',
      forms: [
        '{kind} {name} [ist] [schon|bereits] [angelegt|vorhanden]',
        'es gibt [schon|bereits] {kind} (mit|namens) [{field}] {name}',
        '{kind} mit {field} {name} [ist vorhanden|existiert]',
        '(mehrere|einige|drei|zwei|{number}) {kinds}',
        '{number} {value} und {number:others} {value:other} [{kinds}]',
      ],
    },
    { fact: 'form', forms: ['[das] formular (für|eines|einer) [neue|neuen|neues] {kind} [ist offen]'] },
    {
      fact: 'without',
      forms: [
        `${by} (habe|hat|haben) keinen {field} (gewählt|eingegeben|angegeben)`,
        `${by} (habe|hat|haben) (keine|kein) {field} (gewählt|eingegeben|angegeben)`,
        '{kind} ohne {field}',
      ],
    },
    { fact: 'holds', forms: ['{kind} (hat|mit) [{number}] {kinds:others}'] },
    { fact: 'inState', forms: ['{kind} (ist|mit [{field}]) {value}', '{value} {kind}'] },
  ],
  when: [
    {
      fact: 'without',
      forms: [
        `${by} {kind} ohne {field} ${stores}`,
        `{kind} ohne {field} ${stored} wird`,
        `${by} {field} leer lasse [und speichere]`,
        '{field} fehlt',
        '(kein|keine) {field} angegeben ist',
      ],
    },
    {
      fact: 'again',
      forms: [
        `${by} [noch] (einen zweiten|eine zweite|ein zweites|einen weiteren|eine weitere|einen|eine) {kind} mit (derselben|demselben|der gleichen|dem gleichen) {field} ${stores}`,
        `(ein zweiter|eine zweite|ein zweites|ein weiterer|eine weitere) {kind} mit (derselben|demselben) {field} ${stored} wird`,
      ],
    },
    { fact: 'filters', forms: [`${by} nach {value} (filtere|filtert|filtern)`] },
    {
      fact: 'sets',
      forms: [`${by} ${it} [direkt] auf {value} (setze|setzt|stelle)`, `(er|sie|es|{kind}) auf {value} gesetzt wird`],
    },
    {
      fact: 'deletes',
      forms: [
        `${by} (ihn|sie|es|{kind}) [mit [{number}] {kinds:others}] (lösche|löscht|löschen) [will|möchte]`,
        `${by} (ihn|sie|es|{kind}) löschen (will|möchte)`,
        `(er|sie|es|{kind}) [mit [{number}] {kinds:others}] gelöscht wird`,
      ],
    },
    {
      fact: 'saves',
      forms: [
        `${by} ${stores}`,
        `${by} ${it} ${stores}`,
        `${by} [neue|neuen|neues] {kind} [für (ihn|sie|es|{kind:other})] ${stores}`,
        `[neue|neuer|neues] {kind} ${stored} wird`,
      ],
    },
  ],
  outcome: [
    {
      fact: 'refused',
      forms: [
        `wird (das|dies|er|sie|es|die änderung|das löschen|{kind}) (abgelehnt|verweigert|nicht gespeichert|nicht gelöscht|verhindert) ${told}`,
        `(lehnt|lehnt) [das] {app} (das|es|ihn|sie|die änderung) ab`,
        `erscheint (ein fehler|eine fehlermeldung)`,
        `wird nichts gespeichert`,
      ],
    },
    {
      fact: 'marked',
      forms: ['[wird] {field} [wird] als (fehlend|pflichtfeld) markiert'],
    },
    { fact: 'kept', forms: [`bleibt {kind} [erhalten|bestehen] ${told}`] },
    {
      fact: 'listed',
      forms: [
        'steht (er|sie|es|{kind}) [mit [{field}] {value}] in der liste',
        '(erscheint|ist) (er|sie|es|{kind}) [mit [{field}] {value}] in der liste',
        'steht (er|sie|es|{kind}) in der liste [mit [{field}] {value}]',
      ],
    },
    {
      fact: 'gone',
      forms: [
        '(steht|ist|erscheint) (er|sie|es|{kind}) nicht mehr in der liste',
        'ist (er|sie|es|{kind}) (weg|gelöscht|verschwunden)',
      ],
    },
    {
      fact: 'goneToo',
      forms: [
        '(werden|sind) [auch] [beide|alle|alle {number}] {kinds:others} [auch|ebenfalls|mit] (gelöscht|weg|entfernt|verschwunden)',
      ],
    },
    {
      fact: 'shown',
      forms: [
        '(sehe|sieht|sehen) (ich|wir|{who}) nur {value} {kinds}',
        '(sehe|sieht) (ich|{who}) nur {kinds} mit [{field}] {value}',
        '(sehe|sieht|sehen) (ich|wir) {number} {kinds}',
        'werden nur {value} {kinds} angezeigt',
      ],
    },
  ],
  says: [
    'Gegeben ein Kunde ohne Namen, wenn ich ihn speichere, dann wird der Kunde nicht gespeichert.',
    'Wenn der Kunde gelöscht wird, dann steht er nicht mehr in der Liste.',
    'Gegeben das Rad „Blitz“ ist angelegt, wenn ich einen Verleih für es speichere, dann steht er in der Liste.',
    'Wenn ich einen Verleih mit zwei Extras lösche, dann werden beide Extras gelöscht.',
  ],
  saysNot: [
    'Gegeben ein Kunde ohne Namen, wenn ich ihn speichere, dann steht er in der Liste.',
    'Gegeben ein Kunde ohne Namen, wenn ich ihn am Sonntag speichere, dann wird der Kunde nicht gespeichert.',
    'Wenn ich einen Verleih mit zwei Extras lösche, dann werden beide Kunden gelöscht.',
    'Wenn der Kunde gelöscht wird, dann steht er in der Liste.',
  ],
};
