import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { checkExpression } from '../../../src/expressions/check';
import { parseExpression } from '../../../src/expressions/parse';
import { transpileMust, transpileValue, transpileWhere } from '../../../src/expressions/transpile';
import type { Typed } from '../../../src/expressions/types';
import * as calendar from '../../../src/kit/app/kit/expressions/calendar';
import * as maybe from '../../../src/kit/app/kit/expressions/maybe';
import * as numbers from '../../../src/kit/app/kit/expressions/numbers';
import { lendingScope, randomFrom } from '../../support/expressions/lending';
import { oneOfEachForm } from '../../support/expressions/randomExpression';
import { repositoryRoot, temporaryFolder } from '../../support/paths';

function typedOf(text: string): Typed {
  const parsed = parseExpression(text);
  assert('tree' in parsed, text);
  const { typed, complaints } = checkExpression(parsed.tree, lendingScope);
  assert.deepEqual(complaints, [], text);
  return typed;
}

const where: readonly (readonly [string, string])[] = [
  ["self.status == 'out'", "self.status === 'out'"],
  [
    "loans.filter(l, l.tool == self.tool && l.status == 'out').size() < 3",
    "loans.filter((l) => l.tool.id === self.tool.id && l.status === 'out').length < 3",
  ],
  ['self.due < today', 'self.due !== undefined && self.due < today'],
  ['self.due < self.returned', 'self.due !== undefined && self.returned !== undefined && self.due < self.returned'],
  ['isEmpty(self.due) || self.due >= self.start', 'self.due === undefined || self.due >= self.start'],
  ['self.due != null && days(self.start, self.due) > 14', 'self.due !== undefined && days(self.start, self.due) > 14'],
  ['self.member.hasPaid', 'self.member?.hasPaid'],
  ['self.member == user', 'equal(self.member?.id, user?.id)'],
  ['self.note.contains("x")', "contains(self.note, 'x')"],
  ['self.tool.name.startsWith("x")', "self.tool.name.startsWith('x')"],
  ['self.tool.name.matches("[A-Z]/x")', '/^(?:[A-Z]\\/x)$/u.test(self.tool.name)'],
  ['size(self.member.loans) > 2', '(self.member?.loans ?? []).length > 2'],
  ["!(self.status == 'out' || self.tool.isLoud)", "!(self.status === 'out' || self.tool.isLoud)"],
  ['changed(self.status) && old.status == "back"', "self.status !== old.status && old.status === 'back'"],
];

const must: readonly (readonly [string, string])[] = [
  ['self.due >= self.start', 'self.due === undefined || self.due >= self.start'],
  ["self.tool.condition != 'inRepair'", "self.tool.condition !== 'inRepair'"],
  ["self.tool.condition == 'good'", "self.tool.condition === undefined || self.tool.condition === 'good'"],
  ['self.member.hasPaid', 'self.member?.hasPaid !== false'],
  [
    '!loans.exists(l, l.tool == self.tool && l.due > today)',
    '!loans.some((l) => l.tool.id === self.tool.id && l.due !== undefined && l.due > today)',
  ],
];

const values: readonly (readonly [string, string])[] = [
  ['addDays(self.start, 14)', 'addDays(self.start, 14)'],
  ['self.tool.weight * 2 + 1', 'self.tool.weight * 2 + 1'],
  ['self.tool.weight - (1 - self.tool.weight)', 'self.tool.weight - (1 - self.tool.weight)'],
  ['self.count * self.tool.weight', 'times(self.count, self.tool.weight)'],
  ['or(self.count, 0) / 2', '(self.count ?? 0) / 2'],
  ['self.tool.weight * 2 / 3 % 4', '((self.tool.weight * 2) / 3) % 4'],
  ['self.tool.weight * 2 * 3', 'self.tool.weight * 2 * 3'],
  ['1 + self.tool.weight % 7 - 2 * 3', '1 + (self.tool.weight % 7) - 2 * 3'],
  ['self.tool.name + " → " + self.member.name', "join(self.tool.name + ' → ', self.member?.name)"],
  ['sum(self.member.loans.map(l, l.tool.price))', 'round(sum((self.member?.loans ?? []).map((l) => l.tool.price)), 2)'],
  ["self.status == 'out' ? self.due : self.returned", "self.status === 'out' ? self.due : self.returned"],
  ['round(self.tool.weight)', 'round(self.tool.weight, 0)'],
  ['loans.map(new, new.start).size()', 'loans.map((new_) => new_.start).length'],
];

