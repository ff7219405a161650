import type { Phrase } from '../../phrase';

const having =
  '(mit {kinds}|(der|die|das) [noch] {kinds} (hat|haben)|(zu dem|zu der|zu denen) es [noch] {kinds} gibt|zu (dem|der|denen) [noch] {kinds} (existieren|vorhanden sind|vorliegen)|(dem|der|denen) [noch] {kinds} zugeordnet (ist|sind)|(für|bei|zu) (den|die|das|dem|der|denen) [es] [noch] {kinds} (bestehen|gibt|existieren|vorliegen|vorhanden sind|angelegt sind|erfasst sind)|auf (den|die|das) [noch] {kinds} verweisen|(an|in) (dem|der|denen) [noch] {kinds} (hängen|stehen|liegen|sind)|(der|die|das) [noch] (in|von|bei) {kinds} (verwendet|genutzt|benutzt|referenziert) (wird|werden))';

/** Behind "as long as": "ihm noch Verleihe zugeordnet sind". */
const still =
  '((zu|für|bei) (ihm|ihr|ihnen|ihn|sie|es) [noch] {kinds} (bestehen|existieren|vorhanden sind|vorliegen|angelegt sind)|(ihm|ihr|ihnen) [noch] {kinds} zugeordnet (ist|sind)|(dafür|dazu) [noch] {kinds} (bestehen|existieren|vorhanden sind|vorliegen)|es [dafür|für ihn|für sie|zu ihm|zu ihr|dazu] [noch] {kinds} [dafür|dazu|zu ihm|zu ihr] gibt|noch {kinds} bestehen|[noch] {kinds} auf (ihn|sie|es) verweisen|(er|sie|es) [noch] {kinds} (hat|haben|enthält|enthalten))';
/** The same where the kind is named in it. */
const stillFirst =
  '({kind} [noch] {kinds} (hat|haben|enthält|enthalten)|(zu|für|bei) {kind} [noch] {kinds} (bestehen|existieren|vorhanden sind|vorliegen)|es (zu|für|bei) {kind} [noch] {kinds} gibt|{kind} [noch] {kinds} zugeordnet sind)';

