/** The steps of German scenarios. */
import type { ScenarioPhrases } from '../../phrase';
import { given } from './given';
import { outcome } from './outcome';
import { when } from './when';

export const scenarios: ScenarioPhrases = {
  given,
  when,
  outcome,
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
