/** What specs are lowered to: descriptions that the checker has nothing to say about, and that can be kept and compiled again. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'mocha';
import { formerKinds } from '../../../src/agents/analysis/formerKinds';
import { checkAppModel } from '../../../src/appModel/checkAppModel';
import { readKept } from '../../../src/appModel/keep/kept';
import { resolve } from '../../../src/appModel/resolve';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { readSpec } from '../../../src/reader/readSpec';
import { dataPlan } from '../../../src/scaffold/data/dataPlan';
import { keptText } from '../../../src/scaffold/lowering/keptText';
import { lower } from '../../../src/scaffold/lowering/lower';
import { specApp } from '../../../src/scaffold/lowering/specApp';
import { describedApp } from '../../../src/scaffold/model/described/described';
import { bikeRental } from '../language/bikeRental';
import { samples } from './samples/all';
import { hostile } from './samples/hostile';

const names = { appName: 'sample' };
const folder = join('test', 'fixtures', 'specs');
const specs: readonly (readonly [string, StructuredSpec])[] = [
  ...Object.entries(samples),
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'LICENCES.md')
    .map((name) => [basename(name, '.md'), readSpec(readFileSync(join(folder, name), 'utf8'), name).spec] as const),
];
const withData = specs.filter(([, { entities, tool }]) => entities.length > 0 && !tool);

function filesOf(description: ReturnType<typeof lower>['description'], { spec, texts }: ReturnType<typeof lower>) {
  const app = describedApp(resolve(description).resolved, spec.requirements, { appName: 'sample' }, texts);
  return dataPlan(app).map(({ path, make }) => [path, make()] as const);
}

describe('the description of a spec', () => {
  it('is there for every spec that holds data', () => assert.ok(withData.length >= 35));

  for (const [name, spec] of withData)
    it(`is one that the checker has nothing to say about, and is compiled to the same app from what is kept: ${name}`, () => {
      const lowered = lower(spec);
      const kept = readKept(keptText(specApp(spec, names)));
      assert.ok('kept' in kept, JSON.stringify(kept));
      const { resolved, complaints } = checkAppModel(kept.kept.model);
      // Names and texts of an attacker are too long to be kept as they are.
      if (spec !== hostile) assert.deepEqual(complaints, []);
      if (resolved && spec !== hostile)
        assert.deepEqual(filesOf(resolved.written, lowered), filesOf(lowered.description, lowered));
    });

  it('names the statements that each construct carries', () => {
    const { spec } = readSpec(
      `${bikeRental.en}\n- A rental cannot end before it starts.\n- Broken bikes can't be rented.\n`,
    );
    const { checks } = lower(spec).description;
    assert.deepEqual(
      checks.map(({ must, statements }) => [must, statements.length]),
      [
        ['!self.bike.broken', 1],
        ['self.until >= self.fromValue', 1],
      ],
    );
  });

  it('is read again by the next build whatever paths, options and messages it has', () => {
    const options = Array.from({ length: 120 }, (_, index) => `option ${index + 1}`).join(', ');
    const { spec } = readSpec(
      `# Shelf\n\n## Data\n\n**Book**\n\n- title (required)\n- shelf (${options})\n\n## Pages\n\n- \`/My_Books\`: list of books\n`,
    );
    const text = keptText(specApp(spec, names));
    const kept = readKept(text);
    assert.ok('kept' in kept && text.includes('/My_Books'));
    assert.deepEqual(checkAppModel(kept.kept.model).complaints, []);
    assert.equal(formerKinds(text)[0]?.fields.length, 2);
  });

  it('compares nothing that has no start with what must not overlap', () => {
    const { spec } = readSpec(
      '# Rooms\n\n## Data\n\n**Room**\n\n- name (required)\n\n**Booking**\n\n- room (Room, required)\n- start (date, optional)\n- end (date, optional)\n\n## Rules\n\n- Bookings of the same room must not overlap.\n',
    );
    const { description, spec: named, texts } = lower(spec);
    assert.match(description.checks[0]?.must ?? '', /!isEmpty\(other\.start\) && !isEmpty\(self\.start\) && /);
    const app = describedApp(resolve(description).resolved, named.requirements, { appName: 'rooms' }, texts);
    assert.deepEqual(
      app.rules.map(({ use }) => use.kind),
      ['noOverlap'],
    );
  });

  it('knows no people only because a field is called so', () => {
    const { spec } = readSpec(
      '# Desks\n\n## Data\n\n**Person**\n\n- name (required)\n\n**Booking**\n\n- user (Person, required)\n- start (date, required)\n- end (date, required)\n\n## Rules\n\n- Bookings of the same user must not overlap.\n',
    );
    const { description, spec: named, texts } = lower(spec);
    assert.match(description.checks[0]?.must ?? '', /self\.user/);
    const app = describedApp(resolve(description).resolved, named.requirements, { appName: 'desks' }, texts);
    assert.deepEqual(
      app.entities.map(({ id }) => id),
      ['person', 'booking'],
    );
  });

  it('is kept as a person would write it', () => {
    const { spec } = readSpec('# Tools\n\n## Data\n\n**Tool**\n\n- name (required)\n- notes (long text)\n');
    const text = keptText(specApp(spec, names));
    assert.match(text, /^,"entity\.tool\.field\.name": \{"is":"text!","made":"\w+"\}$/m);
    assert.match(
      text,
      /^,"entity\.tool": \{"made":"\w+","name":"tool","statements":\["R-\w+"\],"title":"self\.name"\}$/m,
    );
  });
});
