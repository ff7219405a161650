import type { Phrase } from '../../phrase';

const zeit =
  '(zur selben zeit|zur gleichen zeit|gleichzeitig|im selben zeitraum|im gleichen zeitraum|für denselben zeitraum|für den gleichen zeitraum|im selben zeitraum|zum selben zeitpunkt)';
const tag = '(am selben tag|am gleichen tag|für denselben tag|an einem tag|an demselben tag)';

export const noOverlap: Phrase = {
  rule: 'noOverlap',
  forms: {
    sameDay: [
      `{kind:per} <kannNicht> (zweimal|doppelt|mehrfach) ${tag} {use} (sein|werden)`,
      `{kind:per} <kannNicht> ${tag} (zweimal|doppelt|mehrfach) {use} (sein|werden)`,
      `für {kind:per} (darf|kann) es (nie|nicht) (zwei|mehrere) {kind} ${tag} geben`,
    ],
    sameTime: [
      `{kind:per} <kannNicht> ${zeit} (von|für|in) (zwei|mehreren) {kind} {use} (werden|sein)`,
      '[zeitlich|sich] (überschneidende|überlappende) {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe) {kind:per} sind (nicht erlaubt|nicht zulässig|nicht möglich|unzulässig|verboten)',
      `{kind:per} <kannNicht> (zweimal|doppelt|mehrfach) ${zeit} {use} (sein|werden)`,
      `{kind:per} <kannNicht> ${zeit} (zweimal|doppelt|mehrfach) {use} (sein|werden)`,
      `{kind:per} <kannNicht> doppelt {use} (sein|werden)`,
      `{kind:per} (kann|darf|können|dürfen) ${zeit} nur einmal {use} (sein|werden)`,
      `<verhindert> {kind:per} [${zeit}] doppelt {use} (wird|werden|ist|sind)`,
      `<verhindert> {kind:per} (${zeit} (zweimal|mehrfach)|(zweimal|doppelt|mehrfach) ${zeit}) {use} (wird|werden|ist|sind)`,
      `(in|auf|an|mit) {kind:per} (kann|darf|können|dürfen) nicht (zwei|mehrere) {kind} ${zeit} stattfinden`,
      `<verhindert> sich [zwei] {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe) {kind:per} [zeitlich] (überschneiden|überlappen)`,
      `[zwei] {kind} (in|auf|an) (demselben|derselben|dem gleichen|der gleichen) {kind:per} dürfen sich [zeitlich] nicht (überschneiden|überlappen)`,
      '(für|bei) {kind:per} dürfen sich {kind} [zeitlich] nicht (überschneiden|überlappen)',
      `für {kind:per} (darf|kann) es (nie|nicht) (zwei|mehrere) {kind} ${zeit} geben`,
      `{kind:per} <kannNicht> (zwei|mehrere) {kind} ${zeit} haben`,
      `[zwei] {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe) {kind:per} dürfen sich [zeitlich] nicht (überschneiden|überlappen)`,
      `{kind} {kind:per} dürfen sich [zeitlich] nicht (überschneiden|überlappen)`,
      'keine (doppelbuchungen|doppelten {kind}) (von|für) {kind:per}',
      '<system> <soll> [sich] [zeitlich] (überschneidende|überlappende) {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe|für das gleiche|für die gleiche|für den gleichen) {kind:per} <ablehnen>',
      '<system> <darf> [sich] [zeitlich] (überschneidende|überlappende) {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe|für das gleiche|für die gleiche|für den gleichen) {kind:per} <nichtZulassen>',
      '<system> <lehntAb> [sich] [zeitlich] (überschneidende|überlappende) {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe|für das gleiche|für die gleiche|für den gleichen) {kind:per} (ab|zurück)',
      'wenn sich {kind} [zeitlich] mit (einer|einem) (anderen|bestehenden|vorhandenen) {kind:same} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe|für das gleiche|für die gleiche|für den gleichen) {kind:per} [zeitlich] (überschneidet|überlappt) [dann] ((muss|soll) <system> (sie|ihn|es|{kind:same}|die neue|das speichern) <ablehnen>|wird (sie|er|es|{kind:same}) (abgelehnt|nicht gespeichert))',
      'wenn sich zwei {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe|für das gleiche|für die gleiche|für den gleichen) {kind:per} [zeitlich] (überschneiden|überlappen) [würden] [dann] ((muss|soll) <system> (die|der|das) (zweite|spätere|neue) [{kind:same}] <ablehnen>|wird (die|der|das) (zweite|spätere|neue) [{kind:same}] (abgelehnt|nicht gespeichert))',
      '(überschneiden|überlappen) sich zwei {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe|für das gleiche|für die gleiche|für den gleichen) {kind:per} [zeitlich] [so|dann] wird (die|der|das) (zweite|spätere|neue) [{kind:same}] (abgelehnt|nicht gespeichert)',
      'für (dasselbe|denselben|dieselbe|ein|einen|eine|jedes|jeden|jede) {kind:per} (darf|dürfen|kann|können) [es] keine [zwei] [sich] [zeitlich] (überschneidenden|überlappenden) {kind} (geben|existieren|angelegt werden|gespeichert werden)',
      '<system> <soll> doppelbuchungen (von|eines|einer|desselben|derselben|für) {kind:per} <ablehnen>',
      '<system> <darf> doppelbuchungen (von|eines|einer|desselben|derselben|für) {kind:per} <nichtZulassen>',
      'doppelbuchungen (von|eines|einer|desselben|derselben) {kind:per} sind <unzulaessig>',
      'es (darf|dürfen) (nie|nicht|keine) [zwei|mehrere] {kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe|für das gleiche|für die gleiche|für den gleichen) {kind:per} (zur selben zeit|zur gleichen zeit|gleichzeitig|im selben zeitraum) geben',
      '(ist|wenn) {kind:per} (im|für den) (gewählten|angegebenen|gewünschten|gleichen|selben) zeitraum (bereits|schon) {use} [ist] [so|dann] ((kann|darf) (er|sie|es|{kind:same2}) nicht {use} werden|(wird|muss) {kind} abgelehnt [werden]|(muss|soll) <system> {kind} <ablehnen>)',
      '{kind:per} (kann|darf) nicht {use} werden (wenn|solange) (er|sie|es) im (selben|gleichen) zeitraum (bereits|schon) {use} ist',
      'keine zwei {kind} (derselben|desselben|für dieselbe|für denselben|für dasselbe) {kind:per} [dürfen|können] sich [zeitlich] (überschneiden|überlappen)',
    ],
  },
  says: [
    'Das System MUSS überschneidende Verleihe desselben Rads verhindern.',
    'Überschneiden sich zwei Verleihe desselben Rads, wird der zweite abgelehnt.',
    'Das System MUSS Doppelbuchungen eines Rads verhindern.',
    'Ein Rad kann nicht zweimal am selben Tag verliehen sein.',
    'Verleihe desselben Rads dürfen sich nicht überschneiden.',
    'Zwei Verleihe desselben Rads dürfen sich zeitlich nicht überlappen.',
    'Das System muss verhindern, dass ein Rad für denselben Zeitraum doppelt verliehen wird.',
    'Ein Rad darf im selben Zeitraum nur einmal verliehen werden.',
  ],
  saysNot: [
    'Das System darf überschneidende Verleihe desselben Rads verhindern.',
    'Überschneiden sich zwei Verleihe desselben Rads, wird der erste abgelehnt.',
    'Ein Rad darf nicht mehrfach verliehen werden.',
    'Zwei Verleihe desselben Kunden am Wochenende dürfen sich nicht überschneiden.',
    'Das System muss verhindern, dass ein Rad ohne Kaution doppelt verliehen wird.',
    'Ein Rad kann im Winter nicht zweimal am selben Tag verliehen sein.',
    'Ein Rad kann zweimal am selben Tag verliehen sein.',
  ],
};
