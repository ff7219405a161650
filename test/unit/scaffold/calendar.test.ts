import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FieldType } from '../../../src/pipeline/schema/fields';
import type { RuleMeaning } from '../../../src/pipeline/schema/rules';
import type { Meaning } from '../../../src/pipeline/schema/spec';
import { specApp } from '../../../src/scaffold/lowering/specApp';
import { scaffold } from '../../../src/scaffold/scaffold';
import { contentOf, filesOf } from './samples/all';
import { clinic } from './samples/clinic';
import { everything } from './samples/everything';
import { firings } from './samples/firings';
import { notes } from './samples/notes';
import { entity, field, requirement, rule, spec } from './samples/parts';

interface Thing {
  readonly fields: Readonly<Record<string, FieldType['kind'] & ('text' | 'date' | 'dateTime' | 'time')>>;
  readonly rules?: readonly RuleMeaning[];
  readonly asked?: Extract<Meaning, { kind: 'calendar' }>;
}

/** "start–end, time" of the calendar of an entity with these fields. */
function calendarOf({ fields, rules = [], asked }: Thing): string | undefined {
  const made = spec('Things', {
    entities: [
      entity(
        'thing',
        'Thing',
        'Things',
        Object.entries(fields).map(([id, kind]) => field(id, id, { kind })),
      ),
    ],
    rules: rules.map((meaning, index) => rule(`r${index}`, 'A rule.', ['R-1'], meaning)),
    requirements: asked ? [requirement('R-2', 'A calendar', [asked])] : [],
  });
  const calendar = specApp(made, { appName: 'things' }).app.entities[0]?.calendar;
  if (!calendar) return undefined;
  const end = calendar.end ? `–${calendar.end.id}` : '';
  return `${calendar.start.id}${end}${calendar.time ? `, ${calendar.time.id}` : ''}`;
}

const order = (start: string, end: string): RuleMeaning => ({
  kind: 'dateOrder',
  entity: 'thing',
  start,
  end,
  allowEqual: true,
});

describe('the calendar of an entity', () => {
  it('is there where records happen at a time', () => {
    assert.equal(calendarOf({ fields: { name: 'text', startsAt: 'dateTime' } }), 'startsAt');
    assert.equal(calendarOf({ fields: { name: 'text', day: 'date', start: 'time' } }), 'day, start');
  });

  it('is not there for a day alone, two that nothing ties together, or a time alone', () => {
    assert.equal(calendarOf({ fields: { name: 'text', born: 'date' } }), undefined);
    assert.equal(calendarOf({ fields: { name: 'text', ordered: 'date', delivered: 'date' } }), undefined);
    assert.equal(calendarOf({ fields: { name: 'text', wakesUp: 'time' } }), undefined);
  });

  it('goes from one day to the other where a rule ties them together', () => {
    const fields = { ordered: 'date', from: 'date', to: 'date' } as const;
    assert.equal(calendarOf({ fields, rules: [order('from', 'to')] }), 'fromValue–to');
    const per: RuleMeaning = { kind: 'noOverlap', entity: 'thing', per: 'name', span: { start: 'from', end: 'to' } };
    const rules = [order('ordered', 'from'), per];
    assert.equal(calendarOf({ fields: { ...fields, name: 'text' }, rules }), 'fromValue–to', 'what must not overlap');
  });

  it('takes the time that a rule speaks of', () => {
    const fields = { day: 'date', doors: 'time', begins: 'time', ends: 'time' } as const;
    assert.equal(calendarOf({ fields, rules: [order('begins', 'ends')] }), 'day, begins');
  });

  it('is there for any day where the spec asks for it, and shows the day that the spec names', () => {
    const fields = { bought: 'date', sold: 'date' } as const;
    assert.equal(calendarOf({ fields, asked: { kind: 'calendar', entity: 'thing' } }), 'bought');
    assert.equal(calendarOf({ fields, asked: { kind: 'calendar', entity: 'thing', field: 'sold' } }), 'sold');
    assert.equal(calendarOf({ fields: { name: 'text' }, asked: { kind: 'calendar', entity: 'thing' } }), undefined);
  });
});

describe('an app with a calendar', () => {
  it('says when its records take place, and begins a new one on a day', () => {
    const list = contentOf(clinic, 'src/appointment/AppointmentList.tsx');
    assert.match(list, /start: \(record\) => record\.date && `\$\{record\.date\}T\$\{record\.time\}`/);
    assert.match(list, /createPath: \(day\) => `\/appointments\/new\?date=\$\{day\}`/);
    assert.match(contentOf(clinic, 'src/appointment/AppointmentForm.tsx'), /search, \['pet', 'vet', 'date'\]\)/);
    assert.match(contentOf(everything, 'src/gathering/GatheringList.tsx'), /new\?starts=\$\{day\}T09:00`/);
  });

  it('gives every list of the entity the same calendar, and others none', () => {
    const second = contentOf(everything, 'src/gathering/GatheringList2.tsx');
    assert.match(second, /import { gatheringColumns, gatheringTiming } from '\.\/GatheringList'/);
    assert.doesNotMatch(contentOf(everything, 'src/place/PlaceList.tsx'), /timing/i);
  });

  it('has none of it where nothing takes place at a time', () => {
    assert.deepEqual(
      [...filesOf(notes).values()].filter(
        ({ path, content }) => /calendar/i.test(path) || (!path.startsWith('src/kit/') && /calendar/i.test(content)),
      ),
      [],
    );
  });

  it('opens with the calendar where the page is one, and does not name a record by the day that it stands on', () => {
    const list = contentOf(firings, 'src/firing/FiringList.tsx');
    assert.match(list, /calendarOf\('firing', firingTiming, 'calendar'\)/);
    assert.match(list, /title: \(record\) => labelOf\(firingKilnOptions, record\.kiln\)/);
    assert.match(
      contentOf(clinic, 'src/appointment/AppointmentList.tsx'),
      /calendarOf\('appointment', appointmentTiming, 'list'\)/,
    );
  });

  it('serves the requirement that asks for it, and says where it cannot', () => {
    const files = filesOf(firings);
    for (const path of ['src/firing/FiringList.tsx', 'src/kit/ui/Calendar.tsx', 'src/kit/lib/calendar.ts']) {
      assert.deepEqual(files.get(path)?.requirementIds, ['R-1'], path);
    }
    const dayless = {
      ...notes,
      requirements: [requirement('R-9', 'A calendar', [{ kind: 'calendar', entity: 'note' }])],
    };
    assert.deepEqual(
      scaffold(dayless, { appName: 'x' }).unserved.map((one) => one.reason),
      ['Notes have no day on which a calendar could show them.'],
    );
  });
});
