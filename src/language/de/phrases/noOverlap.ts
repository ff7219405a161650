import type { Phrase } from '../../phrase';

const zeit =
  '(zur selben zeit|zur gleichen zeit|gleichzeitig|im selben zeitraum|im gleichen zeitraum|zum selben zeitpunkt)';
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
      `{kind:per} <kannNicht> (zweimal|doppelt|mehrfach) ${zeit} {use} (sein|werden)`,
      `{kind:per} <kannNicht> ${zeit} (zweimal|doppelt|mehrfach) {use} (sein|werden)`,
      `{kind:per} <kannNicht> doppelt {use} (sein|werden)`,
      `für {kind:per} (darf|kann) es (nie|nicht) (zwei|mehrere) {kind} ${zeit} geben`,
      `{kind:per} <kannNicht> (zwei|mehrere) {kind} ${zeit} haben`,
      `{kind} (derselben|desselben|der gleichen|des gleichen|für dieselbe|für denselben|für dasselbe) {kind:per} dürfen sich nicht (überschneiden|überlappen)`,
      `{kind} {kind:per} dürfen sich nicht (überschneiden|überlappen)`,
      'keine (doppelbuchungen|doppelten {kind}) (von|für) {kind:per}',
    ],
  },
  says: [
    'Ein Rad kann nicht zweimal am selben Tag verliehen sein.',
    'Verleihe desselben Rads dürfen sich nicht überschneiden.',
  ],
  saysNot: [
    'Ein Rad kann im Winter nicht zweimal am selben Tag verliehen sein.',
    'Ein Rad kann zweimal am selben Tag verliehen sein.',
  ],
};
