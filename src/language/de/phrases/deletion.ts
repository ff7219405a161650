import type { Phrase } from '../../phrase';

const having =
  '(mit {kinds}|(der|die|das) [noch] {kinds} (hat|haben)|(zu dem|zu der|zu denen) es [noch] {kinds} gibt|zu (dem|der|denen) [noch] {kinds} (existieren|vorhanden sind|vorliegen)|(dem|der|denen) [noch] {kinds} zugeordnet (ist|sind)|(der|die|das) [noch] (in|von|bei) {kinds} (verwendet|genutzt|benutzt|referenziert) (wird|werden))';

export const refuseDelete: Phrase = {
  rule: 'refuseDelete',
  forms: {
    is: [
      `{kind} ${having} <kannNicht> <geloescht> werden`,
      `{kind} <kannNicht> <geloescht> werden (solange|wenn|falls) [es|er|sie] [noch] {kinds} (gibt|hat|haben|existieren|vorhanden sind)`,
      `{kind} <kannNicht> <geloescht> werden (solange|wenn|falls|sofern) (noch {kinds} (existieren|vorhanden sind|zugeordnet sind|darauf verweisen)|{kinds} (existieren|vorhanden sind|zugeordnet sind)|(ihm|ihr|ihnen) [noch] {kinds} zugeordnet sind|es (dazu|zu ihm|zu ihr) [noch] {kinds} gibt|(er|sie|es) [noch] (in|von|bei) {kinds} (verwendet|genutzt|benutzt) (wird|werden))`,
      `das löschen (von|eines|einer) {kind} ${having} (wird|ist|muss|soll) <abgelehnt> [werden|sein]`,
      `<system> (muss|soll|sollte|darf) das löschen (von|eines|einer) {kind} (verhindern|ablehnen|verweigern|unterbinden|nicht zulassen|nicht erlauben) ${having}`,
      `<system> (muss|soll|sollte|darf) das löschen (von|eines|einer) {kind} ${having} (verhindern|ablehnen|verweigern|unterbinden|nicht zulassen|nicht erlauben)`,
      `das löschen (von|eines|einer) {kind} (wird|ist|muss|soll) <abgelehnt> [werden|sein] (wenn|solange|falls|sofern) ((er|sie|es|diese|dieser|dieses) [noch] {kinds} (hat|haben)|[noch] {kinds} (vorhanden sind|existieren|zugeordnet sind))`,
      `<verhindert> {kind} ${having} <geloescht> (wird|werden)`,
      '{kind} (kann|darf|können|dürfen) nur [dann] <geloescht> werden wenn (er|sie|es) keine {kinds} [mehr] (hat|haben)',
      '{kind} (kann|darf|können|dürfen) nur [dann] <geloescht> werden wenn [ihm|ihr|ihnen] keine {kinds} [mehr] (zugeordnet sind|existieren|vorhanden sind)',
      `(hat|haben) {kind} [noch] {kinds} [so] (kann|darf|wird|können|dürfen) (er|sie|es|das löschen) (nicht|abgelehnt|verweigert) [gelöscht werden]`,
    ],
  },
  says: [
    'Ein Kunde mit Verleihen kann nicht gelöscht werden.',
    'Ein Rad, das noch Verleihe hat, kann nicht gelöscht werden.',
    'Das System muss das Löschen von Rädern verhindern, die in Verleihen verwendet werden.',
    'Kunden können nur gelöscht werden, wenn sie keine Verleihe haben.',
    'Ein Kunde darf nicht gelöscht werden, solange ihm Verleihe zugeordnet sind.',
  ],
  saysNot: [
    'Ein Kunde mit Verleihen kann im Winter nicht gelöscht werden.',
    'Kunden können nur gelöscht werden, wenn sie keine offenen Verleihe haben.',
    'Kunden können nur gelöscht werden, wenn sie Verleihe haben.',
    'Ein Kunde mit Verleihen kann gelöscht werden.',
    'Ein Kunde mit Verleihen kann telefonisch nicht gelöscht werden.',
  ],
};

const along =
  '(werden|wird|sollen|soll|müssen|muss) [auch|ebenfalls|automatisch] [alle] [zugehörigen|dazugehörigen|zugeordneten] {kinds} [auch|ebenfalls|mit|automatisch] (gelöscht|mitgelöscht|entfernt) [werden]';

export const deleteAlong: Phrase = {
  rule: 'deleteAlong',
  forms: {
    is: [
      `wird {kind} <geloescht> [so|dann] ${along}`,
      `(wenn|sobald) {kind} <geloescht> wird [so|dann] ${along}`,
      `[zusammen|gemeinsam] mit {kind} ${along}`,
      `beim löschen (von|eines|einer) {kind} ${along}`,
      'das löschen (von|eines|einer) {kind} (löscht|entfernt) [auch|automatisch] [alle] [zugehörigen|dazugehörigen] {kinds} [mit]',
      '{kinds} werden mit {kind} gelöscht',
    ],
  },
  says: [
    'Wird ein Rad gelöscht, werden auch seine Verleihe gelöscht.',
    'Wenn ein Rad gelöscht wird, sollen auch alle zugehörigen Verleihe gelöscht werden.',
    'Beim Löschen eines Rads werden seine Verleihe ebenfalls gelöscht.',
  ],
  saysNot: [
    'Wird ein Rad gelöscht, werden nach 30 Tagen auch seine Verleihe gelöscht.',
    'Wird ein Rad gelöscht, werden seine Verleihe nicht gelöscht.',
    'Beim Löschen eines Rads sollen alle gebuchten Verleihe gelöscht werden.',
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
