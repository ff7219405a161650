import type { Phrase } from '../../phrase';

const having = '(mit {kinds}|(der|die|das) [noch] {kinds} (hat|haben)|(zu dem|zu der|zu denen) es [noch] {kinds} gibt)';

export const refuseDelete: Phrase = {
  rule: 'refuseDelete',
  forms: {
    is: [
      `{kind} ${having} <kannNicht> <geloescht> werden`,
      `{kind} <kannNicht> <geloescht> werden (solange|wenn|falls) [es|er|sie] [noch] {kinds} (gibt|hat|haben|existieren|vorhanden sind)`,
      `das löschen (von|eines|einer) {kind} ${having} (wird|ist) <abgelehnt>`,
      `(hat|haben) {kind} [noch] {kinds} [so] (kann|darf|wird|können|dürfen) (er|sie|es|das löschen) (nicht|abgelehnt|verweigert) [gelöscht werden]`,
    ],
  },
  says: [
    'Ein Kunde mit Verleihen kann nicht gelöscht werden.',
    'Ein Rad, das noch Verleihe hat, kann nicht gelöscht werden.',
  ],
  saysNot: [
    'Ein Kunde mit Verleihen kann im Winter nicht gelöscht werden.',
    'Ein Kunde mit Verleihen kann gelöscht werden.',
    'Ein Kunde mit Verleihen kann telefonisch nicht gelöscht werden.',
  ],
};

export const deleteAlong: Phrase = {
  rule: 'deleteAlong',
  forms: {
    is: [
      'wird {kind} <geloescht> [so|dann] (werden|wird) [auch|ebenfalls] [alle] {kinds} [auch|ebenfalls|mit] (gelöscht|mitgelöscht|entfernt)',
      'wenn {kind} <geloescht> wird [dann] (werden|wird) [auch|ebenfalls] [alle] {kinds} [auch|ebenfalls|mit] (gelöscht|mitgelöscht|entfernt)',
      'mit {kind} werden [auch] [alle] {kinds} (gelöscht|mitgelöscht)',
      'beim löschen (von|eines|einer) {kind} werden [auch] [alle] {kinds} [mit] (gelöscht|mitgelöscht)',
      '{kinds} werden mit {kind} gelöscht',
    ],
  },
  says: ['Wird ein Rad gelöscht, werden auch seine Verleihe gelöscht.'],
  saysNot: [
    'Wird ein Rad gelöscht, werden nach 30 Tagen auch seine Verleihe gelöscht.',
    'Wird ein Rad gelöscht, werden seine Verleihe nicht gelöscht.',
  ],
};

export const clearOnDelete: Phrase = {
  rule: 'clearOnDelete',
  forms: {
    is: [
      '(wird|wenn) {kind} <geloescht> [wird] (bleiben|bleibt) {kinds} [erhalten|bestehen]',
      '{kinds} (bleiben|bleibt) [erhalten|bestehen] wenn {kind} <geloescht> wird',
    ],
  },
  says: ['Wird ein Kunde gelöscht, bleiben die Verleihe erhalten.'],
  saysNot: ['Wird ein Kunde gelöscht, bleiben die Verleihe 30 Tage erhalten.'],
};
