/** What a compiled app carries of its spec, and what it says that it does not. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compiledApp, descriptions, statementsOf } from '../../support/describedApp';

describe('the coverage of an app compiled from a description', () => {
  const { files, unserved } = compiledApp('tool-library');
  const pathsOf = (id: string) =>
    files.filter(({ requirementIds }) => requirementIds.includes(id)).map(({ path }) => path);

  it('leads from a statement to the files that carry it, and to the test that shows it', () => {
    assert.deepEqual(pathsOf('S10'), ['src/rules/loanToolIsIn.ts', 'src/rules/loanToolIsIn.test.ts']);
    assert.ok(pathsOf('S18').includes('src/actions/giveBackAction.ts'));
    assert.ok(pathsOf('S18').includes('src/pages/DeskPage.test.tsx'));
  });

  it('names what is left open, and nothing that only tells of the world', () => {
    assert.deepEqual(
      unserved.map(({ requirementId, gap }) => [requirementId, gap]),
      [['S17', 'partly']],
    );
  });

  it('says of rights that nothing protects them, and of parts for free code that they are not there', () => {
    const ofShifts = compiledApp('shifts').unserved;
    assert.ok(ofShifts.some(({ reason }) => reason.includes('server with sign-in')));
    const ofMuseum = compiledApp('museum').unserved;
    assert.ok(ofMuseum.some(({ reason }) => reason.includes('does not know what to build')));
  });

  for (const name of descriptions)
    it(`leaves no statement of ${name} without a file or a reason`, () => {
      const compiled = compiledApp(name);
      const known = new Set([
        ...compiled.files.flatMap(({ requirementIds }) => requirementIds),
        ...compiled.unserved.map(({ requirementId }) => requirementId),
      ]);
      const forgotten = statementsOf(name).filter(({ id }) => !known.has(id));
      // What only tells of the world asks for nothing.
      assert.ok(
        forgotten.every(({ text }) => !/\b(?:must|shall|cannot|can't)\b/i.test(text)),
        JSON.stringify(forgotten),
      );
    });
});
