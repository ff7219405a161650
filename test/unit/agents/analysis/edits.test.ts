import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { editsSchema, withEdits } from '../../../../src/agents/analysis/edits';
import type { Json } from '../../../../src/appModel/keep/constructs';

const base: Json = {
  app: { title: 'Tools', language: 'en' },
  entities: [
    {
      name: 'tool',
      title: 'self.name',
      statements: ['S1'],
      fields: { name: 'text!', note: 'longText', price: 'money' },
    },
    { name: 'loan', statements: ['S2'], fields: { tool: 'tool!' } },
  ],
  checks: [{ name: 'priced', entity: 'tool', must: 'self.price > 0', message: 'No.', statements: ['S3'] }],
  gaps: { S4: 'partly: not understood', S5: 'background' },
};
const edited = (edits: object) => withEdits(base, editsSchema.parse(edits));
const names = (list: unknown) => (list as { name: string }[]).map(({ name }) => name);

describe('edits of a description', () => {
  it('leave alone what they do not name', () => assert.deepEqual(edited({}), { description: base, complaints: [] }));

  it('add at the end, and replace in place: of a kind of record only what they say', () => {
    const { description } = edited({
      app: { title: 'Tool library' },
      entities: [
        { name: 'tool', fields: { note: 'text', photo: 'url' } },
        { name: 'member', fields: { name: 'text!' } },
      ],
      checks: [{ name: 'priced', entity: 'tool', must: 'self.price >= 1', message: 'Price?' }],
    });
    assert.deepEqual(description.app, { title: 'Tool library', language: 'en' });
    assert.deepEqual(names(description.entities), ['tool', 'loan', 'member']);
    assert.deepEqual((description.entities as Json[])[0], {
      name: 'tool',
      title: 'self.name',
      statements: ['S1'],
      fields: { name: 'text!', note: 'text', price: 'money', photo: 'url' },
    });
    assert.deepEqual(description.checks, [
      { name: 'priced', entity: 'tool', must: 'self.price >= 1', message: 'Price?' },
    ]);
  });

  it('take away, and rename so that data stays', () => {
    const { description, complaints } = edited({
      remove: ['check.priced', 'entity.tool.field.price'],
      rename: { 'entity.tool.field.note': 'remark', 'entity.loan': 'lending' },
    });
    assert.deepEqual(complaints, []);
    assert.equal(description.checks, undefined);
    const [tool, lending] = description.entities as { fields: Json; was?: string[]; name: string }[];
    assert.deepEqual(tool?.fields, { name: 'text!', remark: { type: 'longText', was: ['note'] } });
    assert.deepEqual([lending?.name, lending?.was, lending?.fields], ['lending', ['loan'], { tool: 'tool!' }]);
  });

  it('clear the gap of a statement that is carried now, unless they keep one', () => {
    const check = { name: 'x', entity: 'tool', must: 'true', message: 'x', statements: ['S4'] };
    assert.deepEqual(edited({ checks: [check] }).description.gaps, { S5: 'background' });
    const kept = edited({ checks: [check], gaps: { S4: 'partly: half' } }).description.gaps;
    assert.deepEqual(kept, { S4: 'partly: half', S5: 'background' });
  });

  it('say what they name in vain', () => {
    const { complaints } = edited({ remove: ['check.prized'], rename: { 'entity.tol': 'x' } });
    assert.match(complaints[0] ?? '', /^"remove": there is no "check.prized"\. Did you mean check.priced\?/);
    assert.match(complaints[1] ?? '', /^"rename": there is no "entity.tol"\./);
  });
});