describe('TypeScript from an expression', () => {
  for (const [text, code] of where) {
    it(`as a condition, ${text} is ${code}`, () => assert.equal(transpileWhere(typedOf(text)).code, code));
  }
  for (const [text, code] of must) {
    it(`as a check, ${text} is ${code}`, () => assert.equal(transpileMust(typedOf(text)).code, code));
  }
  for (const [text, code] of values) {
    it(`as a value, ${text} is ${code}`, () => assert.equal(transpileValue(typedOf(text)).code, code));
  }

  it('names what it calls of the kit, and lets names stand otherwise', () => {
    const typed = typedOf('loans.exists(l, l.due < today) ? addDays(today, self.count) : self.due');
    const { code, uses } = transpileValue(typed, { nameOf: (name) => (name === 'loans' ? 'all.loans' : name) });
    assert.equal(
      code,
      'all.loans.some((l) => l.due !== undefined && l.due < today) ? addDays(today, self.count) : self.due',
    );
    assert.deepEqual(uses, ['addDays']);
  });

  it('holds any text as it is: no quotation mark, backslash or line end of it becomes code', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("'", '"', '\\', '`', '\n', '\r', '$', '{', '}', '\u2028', '\u202e', 'x', ';'),
        }),
        (value) => {
          const { code } = transpileValue({
            kind: 'literal',
            value,
            type: { kind: 'text' },
            mayBeEmpty: false,
            at: { start: 0, end: 0 },
          });
          assert.equal(new Function(`return ${code};`)() ?? '', value);
          assert.match(code, /^(?:undefined|'(?:[^'\\\n\r\u2028]|\\.)*')$/);
        },
      ),
    );
  });

  it('passes the strictest type check', async function () {
    this.timeout(60_000);
    const random = randomFrom(7);
    const drawn = [0, 1, 2].flatMap((depth) => oneOfEachForm(random, depth));
    const texts = drawn.filter((text) => !isMistaken(text) && !asksInVain(typedOf(text)));
    const folder = await temporaryFolder('transpiled');
    try {
      await writeFile(join(folder, 'all.ts'), [declarations(), ...texts.map(functionsOf)].join('\n'));
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['all.ts'] }));
      const tsc = join(repositoryRoot, 'node_modules', 'typescript', 'bin', 'tsc');
      const run = promisify(execFile)(process.execPath, [tsc, '-p', folder]);
      await run.catch(({ stdout }) => assert.fail(stdout));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** The same twice, or what holds anyway: the type check rightly calls it a mistake. */
function isMistaken(text: string): boolean {
  return /(\(.+\)) (?:&&|\|\||\?) \(*\1/.test(text) || text.includes('(true)');
}

/** Whether it asks if something is empty that never is: the type check knows the answer. */
function asksInVain(node: Typed): boolean {
  const [asked] =
    node.kind === 'call' && node.name === 'isEmpty'
      ? node.args
      : node.kind === 'binary' && [node.left, node.right].some((side) => side.kind === 'literal' && side.value === null)
        ? [node.left]
        : [];
  if (asked && asked.type.kind !== 'list' && !asked.mayBeEmpty) return true;
  const isNode = (value: unknown): value is Typed =>
    typeof value === 'object' && value !== null && 'mayBeEmpty' in value;
  return Object.values(node).flat().filter(isNode).some(asksInVain);
}

const compilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: 'es2023',
  lib: ['es2023', 'dom'],
  module: 'esnext',
  moduleResolution: 'bundler',
  types: [],
};

function functionsOf(text: string, index: number): string {
  const typed = typedOf(text);
  const value = `// ${text}\nexport const value${index} = (): ${tsType(typed.type, typed.mayBeEmpty)} => ${transpileValue(typed).code};`;
  if (typed.type.kind !== 'boolean') return value;
  const conditions = [
    `export const where${index} = (): boolean | undefined => ${transpileWhere(typed).code};`,
    `export const must${index} = (): boolean => ${transpileMust(typed).code};`,
  ];
  return [value, ...conditions].join('\n');
}

function tsType(type: Typed['type'], mayBeEmpty: boolean): string {
  const names: Readonly<Record<string, string>> = { number: 'number', money: 'number', boolean: 'boolean' };
  const plain =
    type.kind === 'record'
      ? upper(type.entity)
      : type.kind === 'list'
        ? `readonly (${tsType(type.of, true)})[]`
        : type.kind === 'option'
          ? type.options.map((option) => `'${option}'`).join(' | ')
          : (names[type.kind] ?? 'string');
  return mayBeEmpty ? `${plain} | undefined` : plain;
}

function declarations(): string {
  const kit = ['calendar', 'maybe', 'numbers'].map((name) => join(repositoryRoot, 'src/kit/app/kit/expressions', name));
  const { kinds, names } = lendingScope;
  const interfaces = Object.entries(kinds).map(([name, { members }]) => {
    const fields = Object.entries(members).map(([field, { type, mayBeEmpty }]) => {
      const of =
        type.kind === 'list' && type.of.kind === 'record' ? `readonly ${upper(type.of.entity)}[]` : tsType(type, false);
      return `readonly ${field}${mayBeEmpty ? '?' : ''}: ${of}${mayBeEmpty ? ' | undefined' : ''};`;
    });
    return `interface ${upper(name)} { readonly id: string; ${fields.join(' ')} }`;
  });
  const known = Object.entries(names).map(
    ([name, { type, mayBeEmpty }]) => `declare const ${name}: ${tsType(type, mayBeEmpty)};`,
  );
  const lists = Object.entries(kinds).map(
    ([name, { plural }]) => `declare const ${plural}: readonly ${upper(name)}[];`,
  );
  const functions = kit.map((path, index) => `import * as kit${index} from '${path}';`);
  const spread = `const { ${allNames.join(', ')} } = { ...kit0, ...kit1, ...kit2 };`;
  return [...functions, spread, ...interfaces, ...known, ...lists].join('\n');
}

const allNames = [calendar, maybe, numbers].flatMap((functions) => Object.keys(functions));

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
