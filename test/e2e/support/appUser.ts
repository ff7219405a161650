/** Uses an app that was compiled from a description as a person would, with the records that the compiler found for its tests. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { offering } from '../../../src/scaffold/actions/actionTest';
import { isSteady } from '../../../src/scaffold/actions/buttons';
import { sampleText } from '../../../src/scaffold/entity/sampleText';
import { now } from '../../../src/scaffold/expressions/draw';
import { type Example, isReferredTo } from '../../../src/scaffold/expressions/example';
import type { Template } from '../../../src/scaffold/expressions/template';
import type { ActionModel } from '../../../src/scaffold/model/actionTypes';
import type { CheckModel } from '../../../src/scaffold/model/ruleTypes';
import type { AppModel, EntityModel, FieldModel } from '../../../src/scaffold/model/types';
import { formAddress, sampleAddress } from '../../../src/scaffold/testing/addresses';
import { clashesWithSample, sampleValues } from '../../../src/scaffold/testing/samples';

type Values = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, readonly Values[]>>;

/** What became of a form: it was saved, the check refused it, a control does not offer the value, or what else was said against it. */
export type Outcome = 'saved' | 'refused' | 'not offered' | `otherwise: ${string}`;

export class AppUser {
  constructor(
    private readonly app: AppModel,
    private readonly page: Page,
    private readonly url: string,
  ) {}

