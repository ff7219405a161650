/** Names of fields that say too much. */
import type { FieldSource } from '../fields/fieldSource';

/** "Phone number in summer": what stands behind the name says of which records or when, unless it only says where it is counted. No field is called so. */
export function isNarrowed({ name }: FieldSource): boolean {
  return / (?:in(?! (?:\p{Lu}|stock|use|total|the air|on$))|on(?! hand)|at|during|within|for|from|until|after|before|as|by|with|under|where|while|subject|once) \S/u.test(
    name,
  );
}
