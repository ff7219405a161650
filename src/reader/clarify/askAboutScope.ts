/** Questions on what the app is for: one visitor or many, and what the spec leaves open. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Requirement } from '../../pipeline/schema/spec';
import type { Assembled } from '../assemble';
import { say } from '../messages';

/** Access and shared data are one question, however many lines ask for them. */
export function askAboutAccess(assembled: Pick<Assembled, 'needing'>, language: string): readonly Clarification[] {
  const [first] = assembled.needing;
  if (!first) return [];
  const leaveOut = (reason: string) =>
    assembled.needing.map((requirement) => ({ kind: 'leaveOut' as const, requirementId: requirement.id, reason }));
  return [
    {
      id: 'app.access',
      question: say(language, 'questionShared'),
      why: say(language, 'whyShared'),
      options: [
        {
          id: 'oneVisitor',
          label: say(language, 'oneVisitor'),
          detail: say(language, 'oneVisitorDetail'),
          changes: leaveOut(say(language, 'versionShared')),
        },
        { id: 'leaveOut', label: say(language, 'leaveAccount'), changes: leaveOut(say(language, 'leftShared')) },
      ],
      recommended: 'oneVisitor',
      weight: 100,
      range: first.range,
    },
  ];
}

/** What is still to be decided may be answered in words; the words are kept with the requirement. */
export function askAboutOpenPoints(
  assembled: Pick<Assembled, 'undecided'>,
  language: string,
): readonly Clarification[] {
  return assembled.undecided.map((requirement) => ({
    id: `${requirement.id}.open`,
    question: questionOf(requirement),
    why: say(language, 'whyOpen'),
    options: [
      {
        id: 'leaveOut',
        label: say(language, 'leaveOpen'),
        detail: say(language, 'leaveOpenDetail'),
        changes: [{ kind: 'leaveOut', requirementId: requirement.id, reason: say(language, 'leftOpen') }],
      },
      {
        id: 'later',
        label: say(language, 'laterOpen'),
        changes: [{ kind: 'leaveOut', requirementId: requirement.id, reason: say(language, 'notedOpen') }],
      },
    ],
    recommended: 'leaveOut',
    freeText: { kind: 'text', maxLength: 200 },
    weight: 40,
    range: requirement.range,
  }));
}

function questionOf(requirement: Requirement): string {
  const plain =
    requirement.text.replace(/^(?:TBD|TBC|TODO|open|offen|to be decided|zu klären)\s*[:–—-]?\s*/i, '').trim() ||
    requirement.text;
  const cut = plain.length > 160 ? `${plain.slice(0, 157)}…` : plain;
  const capital = cut.charAt(0).toUpperCase() + cut.slice(1);
  return capital.endsWith('?') ? capital : `${capital.replace(/[.!]$/, '')}?`;
}
