/** The file of a rule and the test beside it. */

import type { Imports } from '../emit/imports';
import { commentText, literal } from '../emit/literal';
import type { RuleModel } from '../model/types';
import { quote } from '../testing/quote';
import type { Words } from '../words/words';
import { computed } from './computed';
import { countOfRelated, countPerChoice } from './countRules';
import { dateOrder, inFuture } from './dateRules';
import { inFormTest, type WrongInForm } from './inForm';
import { noOverlap } from './noOverlap';
import { onDelete } from './onDelete';
import { onlyWhen } from './onlyWhen';
import { perMonth, today } from './periods';
import { priceTimesDays } from './priceTimesDays';
import { targetMust } from './targetMust';
import { transitions } from './transitions';
import { uniqueTogether } from './uniqueTogether';

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
  const inForm = inFormTest(rule, wrongInForm, testImports);
  return `${testImports}\ntest(${literal(ruleTitle(rule))}, () => {\n${test}${inForm}});\n`;
}

function ruleSource(rule: RuleModel, words: Words): RuleSource {
  const { use, name } = rule;
  switch (use.kind) {
    case 'onlyWhen':
      return onlyWhen(name, use, words);
    case 'dateOrder':
      return dateOrder(name, use, words);
    case 'inFuture':
      return inFuture(name, use, words);
    case 'noOverlap':
      return noOverlap(name, use, words);
    case 'targetMust':
      return targetMust(name, use, words);
    case 'onDelete':
      return onDelete(name, use);
    case 'uniqueTogether':
      return uniqueTogether(name, use, words);
    case 'priceTimesDays':
      return priceTimesDays(name, use);
    case 'transitions':
      return transitions(name, use, words);
    case 'computed':
      return computed(name, use);
    case 'perMonth':
      return perMonth(name, use);
    case 'today':
      return today(name, use);
    case 'countPerChoice':
      return countPerChoice(name, use);
    case 'countOfRelated':
      return countOfRelated(name, use);
  }
}

/** What the spec says, as the title of the rule's tests. */
export function ruleTitle({ source }: RuleModel): string {
  return quote(source.text || source.id, source.requirementIds);
}
