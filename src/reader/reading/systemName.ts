/** The name that a document gives to what is built: "THE Harbour_Office SHALL", "The CellarBook app must". */
import type { SpecModel } from '../model/specModel';

/** EARS writes the name in capitals behind THE, or in one word with underscores. */
const named =
  /(?<=^|[\s,])(?:THE (\p{Lu}[\p{L}\p{N}_-]*(?: \p{Lu}[\p{L}\p{N}_-]*){0,2}) (?=SHALL\b|MUST\b|SHOULD\b|WILL\b)|(?:the )?(\p{Lu}[\p{L}\p{N}]*(?:_\p{L}[\p{L}\p{N}]*)+) (?=(?:shall|must|should|will)\b)|the \p{Lu}[\p{L}\p{N}-]* (?=(?:system|app|application|software) (?:shall|must|should|will)\b))/giu;

/** The sentence with "the system" in place of the name; what the spec knows as a thing keeps its name. */
export function withPlainSystem(text: string, isThing: (name: string) => boolean = () => false): string {
  return text.replace(named, (found, loud: string | undefined, joined: string | undefined) => {
    if (loud === undefined && joined === undefined)
      return /^the \p{Lu}/u.test(found.replace(/^T/, 't')) ? 'the ' : found;
    const isLoud = found.startsWith('THE ') && /^\p{Lu}/u.test(loud ?? joined ?? '');
    const isJoined = /^(?:the )?\p{Lu}[^ ]*_/iu.test(found);
    return (isLoud || isJoined) && !isThing(loud ?? joined ?? '') ? 'the system ' : found;
  });
}

export function isThingOf(model: SpecModel): (name: string) => boolean {
  return (name) => model.names.find(name) !== undefined || model.fieldsNamed(model.keyOf(name)).length > 0;
}
