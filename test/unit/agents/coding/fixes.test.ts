import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyFixes } from '../../../../src/agents/coding/fixes';
import { problemsIn } from '../../../../src/agents/coding/problems';
import type { Evidence, GeneratedFile } from '../../../../src/pipeline/schema/build';

const file = (path: string, content: string): GeneratedFile => ({ path, content, purpose: '', requirementIds: [] });
const total = file(
  'src/lib/total.ts',
  'export interface Line {\n  readonly price: number;\n}\n\nexport function total() {\n  return 1;\n}\n',
);

/** What becomes of a file with these type errors, as the compiler prints them. */
function fixed(content: string, ...errors: readonly string[]): string | undefined {
  const files = new Map([file('src/till/Till.tsx', content), total].map((one) => [one.path, one]));
  const log = errors.map((error) => `src/till/Till.tsx${error}`).join('\n');
  const evidence: Evidence = { items: [{ id: 'typeCheck', status: 'failed', milliseconds: 1, log }] };
  return applyFixes(problemsIn(evidence), files).get('src/till/Till.tsx');
}

describe('fixes that need no model', () => {
  it('take an unused name out of an import', () => {
    assert.equal(
      fixed(
        "import { useEffect, useState } from 'react';\n",
        "(1,10): error TS6133: 'useEffect' is declared but its value is never read.",
      ),
      "import { useState } from 'react';\n",
    );
  });

  it('take an import away when nothing of it is used', () => {
    assert.equal(
      fixed(
        "import { useState } from 'react';\nconst a = 1;\n",
        "(1,1): error TS6133: 'useState' is declared but its value is never read.",
      ),
      'const a = 1;\n',
    );
  });

  it('do not take the wrong import when another one is added in front', () => {
    const content =
      "import { total } from '../lib/total';\nimport { Link, Route } from 'wouter';\nexport const a = total() + useState;\n";
    assert.equal(
      fixed(
        content,
        '(2,1): error TS6192: All imports in import declaration are unused.',
        "(3,29): error TS2304: Cannot find name 'useState'.",
      ),
      "import { useState } from 'react';\nimport { total } from '../lib/total';\nexport const a = total() + useState;\n",
    );
  });

  it('import nothing of the test tools into the app', () => {
    assert.equal(fixed('render();\n', "(1,1): error TS2304: Cannot find name 'render'."), undefined);
  });

  it('leave an unused variable to the model', () => {
    assert.equal(
      fixed('const a = 1;\n', "(1,7): error TS6133: 'a' is declared but its value is never read."),
      undefined,
    );
  });

  it('import a name that one file of the app exports', () => {
    assert.equal(
      fixed('// @vitest-environment jsdom\nconst a = total();\n', "(2,11): error TS2304: Cannot find name 'total'."),
      "// @vitest-environment jsdom\nimport { total } from '../lib/total';\nconst a = total();\n",
    );
  });

  it('import a type as a type, and a hook from React', () => {
    const content = "import { useState } from 'react';\n\nlet a: Line;\nuseEffect();\n";
    const errors = [
      "(3,8): error TS2304: Cannot find name 'Line'.",
      "(4,1): error TS2304: Cannot find name 'useEffect'.",
    ];
    const after = fixed(content, ...errors) ?? '';
    assert.match(after, /^import type \{ Line \} from '\.\.\/lib\/total';$/m);
    assert.match(after, /^import \{ useEffect \} from 'react';$/m);
  });

  it('mark an imported type as one', () => {
    assert.equal(
      fixed(
        "import { total, Line } from '../lib/total';\n",
        "(1,17): error TS1484: 'Line' is a type and must be imported using a type-only import when 'verbatimModuleSyntax' is enabled.",
      ),
      "import { total, type Line } from '../lib/total';\n",
    );
  });

  it('lead an import with a wrong extension or folder to the right file', () => {
    const error = (path: string) =>
      `(1,23): error TS2307: Cannot find module '${path}' or its corresponding type declarations.`;
    for (const path of ['./total', '../lib/total.js', '../../lib/total'])
      assert.equal(fixed(`import { total } from '${path}';\n`, error(path)), "import { total } from '../lib/total';\n");
  });

  it('import by name what has no default', () => {
    assert.equal(
      fixed(
        "import total from '../lib/total';\n",
        `(1,8): error TS2613: Module '"src/lib/total"' has no default export. Did you mean to use 'import { total } from "src/lib/total"' instead?`,
      ),
      "import { total } from '../lib/total';\n",
    );
  });

  it('change no import of several names into another kind', () => {
    assert.equal(
      fixed(
        "import { total, Line } from '../lib/total';\n",
        `(1,10): error TS2614: Module '"../lib/total"' has no exported member 'total'. Did you mean to use 'import total from "../lib/total"' instead?`,
      ),
      undefined,
    );
  });

  it('mend several lines of one file at once', () => {
    const content =
      "import { useEffect } from 'react';\nimport { total, Line } from '../lib/total';\n\nlet a: Line = total();\n";
    const after = fixed(
      content,
      "(1,1): error TS6133: 'useEffect' is declared but its value is never read.",
      "(2,17): error TS1484: 'Line' is a type and must be imported using a type-only import when 'verbatimModuleSyntax' is enabled.",
    );
    assert.equal(after, "import { total, type Line } from '../lib/total';\n\nlet a: Line = total();\n");
  });
});
