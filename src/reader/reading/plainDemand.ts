/** A demand without what says nothing of it: openings, frames around it, and the benefit at its end. */
import { has, vocabularies } from '../vocabulary/lookup';

const openings =
  /^(?:\d+(?:\.\d+)+\.?\s+|background: |hintergrund: |rule: |regel: |(?:and|also|additionally|furthermore|moreover|und|außerdem|zudem),? (?=\p{L})|please,? (?=\p{L})|note: )/iu;

/** "The system must ensure that …": what follows is what must be so. */
const frames =
  /^(?:(?:the )?(?:system|app|application|software|tool) (?:shall|must|should|will|has to) (?:ensure|make sure|guarantee|enforce|verify|validate|check)(?: that)?|(?:it )?(?:must|should|shall) be (?:ensured|guaranteed|enforced|possible) that|make sure(?: that)?|ensure(?: that)?) (?=\p{L})/iu;

/** The same in German, where the verb of what follows stands at its end. */
const germanFrames =
  /^(?:als [\p{Lu}][\p{L}-]+,? (?:möchte|will) (?:ich|wir)|(?:das|die) (?:system|app|anwendung|software) (?:muss|soll|sollte|hat) (?:sicherstellen|sicherzustellen|gewährleisten|zu gewährleisten|dafür sorgen|prüfen|darauf achten)|(?:das|die) (?:system|app|anwendung|software) stellt sicher|es (?:muss|soll|ist) (?:sichergestellt (?:werden|sein)|gewährleistet (?:werden|sein)|sicherzustellen)|es (?:wird|ist) sichergestellt), dass (?=["„“»]?\p{L})/iu;
/** How much it is wanted, as it stands in a column of its own. "Won't" is no priority but a refusal. */
const priority =
  /(?:\s+[–—|-]\s*(?:must|should|could|must have|should have|p[0-4])|\s*[([](?:(?:priority:? )?(?:must|should|could|must have|should have|p[0-4])|priority:? (?:high|medium|low))[)\]])[.!]?$/iu;

export function plainDemand(text: string): string {
  const plain = text
    .replace(priority, '')
    .replace(openings, '')
    .replace(frames, '')
    .replace(germanFrames, '')
    .replace(/[.!]+$/, '')
    .trim();
  return withoutPurpose(plain === '' ? text : plain);
}

/** The benefit explains a demand; where it restricts it, it is no benefit. */
export function withoutPurpose(text: string): string {
  for (const { purpose } of vocabularies) {
    const found = purpose?.exec(text);
    if (!found || found.index === 0 || has(found[0], 'exception') || has(found[0], 'only')) continue;
    return text.slice(0, found.index).trim();
  }
  return text;
}