  /** `data`: all records. At the time at which all examples take place. */
  async open(path: string, data: Data, acting = ''): Promise<void> {
    const { storageKey } = this.app;
    const text = JSON.stringify({ app: storageKey, version: 1, records: data });
    await this.page.clock.setFixedTime(new Date(now));
    await this.page.evaluate(
      ([key, value, who]) => {
        localStorage.setItem(key, value);
        localStorage.setItem(`${key}-acting`, who);
      },
      [storageKey, text, acting] as const,
    );
    await this.page.goto(`${this.url}${path.replace(/^\//, '')}?view=files`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  /** The records that are kept. */
  async data(): Promise<Data> {
    const text = await this.page.evaluate((key) => localStorage.getItem(key), this.app.storageKey);
    return (JSON.parse(text ?? '{}') as { records: Data }).records;
  }

  samples(): Data {
    return Object.fromEntries(this.app.entities.map((entity) => [entity.name, [this.stored(entity)]]));
  }

  private stored(entity: EntityModel): Values {
    return this.record(entity, { id: `${entity.name}-1` });
  }

  private record(entity: EntityModel, values: Values, variant = 1): Values {
    const time = '2026-03-01T10:00:00.000Z';
    const all = [...sampleValues(entity, this.app, variant)].map(([{ name }, source]) => [name, literalValue(source)]);
    return { ...Object.fromEntries(all), createdAt: time, updatedAt: time, ...values };
  }

  /** As the tests of the app have it. `self`: in the place of the record that the example is about. */
  dataOf({ world, self: own }: Example, self: Values | undefined): Data {
    const drawn = new Map<unknown, readonly string[]>();
    const kinds = [...world.records].map(([kind, records]) => {
      const all = records.flatMap((record) => (record === own ? (self ?? []) : record));
      const whole = all.map((values) => {
        const record = this.record(kind, values as Values);
        drawn.set(record, Object.keys(values as Values));
        return record;
      });
      return [kind.name, whole] as const;
    });
    return this.linked({ ...this.samples(), ...Object.fromEntries(kinds) }, drawn);
  }

  /** What a sample refers to need not be there: then it refers to another, or to none. What was drawn stays as it is. */
  private linked(data: Data, drawn: ReadonlyMap<unknown, readonly string[]> = new Map()): Data {
    const all = this.app.entities.map((entity) => {
      const references = entity.fields.filter(({ type }) => type.kind === 'reference');
      const records = (data[entity.name] ?? []).map((record) => {
        const own = references.filter(({ name }) => !drawn.get(record)?.includes(name));
        const broken = own.filter(({ name, target }) => target && !isThere(data[target.name], record[name]));
        const mended = broken.map(({ name, target }) => [name, data[target?.name ?? '']?.[0]?.id ?? '']);
        return { ...record, ...Object.fromEntries(mended) };
      });
      return [entity.name, records] as const;
    });
    return Object.fromEntries(all);
  }

  /** Saves the record of the example in the form, as a new one where nothing refers to it. */
  async save(check: CheckModel, example: Example): Promise<Outcome> {
    const { entity } = check;
    const isNew = !entity.single && check.on !== 'change' && !isReferredTo(example);
    const before = this.record(entity, { ...(example.old ?? this.other(check, example)), id: example.self.id });
    const data = this.dataOf(example, isNew ? undefined : before);
    const path = isNew
      ? entity.createPath
      : entity.single
        ? formAddress(entity)
        : `${entity.basePath}/${example.self.id}/edit`;
    await this.open(path, data, example.world.acting);
    const typed = isNew ? this.record(entity, example.self, 2) : { ...before, ...example.self };
    const isOffered = await this.fill(entity.fields, typed, Object.keys(example.self));
    if (!isOffered) return 'not offered';
    await this.press(this.app.words.app.save);
    const problems = await this.page.locator('form .error').allInnerTexts();
    const said = matching(check.message);
    if (problems.some((problem) => said.test(problem))) {
      assert.deepEqual(await this.data(), data);
      return 'refused';
    }
    return problems.length > 0 ? `otherwise: ${problems.join(' ')}` : 'saved';
  }

  /** The same record with other values of what the check reads: only then a change asks it. */
  private other({ entity }: CheckModel, { self }: Example): Values {
    const read = entity.fields.filter(({ name }) => self[name] !== undefined);
    return Object.fromEntries(
      read.map((field) => [field.name, field.target ? '' : literalValue(sampleText(field, 3))]),
    );
  }

  /** A record that holds beside those that are there; what is said against it. */
  async create(entity: EntityModel): Promise<string> {
    const isAlone = clashesWithSample(entity, this.app);
    const data = { ...this.samples(), ...(isAlone && { [entity.name]: [] }) };
    await this.open(entity.createPath, data, 'user-1');
    const fresh = this.record(entity, {}, 2);
    const linked = entity.fields.map((field) => [
      field.name,
      field.target ? this.linkedTo(field, fresh[field.name], data) : fresh[field.name],
    ]);
    if (!(await this.fill(entity.fields, { ...fresh, ...Object.fromEntries(linked) })))
      return `A value is not offered: ${await this.page.locator('form').innerText()}`;
    await this.press(this.app.words.app.save);
    return (await this.page.locator('form .error').allInnerTexts()).join(' ');
  }

  /** False where a control does not offer the value, or a field of `drawn` is not there. */
  async fill(fields: readonly FieldModel[], values: Values, drawn: readonly string[] = []): Promise<boolean> {
    // What waits for another field, or is offered only with it, is there at the second turn.
    for (const turn of [1, 2])
      for (const field of fields) if (!(await this.fillField(field, values[field.name])) && turn === 2) return false;
    const given = fields.filter(({ name }) => values[name] !== undefined && String(values[name] ?? '') !== '');
    for (const { name } of given.filter((field) => drawn.includes(field.name)))
      if ((await this.page.locator(`form [name="${name}"]`).count()) === 0) return false;
    return true;
  }

  private async fillField({ name, type }: FieldModel, value: unknown): Promise<boolean> {
    // A picture is a file.
    if (type.kind === 'image') return value === '' || value === undefined;
    for (const control of await this.page.locator(`form [name="${name}"]`).all())
      if (!(await fillControl(control, value))) return false;
    return true;
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).last().click();
  }

  /** Whether the check keeps the record of the example from being deleted; something else may. */
  async keeps({ entity, message }: CheckModel, example: Example): Promise<boolean> {
    await this.open(`${entity.basePath}/${example.self.id}`, this.dataOf(example, example.self), example.world.acting);
    const { app: words } = this.app.words;
    await this.press(words.delete);
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    const text = await dialog.innerText();
    if ((await dialog.getByRole('button', { name: words.delete, exact: true }).count()) === 0)
      return matching(message).test(text) || text.includes(words.refused);
    await this.press(words.delete);
    const left = (await this.data())[entity.name] ?? [];
    assert.ok(!left.some(({ id }) => id === example.self.id));
    return false;
  }

  /** Does the action on a page where it stands, and takes it back; what is said against it where no record was found with which it can be done. */
  async act(action: ActionModel): Promise<string> {
    const { offered } = offering(action);
    // Other rules than its own may be against it with one of them, and not with another.
    const said = [];
    for (const [index, data] of this.dataFor(action.entity, offered).entries()) {
      said.push(await this.tryToAct(action, offered, data, (index % 2) + 1));
      if (said.at(-1) === '') break;
    }
    return said.includes('') ? '' : said.map((one) => one.replace(/\s+/g, ' ')).join(' | ');
  }

  /** Looks for it with a record with which it is not offered, where there is one. */
  async misses(action: ActionModel): Promise<void> {
    const { refused } = offering(action);
    if (!refused) return;
    await this.open(this.placeOf(action, refused), this.dataOf(refused, refused.self), refused.world.acting);
    const button = this.buttonOf(action);
    const isOnPage = !action.hasRecord || action.entity.single;
    if (isOnPage && isSteady(action) && this.barPage(action))
      assert.equal(await button.first().getAttribute('aria-disabled'), 'true');
    else assert.equal(await button.count(), 0, `${action.label} is offered`);
  }

  /** The records of the example; the samples, with what the example says of its own; the samples. */
  private dataFor(entity: EntityModel, example: Example): readonly Data[] {
    const { self, world } = example;
    const whole = this.dataOf(example, self);
    const people = this.app.entities.find(({ id }) => id === 'user');
    const acting = people && world.acting ? { [people.name]: whole[people.name] ?? [] } : {};
    const own = { ...this.samples(), ...acting, [entity.name]: [this.record(entity, self)] };
    const known = { ...this.samples(), ...acting, [entity.name]: [this.record(entity, { id: self.id })] };
    const small = entity.fields.filter(
      ({ name, type }) => self[name] === undefined && /^(?:money|number)$/.test(type.kind),
    );
    const least = Object.fromEntries(small.map(({ name, type }) => [name, type.kind === 'money' ? 0.01 : 1]));
    const little = { ...own, [entity.name]: [this.record(entity, { ...least, ...self })] };
    return [whole, ...[own, known, little].map((data) => this.linked(data))];
  }

  private buttonOf({ label }: ActionModel): Locator {
    return this.page.getByRole('main').getByRole('button', { name: label, exact: true });
  }

  /** What is said against it; empty where it was done and taken back. */
  private async tryToAct(action: ActionModel, example: Example, data: Data, variant: number): Promise<string> {
    await this.open(this.placeOf(action, example), data, example.world.acting);
    const { label, inputs, confirm } = action;
    const button = this.buttonOf(action).first();
    if ((await button.count()) === 0) return 'It is not offered.';
    await button.click();
    if (inputs.length > 0) {
      const fields = inputs.map(({ field }) => field);
      const values = fields.map((field) => [field.name, this.linkedTo(field, inputOf(field, variant), data)]);
      if (!(await this.fill(fields, Object.fromEntries(values)))) return 'A value is not offered.';
    }
    if (inputs.length > 0 || confirm) await this.press(label);
    const undo = this.page.getByRole('status').getByRole('button', { name: this.app.words.app.undo });
    await undo.or(this.page.locator('dialog p').first()).first().waitFor();
    if ((await undo.count()) === 0) {
      assert.deepEqual(await this.data(), data);
      return (await this.page.locator('dialog').allInnerTexts()).join(' ');
    }
    await undo.click();
    assert.deepEqual(await this.data(), data, `${label} was not taken back`);
    return '';
  }

  private linkedTo({ target }: FieldModel, value: unknown, data: Data): unknown {
    if (!target) return value;
    const [first] = data[target.name] ?? [];
    const isKnown = [value].flat().every((id) => isThere(data[target.name], id));
    if (isKnown || !first) return value;
    return Array.isArray(value) ? [first.id] : first.id;
  }

  private barPage({ id }: ActionModel) {
    return this.app.pages.find(({ actions, views }) =>
      [...actions, ...views.flatMap(({ bar }) => bar)].some((one) => one.id === id),
    );
  }

  private placeOf(action: ActionModel, { self }: Example): string {
    const { entity } = action;
    const page = this.barPage(action);
    if (page) return page.path;
    return entity.single ? sampleAddress(entity) : `${entity.basePath}/${self.id}`;
  }
}

function isThere(records: readonly Values[] = [], id: unknown): boolean {
  return id === '' || records.some((record) => record.id === id);
}

/** At first the day on which all examples take place. */
function inputOf(field: FieldModel, variant: number): unknown {
  const value = literalValue(sampleText(field, variant));
  const isDay = variant === 1 && (field.type.kind === 'date' || field.type.kind === 'dateTime');
  return isDay ? now.slice(0, String(value).length) : value;
}

/** Values are written as source text: our own, of literals alone. */
function literalValue(source: string): unknown {
  return new Function(`return ${source};`)();
}

function matching({ parts }: Template): RegExp {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(parts.map((part) => (typeof part === 'string' ? escaped(part) : '[\\s\\S]*')).join(''));
}

async function fillControl(control: Locator, value: unknown): Promise<boolean> {
  if (await control.isDisabled()) return (await control.inputValue()) === String(value ?? '');
  const kind = await control.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
  if (kind === 'checkbox') {
    const option = await control.getAttribute('value');
    await control.setChecked(Array.isArray(value) ? value.includes(option) : value === true);
  } else if (kind === 'SELECT') {
    const values = (all: Element[]) => all.map((one) => (one as HTMLOptionElement).value);
    const options = await control.locator('option').evaluateAll(values);
    if (!options.includes(String(value ?? ''))) return false;
    await control.selectOption(String(value ?? ''));
  } else if (!(kind === 'color' && value === '')) await control.fill(String(value ?? ''));
  return true;
}
