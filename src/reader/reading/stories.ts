/** User stories: who wants what. */
import { operationOf, vocabularies } from '../vocabulary/lookup';

/** The role and the demand of a user story; undefined where the sentence is none. */
export function storyOf(text: string): { role: string; rest: string } | undefined {
  for (const vocabulary of vocabularies) {
    for (const pattern of vocabulary.stories) {
      const groups = pattern.exec(text)?.groups;
      const rest = groups?.rest;
      if (!rest || /^(?:be|not|werden)\b|\bwerden[.!]?$/.test(rest)) continue;
      return { role: groups.role ?? '', rest };
    }
  }
  return undefined;
}

/** Whether what follows is something that a person does. */
export function startsWithOperation(rest: string): boolean {
  return rest
    .split(/[\s,]+/)
    .slice(0, 2)
    .some((word) => operationOf(word) !== undefined);
}
