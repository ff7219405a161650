/** The question for a link that the spec names without an address. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Identified } from '../identify';
import { say } from '../messages';
import { slug } from '../text';

/** The label of the link is kept in the option's detail, from where an address typed as an answer gets its words. */
export function askAboutLink(one: Identified, label: string, language: string): Clarification {
  const leaveOut = (reason: string) => [{ kind: 'leaveOut' as const, requirementId: one.id, reason }];
  return {
    id: `${one.id}.${slug(label, 'link')}.link`,
    question: say(language, 'questionLink', { label }),
    why: say(language, 'whyLink'),
    options: [
      { id: 'leaveOut', label: say(language, 'leaveLink'), changes: leaveOut(say(language, 'leftLink')) },
      {
        id: 'word',
        label: say(language, 'laterLink'),
        detail: label,
        changes: leaveOut(say(language, 'linkTarget', { label })),
      },
    ],
    recommended: 'leaveOut',
    freeText: { kind: 'text', maxLength: 300 },
    weight: 60,
    range: one.statement.range,
  };
}
