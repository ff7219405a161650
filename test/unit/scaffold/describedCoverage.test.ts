/** What a compiled app carries of its spec, and what it says that it does not. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compiledApp, describedApp, descriptions, statementsOf } from '../../support/describedApp';

describe('the coverage of an app compiled from a description', function () {
  // Ten apps are compiled, also where the machine is busy.
  this.timeout(60_000);
  const { files, unserved } = compiledApp('tool-library');
  const pathsOf = (id: string) =>
    files.filter(({ requirementIds }) => requirementIds.includes(id)).map(({ path }) => path);

  it('leads from a statement to the files that carry it, and to the test that shows it', () => {
    assert.deepEqual(pathsOf('S10'), ['src/loan/rules.ts', 'src/loan/rules.test.ts']);
    assert.ok(pathsOf('S3').includes('src/tool/tool.test.ts'));
    assert.ok(pathsOf('S18').includes('src/actions/giveBackAction.ts'));
    assert.ok(pathsOf('S18').includes('src/pages/DeskPage.test.tsx'));
  });

  it('names what is left open, and nothing that only tells of the world', () => {
    assert.deepEqual(
      unserved.map(({ requirementId, gap }) => [requirementId, gap]),
      [
        ['S6', 'partly'],
        ['S7', 'partly'],
        ['S8', 'partly'],
        ['S17', 'partly'],
      ],
    );
  });

  const reasonsOf = (name: string) =>
    new Map(compiledApp(name).unserved.map(({ requirementId, reason }) => [requirementId, reason]));

  it('says of rights that nothing protects them, and of parts for free code that they are not there', () => {
    assert.match(reasonsOf('shifts').get('S23') ?? '', /server with sign-in/);
    assert.match(reasonsOf('museum').get('S38') ?? '', /does not know what to build/);
  });

  it('calls lines carried that are edited on the page of what they are part of', () => {
    for (const id of ['S17', 'S24']) assert.equal(reasonsOf('invoices').get(id), undefined, id);
    const test = describedApp('invoices').get('src/invoice/InvoiceDetail.test.tsx') ?? '';
    assert.match(test, /test\('S17, S24: .*\n.*\n {2}press\('New line'\);/);
  });

  it('calls lists that can be saved and pages that can be printed carried', () => {
    for (const id of ['S32', 'S36']) assert.equal(reasonsOf('invoices').get(id), undefined, id);
    assert.equal(reasonsOf('expenses').get('S33'), undefined);
  });

  it('takes no test for that of a statement whose words stand within the one that it quotes', () => {
    const { text = '' } = statementsOf('tool-library').find(({ id }) => id === 'S10') ?? {};
    const within = { id: 'S99', text: text.split(' ').slice(0, -1).join(' ') };
    const { unserved: open } = compiledApp('tool-library', [within]);
    assert.ok(within.text.length > 10 && open.some(({ requirementId }) => requirementId === 'S99'));
    assert.ok(!open.some(({ requirementId }) => requirementId === 'S10'));
  });

  it('calls nothing carried in full that no test of the app quotes', () => {
    for (const name of descriptions) {
      const compiled = compiledApp(name);
      const tests = compiled.files.filter(({ path }) => /\.test\.tsx?$/.test(path));
      const open = new Set(compiled.unserved.map(({ requirementId }) => requirementId));
      const carried = statementsOf(name).filter(({ id }) =>
        compiled.files.some((file) => file.requirementIds.includes(id)),
      );
      for (const { id } of carried)
        assert.ok(open.has(id) || tests.some(({ requirementIds }) => requirementIds.includes(id)), `${name} ${id}`);
    }
  });
});
