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
    'Gegeben ist der Kunde „Berg“, wenn die Verleiherin einen Verleih mit diesem Kunden anlegt, dann steht er in der Liste der Verleihe.',
    'Gegeben es gibt schon ein Rad „R-1“, wenn ein zweites Rad mit dieser Nummer gespeichert wird, dann lehnt die App das ab und nennt die Nummer als Grund.',
    'Gegeben für den Kunden „Berg“ gibt es Verleihe, wenn jemand den Kunden löschen will, dann bleibt er erhalten und es erscheint ein Hinweis.',
    'Gegeben ein Verleih hat drei Extras, wenn der Verleih gelöscht wird, dann sind auch die drei Extras gelöscht.',
    'Gegeben ein Kunde ohne Namen, wenn ich ihn speichere, dann wird der Kunde nicht gespeichert.',
    'Wenn der Kunde gelöscht wird, dann steht er nicht mehr in der Liste.',
    'Gegeben das Rad „Blitz“ ist angelegt, wenn ich einen Verleih für es speichere, dann steht er in der Liste.',
    'Wenn ich einen Verleih mit zwei Extras lösche, dann werden beide Extras gelöscht.',
  ],
  saysNot: [
    'Gegeben ist der Kunde „Berg“, wenn die Verleiherin einen Verleih mit diesem Kunden anlegt, dann bekommt er eine E-Mail.',
    'Gegeben es gibt schon ein Rad „R-1“, wenn ein zweites Rad mit anderer Nummer gespeichert wird, dann lehnt die App das ab.',
    'Gegeben für den Kunden „Berg“ gibt es offene Verleihe, wenn jemand den Kunden löschen will, dann bleibt er erhalten.',
    'Gegeben ein Kunde ohne Namen, wenn ich ihn speichere, dann steht er in der Liste.',
    'Gegeben ein Kunde ohne Namen, wenn ich ihn am Sonntag speichere, dann wird der Kunde nicht gespeichert.',
    'Wenn ich einen Verleih mit zwei Extras lösche, dann werden beide Kunden gelöscht.',
    'Wenn der Kunde gelöscht wird, dann steht er in der Liste.',
  ],
};