export const refuseDelete: Phrase = {
  rule: 'refuseDelete',
  forms: {
    is: [
      `{kind} ${having} <kannNicht> <geloescht> werden`,
      `{kind} <kannNicht> <geloescht> werden (solange|wenn|falls) [es|er|sie] [noch] {kinds} (gibt|hat|haben|existieren|vorhanden sind)`,
      `{kind} <kannNicht> <geloescht> werden (solange|wenn|falls|sofern) (noch {kinds} (existieren|vorhanden sind|zugeordnet sind|darauf verweisen)|{kinds} (existieren|vorhanden sind|zugeordnet sind)|(ihm|ihr|ihnen) [noch] {kinds} zugeordnet sind|es (dazu|zu ihm|zu ihr) [noch] {kinds} gibt|(er|sie|es) [noch] (in|von|bei) {kinds} (verwendet|genutzt|benutzt) (wird|werden))`,
      `das löschen (von|eines|einer) {kind} ${having} (wird|ist|muss|soll) <abgelehnt> [werden|sein]`,
      `<system> (<soll> das löschen (von|eines|einer) {kind} <ablehnen>|<darf> das löschen (von|eines|einer) {kind} <nichtZulassen>) ${having}`,
      `<system> (<soll> das löschen (von|eines|einer) {kind} ${having} <ablehnen>|<darf> das löschen (von|eines|einer) {kind} ${having} <nichtZulassen>)`,
      `<system> <soll> {kind} ${having} nicht löschen`,
      `<system> (verhindert|verweigert|unterbindet) das löschen (von|eines|einer) {kind} ${having}`,
      `<system> (verhindert|verweigert|unterbindet) das löschen (von|eines|einer) {kind} (solange|wenn|falls|sofern) ${still}`,
      `<system> <soll> das löschen (von|eines|einer) {kind} <ablehnen> (solange|wenn|falls|sofern) ${still}`,
      `{kind} ${having} (lässt|lassen) sich nicht (löschen|entfernen)`,
      `{kind} (lässt|lassen) sich nicht (löschen|entfernen) (solange|wenn|falls|sofern) ${still}`,
      `{kind} <kannNicht> <geloescht> werden (solange|wenn|falls|sofern) ${still}`,
      `(solange|wenn|falls|sofern) ${stillFirst} [so|dann] (kann|darf) (er|sie|es|{kind:same}) nicht <geloescht> werden`,
      `(solange|wenn|falls|sofern) ${stillFirst} [so|dann] lässt (er|sie|es|{kind:same}) sich nicht löschen`,
      `(solange|wenn|falls|sofern) ${stillFirst} [so|dann] ((muss|soll) <system> (das löschen|die löschung) <ablehnen>|wird das löschen <abgelehnt>)`,
      `(gibt es|bestehen|existieren) (zu|für|bei) {kind} [noch] {kinds} [so|dann] ((kann|darf) (er|sie|es|{kind:same}) nicht <geloescht> werden|wird das löschen <abgelehnt>)`,
      `{kind} (kann|darf|können|dürfen) nur [dann] <geloescht> werden (wenn|sofern|solange) (es keine {kinds} [mehr] [dazu|zu ihm|zu ihr] gibt|keine {kinds} [mehr] (auf ihn|auf sie|darauf) verweisen|keine {kinds} [mehr] bestehen)`,
      `das löschen (von|eines|einer) {kind} (wird|ist|muss|soll) <abgelehnt> [werden|sein] (wenn|solange|falls|sofern) ((er|sie|es|diese|dieser|dieses) [noch] {kinds} (hat|haben)|[noch] {kinds} (vorhanden sind|existieren|zugeordnet sind))`,
      `<verhindert> {kind} ${having} <geloescht> (wird|werden)`,
      '{kind} (kann|darf|können|dürfen) nur [dann] <geloescht> werden wenn (er|sie|es) keine {kinds} [mehr] (hat|haben)',
      '{kind} (kann|darf|können|dürfen) nur [dann] <geloescht> werden wenn [ihm|ihr|ihnen] keine {kinds} [mehr] (zugeordnet sind|existieren|vorhanden sind)',
      `(hat|haben) {kind} [noch] {kinds} [so] (kann|darf|wird|können|dürfen) (er|sie|es|das löschen) (nicht|abgelehnt|verweigert) [gelöscht werden]`,
      '(kein|keine) löschen von {kind} mit {kinds}',
      '{kind} mit {kinds} löschen (gesperrt|verboten|nicht möglich)',
      'löschschutz für {kind} mit {kinds}',
      'wenn zu [einem|einer] {kind} noch {kinds} existieren [dann] soll <system> [dessen|deren] löschung (verweigern|ablehnen|verhindern)',
      '{kind} lässt sich nur löschen wenn (kein|keine) {kinds} darauf (verweist|verweisen)',
      '{kind} lassen sich nur löschen wenn (kein|keine) {kinds} darauf (verweist|verweisen)',
      'solange {kind} {kinds} (hat|haben) darf man (ihn|sie|es) nicht (entfernen|löschen)',
      'gelöscht werden können nur {kind} ohne {kinds}',
      'hängen an [einem|einer] {kind} noch {kinds} ist (er|sie|es) nicht löschbar',
      '{kind} die in [einem|einer] {kinds} vorkommen dürfen nicht gelöscht werden',
      'man kann {kind} erst löschen wenn (er|sie|es) keine {kinds} mehr (hat|haben)',
      'die löschung {kind} ist unzulässig sofern (ihm|ihr|ihnen) {kinds} zugeordnet sind',
      'gibt es zu [einem|einer] {kind} (mindestens einen|noch|mindestens eine) {kinds} wird das löschen abgelehnt',
      '(existierende|vorhandene) {kinds} (blockieren|verhindern) das löschen [des|der] zugehörigen {kind}',
      'wer {kinds} hat darf nicht gelöscht werden',
    ],
  },
  says: [
    'Ein Kunde, für den noch Verleihe bestehen, kann nicht gelöscht werden.',
    'Kunden mit Verleihen lassen sich nicht löschen.',
    'Das System MUSS das Löschen eines Kunden ablehnen, solange ihm noch Verleihe zugeordnet sind.',
    'Ein Kunde mit Verleihen kann nicht gelöscht werden.',
    'Ein Rad, das noch Verleihe hat, kann nicht gelöscht werden.',
    'Das System muss das Löschen von Rädern verhindern, die in Verleihen verwendet werden.',
    'Kunden können nur gelöscht werden, wenn sie keine Verleihe haben.',
    'Ein Kunde darf nicht gelöscht werden, solange ihm Verleihe zugeordnet sind.',
  ],
  saysNot: [
    'Das System darf das Löschen eines Kunden mit Verleihen verhindern.',
    'Ein Kunde, für den noch offene Verleihe bestehen, kann nicht gelöscht werden.',
    'Kunden mit Verleihen lassen sich löschen.',
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
      `(löscht|entfernt) (man|jemand|{who}) {kind} [so|dann] ${along}`,
      `(wenn|sobald) (man|jemand|ich|{who}) {kind} (löscht|lösche|entfernt) [so|dann] ${along}`,
      `(mit dem löschen|bei der löschung|mit der löschung) (von|eines|einer) {kind} ${along}`,
      `wird {kind} <geloescht> [so|dann] (verschwinden|entfallen) [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [mit ihm|mit ihr|ebenfalls|auch]`,
      `(wenn|sobald) {kind} <geloescht> wird [so|dann] (verschwinden|entfallen) [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [mit ihm|mit ihr|ebenfalls|auch]`,
      `(wenn|sobald) {kind} <geloescht> wird [dann] (muss|soll) <system> [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [ebenfalls|mit|auch] (löschen|entfernen)`,
      `(wenn|sobald) {kind} <geloescht> wird [dann] (müssen|sollen) [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [ebenfalls|mit|auch] (gelöscht|entfernt|mitgelöscht) werden`,
      `(wenn|sobald) {kind} <geloescht> wird [dann] löscht <system> [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [ebenfalls|mit]`,
      `beim löschen (von|eines|einer) {kind} (löscht|entfernt) <system> [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [mit|ebenfalls]`,
      `beim löschen (von|eines|einer) {kind} (verschwinden|entfallen) [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [mit]`,
      `<system> <soll> beim löschen (von|eines|einer) {kind} [auch] [alle] [zugehörigen|dazugehörigen] {kinds} [mit|ebenfalls] löschen`,
      `{kinds} (verschwinden|entfallen) mit {kind}`,
      `{kinds} werden [zusammen|gemeinsam] mit {kind} (gelöscht|entfernt)`,
      `{kinds} werden beim löschen (von|eines|einer) {kind} (mitgelöscht|mit gelöscht|ebenfalls gelöscht|auch gelöscht)`,
      `{kinds} werden (mitgelöscht|mit gelöscht|ebenfalls gelöscht|auch gelöscht) wenn {kind} <geloescht> wird`,
      'löschen (eines|einer|von) {kind} (entfernt|löscht) auch [dessen|deren] {kinds}',
      '<system> <soll> beim löschen (eines|einer) {kind} (sämtliche|alle) [zugehörigen] {kinds} (mitlöschen|löschen)',
      'mit {kind} verschwinden auch [alle] {kinds}',
      'das entfernen {kind} zieht das entfernen {kinds} nach sich',
      'löscht man {kind} so löscht man damit [alle] {kinds} [dieses|dieser] [{kind:same}]',
      'löscht man {kind} verschwinden auch {kinds}',
      'die {kinds} (eines gelöschten|einer gelöschten) {kind} werden (ebenfalls|auch) gelöscht',
      'kaskadierendes löschen {kind} → {kinds}',
      '{kinds} sollen automatisch (entfernt|gelöscht) werden sobald {kind} gelöscht wird',
      'beim löschen von {kind} zugehörige {kinds} mitlöschen',
      'zusammen mit {kind} sind auch die (ihm|ihr) zugeordneten {kinds} zu löschen',
      'durch die löschung {kind} werden alle damit verknüpften {kinds} mit gelöscht',
    ],
  },
  says: [
    'Wird ein Verleih gelöscht, verschwinden seine Extras mit ihm.',
    'WENN ein Verleih gelöscht wird, MUSS das System auch seine Extras löschen.',
    'Löscht jemand einen Verleih, werden auch seine Extras gelöscht.',
    'Wird ein Rad gelöscht, werden auch seine Verleihe gelöscht.',
    'Wenn ein Rad gelöscht wird, sollen auch alle zugehörigen Verleihe gelöscht werden.',
    'Beim Löschen eines Rads werden seine Verleihe ebenfalls gelöscht.',
  ],
  saysNot: [
    'Wird ein Verleih gelöscht, verschwinden seine Extras aus der Übersicht.',
    'WENN ein Verleih gelöscht wird, MUSS das System nicht seine Extras löschen.',
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
      'beim löschen (von|eines|einer) {kind} (bleiben|bleibt) {kinds} (erhalten|bestehen)',
      '(wird|wenn) {kind} <geloescht> [wird] [so|dann] (müssen|sollen|muss|soll) {kinds} (erhalten bleiben|bestehen bleiben)',
      '{kinds} (bleiben|bleibt) [auch] (erhalten|bestehen) [auch] wenn {kind} <geloescht> wird',
      '{kinds} (bleiben|bleibt) beim löschen (von|eines|einer) {kind} (erhalten|bestehen)',
    ],
  },
  says: [
    'Beim Löschen eines Kunden bleiben die Verleihe erhalten.',
    'Wird ein Kunde gelöscht, bleiben die Verleihe erhalten.',
  ],
  saysNot: [
    'Beim Löschen eines Kunden bleiben manche Verleihe erhalten.',
    'Wird ein Kunde gelöscht, bleiben die Verleihe 30 Tage erhalten.',
  ],
};
