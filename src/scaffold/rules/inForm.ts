/** The part of a rule's test that shows that a form is held to the rule. */
import { Imports } from '../emit/imports';
import { checkFunction } from '../entity/checks';
import type { RuleModel } from '../model/ruleTypes';
import type { EntityModel } from '../model/types';
import { ruledField } from './ruleChecks';

/** Source text of what is wrong by this rule and by no other. */
export interface WrongInForm {
  /** The inside of an object: what differs from the sample. */
  readonly values: string;
  /** The records beside it; samples that it does not clash with if left out. */
  readonly database?: string;
  /** The inside of an object: what of the record was saved before differs from the sample, if it was saved. */
  readonly stored?: string;
}

/** Lines, indented by two; none for a rule that no form knows. */
export function inFormTest(rule: RuleModel, wrong: WrongInForm | undefined, imports: Imports): string {
  const field = ruledField(rule);
  if (!field || !wrong) return '';
  const { entity } = rule.use;
  const check = `check${entity.typeName}`;
  const { takesDatabase, takesStored } = checkFunction(entity, new Imports());
  imports.value(`../${entity.name}/${entity.name}`, check).value('../testing/samples', 'sampleDatabase');
  const isStored = takesStored && wrong.stored !== undefined;
  const args = [
    'wrong',
    ...(takesDatabase ? [wrong.database ?? othersOf(entity)] : []),
    ...(isStored ? ['stored'] : []),
  ];
  const stored = isStored ? `    const stored = { ...record, ${wrong.stored} } as const;\n` : '';
  return `  // The form asks for it.
  for (const record of sampleDatabase.${entity.name}) {
${stored}    const wrong = { ...record, ${wrong.values} } as const;
    expect(${check}(${args.join(', ')}).${field.name}).toBeTypeOf('string');
  }
`;
}

/** Other rules look at the records beside it. */
function othersOf({ name, rules }: EntityModel): string {
  const isCompared = rules.some(({ use }) => use.kind === 'noOverlap' || use.kind === 'uniqueTogether');
  return isCompared ? `{ ...sampleDatabase, ${name}: [] }` : 'sampleDatabase';
}
