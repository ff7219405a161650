/** Where the parts of a data app go that are generated one by one: a kind of record has one file of rules, one form, one test of its rules. */
import { rulePath, ruleTestPath, typePaths } from '../coverage/paths';
import type { Home } from '../emit/link';
import type { RuleModel } from '../model/ruleTypes';
import type { AppModel, EntityModel } from '../model/types';
import { platformTestPath } from '../testing/platformTest';

/** By the paths at which they are generated. */
export function homesOf({ entities, rules }: AppModel): ReadonlyMap<string, Home> {
  return new Map([...entities.flatMap(ofEntity), ...rules.flatMap(ofRule), ...ofTests]);
}

const ofTests: readonly [string, Home][] = ['src/roundTrip.test.ts', 'src/twoTabs.test.tsx'].map((path) => [
  path,
  { path: platformTestPath, purpose: 'Shows what every app does' },
]);

function ofEntity(entity: EntityModel): [string, Home][] {
  const folder = `src/${entity.name}`;
  const form = { path: typePaths(entity).form, purpose: 'The form' };
  const view = { path: 'src/views.ts', purpose: 'How rules read each kind of record' };
  return [
    [`${folder}/${entity.typeName}Create.tsx`, form],
    [`${folder}/${entity.typeName}Edit.tsx`, form],
    [`${folder}/${entity.name}View.ts`, view],
  ];
}

function ofRule(rule: RuleModel): [string, Home][] {
  const { plural } = rule.use.entity;
  return [
    [`src/rules/${rule.name}.ts`, { path: rulePath(rule), purpose: `The rules of ${plural}` }],
    [`src/rules/${rule.name}.test.ts`, { path: ruleTestPath(rule), purpose: `Proves the rules of ${plural}` }],
  ];
}
