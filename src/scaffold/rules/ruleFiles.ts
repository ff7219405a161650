/** The file of a rule and the test beside it. */

import type { Imports } from '../emit/imports';
import { commentText, literal } from '../emit/literal';
import type { RuleModel, RuleUse, ValueModel } from '../model/ruleTypes';
import { quote } from '../testing/quote';
import type { Words } from '../words/words';
import { checkSource } from './check';
import { type ConditionUse, conditionSource } from './condition';
import { countPerChoice } from './countRules';
import { inFormTest, type WrongInForm } from './inForm';
import { onDelete } from './onDelete';
import { perMonth, today } from './periods';
import { uniqueTogether } from './uniqueTogether';
import { valueSource } from './value';

/** What a kind of rule contributes; the frame of both files is the same for all. */
export interface RuleSource {
  readonly imports: Imports;
  /** The functions of the rule. */
  readonly code: string;
  readonly testImports: Imports;
  /** The lines of the test, indented by two. */
  readonly test: string;
  /** What a form must refuse because of the rule. */
  readonly wrongInForm?: WrongInForm;
}

export function ruleFile(rule: RuleModel, words: Words): string {
  const { imports, code } = ruleSource(rule, words);
  return `/** ${commentText(ruleTitle(rule))} */\n${imports}\n${code}`;
}

export function ruleTestFile(rule: RuleModel, words: Words): string {
  const { testImports, test, wrongInForm } = ruleSource(rule, words);
  testImports.value('vitest', 'expect', 'test').value(`./${rule.name}`, rule.name);
  if (test.includes('actAs(')) testImports.value('../kit/lib/world', 'actAs');
  const inForm = inFormTest(rule, wrongInForm, testImports);
  return `${testImports}\ntest(${literal(ruleTitle(rule))}, () => {\n${test}${inForm}});\n`;
}

function ruleSource(rule: RuleModel, words: Words): RuleSource {
  const { use, name, check, value } = rule;
  if (check) return checkSource(name, check);
  if (value && isCondition(use)) return conditionSource(name, use, value);
  if (value && use.kind === 'title') return titleSource(name, value);
  if (value) return valueSource(name, value);
  switch (use.kind) {
    case 'onDelete':
      return onDelete(name, use);
    case 'uniqueTogether':
      return uniqueTogether(name, use, words);
    case 'perMonth':
      return perMonth(name, use);
    case 'today':
      return today(name, use);
    case 'countPerChoice':
      return countPerChoice(name, use);
    default:
      throw new Error(`${name} has no expression.`);
  }
}

/** Lists, headings and pickers call a record so. */
function titleSource(name: string, value: ValueModel): RuleSource {
  const source = valueSource(name, value);
  const { entity } = value;
  const title = `${entity.name}Title`;
  const own = source.test.replaceAll(
    /^ {2}expect\((\w+)\((.*)\n/gm,
    (line) => line + line.replace(`${name}(`, `${title}(`),
  );
  return { ...source, testImports: source.testImports.value(`../${entity.name}/${entity.name}`, title), test: own };
}

function isCondition(use: RuleUse): use is ConditionUse {
  return use.kind === 'shown' || use.kind === 'locked' || use.kind === 'default';
}

/** Whether there is a test: of an expression only where records were found that show what it says. */
export function isShown({ check, value }: RuleModel): boolean {
  return check ? check.examples !== undefined : !value || value.examples.length > 0;
}

/** What the spec says, as the title of the rule's tests. */
export function ruleTitle({ id, text, requirementIds }: RuleModel): string {
  return quote(text || id, requirementIds);
}
