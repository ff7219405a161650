/** Charts of a description, and its tables in groups. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compiledApp, describedApp } from '../../support/describedApp';

describe('a chart of a description', () => {
  const page = describedApp('expenses').get('src/pages/ReportsPage.tsx') ?? '';

  it('tells its amounts apart by a field: records by their titles', () => {
    assert.match(
      page,
      /title="Per month"[\s\S]*?series: \(self\) => self\.category\.id,\n\s+seriesLabel: \(id\) => titleOf\(database, 'category', id\),/,
    );
  });

  it('has a test that its series are there, and so carries its statements whole', () => {
    assert.match(
      describedApp('expenses').get('src/pages/ReportsPage.test.tsx') ?? '',
      /expect\(seriesOf\('Per month'\)\)\.toContain\(titleOf\(withFirst, 'category', first\.category\)\);/,
    );
    const unserved = compiledApp('expenses').unserved.map(({ requirementId }) => requirementId);
    assert.deepEqual(
      unserved.filter((id) => ['S15', 'S40'].includes(id)),
      [],
    );
  });
});

describe('a table of a description', () => {
  it('can be parted by what its records refer to, which its test shows', () => {
    assert.match(
      describedApp('stock').get('src/pages/ToOrderPage.tsx') ?? '',
      /group=\{\{ labelOf: \(id\) => titleOf\(database, 'supplier', id\), valueOf: \(record\) => record\.supplier \}\}/,
    );
    assert.match(
      describedApp('stock').get('src/pages/ToOrderPage.test.tsx') ?? '',
      /groups\(\)\)\.toContain\(titleOf\(/,
    );
    assert.ok(!compiledApp('stock').unserved.some(({ requirementId }) => requirementId === 'S39'));
  });
});
