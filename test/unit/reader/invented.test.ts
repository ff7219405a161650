import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scaffold } from '../../../src/scaffold/scaffold';
import { entity, fieldsOf, questionIds, readChecked, requirement, ruleKinds } from './assertConsistent';
import * as specs from './inventedSpecs';

describe('reading specs of the same kinds in other words', () => {
  it('reads French tables, whose sentences it does not know', () => {
    const { spec } = readChecked(specs.frenchLibrary);
    assert.equal(spec.language, 'fr');
    assert.equal(
      fieldsOf(spec, 'livre'),
      'titre:text! auteur:reference>auteur! genre:choice prix:money paruLe:date disponible:boolean',
    );
    assert.deepEqual(spec.notUnderstood, []);
  });

  it('reads bullets with units, ranges and defaults, and leaves installation out', () => {
    const { spec } = readChecked(specs.recipeBox);
    assert.equal(
      fieldsOf(spec, 'recipe'),
      'title:text! category:choice servings:number cookingTime:number ingredients:longText! instructions:longText vegetarian:boolean source:url',
    );
    assert.equal(fieldsOf(spec, 'cooking'), 'recipe:reference>recipe! date:date! rating:number comment:longText');
    assert.deepEqual(ruleKinds(spec), ['recipe-cooking-countOfRelated', 'recipe-cooking-deleteAlong']);
    assert.equal(requirement(spec, "can't be in the future").understood, false);
    assert.ok(spec.requirements.every((one) => !one.text.includes('npm')));
  });

  it('reads inline models with remarks', () => {
    const { spec } = readChecked(specs.workshopInventory);
    assert.equal(
      fieldsOf(spec, 'loan'),
      'tool:reference>tool! borrower:text! email:email lentOn:date! returnedOn:date',
    );
    assert.deepEqual(ruleKinds(spec), [
      'loan-lentOn-returnedOn-dateOrder',
      'loan-tool-broken-targetMust',
      'loan-tool-noOverlap',
      'location-tool-refuseDelete',
      'tool-category-countPerChoice',
    ]);
    assert.deepEqual(
      spec.requirements.filter((one) => one.id.startsWith('REQ-2')).map((one) => one.id),
      ['REQ-2', 'REQ-2-2'],
    );
  });

  it('reads user stories of a gym', () => {
    const result = readChecked(specs.gym);
    assert.equal(
      fieldsOf(result.spec, 'class'),
      'title:text! date:date! startTime:time! duration:choice! maximumNumberOfParticipants:number room:reference>room! trainer:reference>trainer!',
    );
    assert.deepEqual(ruleKinds(result.spec), ['class-room-noOverlap', 'room-class-refuseDelete']);
    assert.deepEqual(questionIds(result).slice(0, 3), ['app.access', 'room.fields', 'trainer.fields']);
  });

  it('reads a German restaurant page', () => {
    const { spec, clarifications } = readChecked(specs.germanRestaurant);
    assert.deepEqual([spec.kind, spec.language, spec.theme.accent], ['content', 'de', '#2f5d3a']);
    assert.deepEqual(
      spec.content.map((section) => section.role),
      ['header', 'section', 'section', 'section', 'section', 'footer'],
    );
    const menu = spec.content.find((section) => section.id === 'speisekarte')?.blocks[0];
    assert.ok(menu?.kind === 'offers' && menu.items[1]?.price === 11.9 && menu.items[1]?.text === 'Mit Röstzwiebeln');
    assert.equal(clarifications.length, 2);
  });

  it('reads a German step counter', () => {
    const { spec, clarifications } = readChecked(specs.germanStepCounter);
    assert.deepEqual(
      [spec.kind, spec.tool?.step, spec.tool?.min, spec.tool?.reset, spec.tool?.persistent],
      ['tool', 100, 0, 'asksFirst', true],
    );
    assert.deepEqual([spec.notUnderstood, clarifications], [[], []]);
  });

  it('reads German stories and finds the singular', () => {
    const { spec } = readChecked(specs.germanClub);
    assert.deepEqual(
      [entity(spec, 'mitglied').label, entity(spec, 'mitglied').pluralLabel],
      ['Mitglied', 'Mitglieder'],
    );
    assert.equal(fieldsOf(spec, 'training'), 'datum:date! uhrzeit:time dauer:choice ort:text');
    assert.deepEqual(spec.entities[0]?.fields[3]?.type, { kind: 'money', currency: 'EUR', min: 5 });
  });

  it('reads a checklist of features', () => {
    const { spec } = readChecked(specs.todoList);
    assert.equal(fieldsOf(spec, 'task'), 'title:text! dueDate:date done:boolean');
    assert.deepEqual(spec.pages[0]?.filterBy, ['done']);
    assert.deepEqual(
      spec.notUnderstood.map((one) => one.text),
      ['Dark mode'],
    );
  });

  it('names the entity of a lone table after what is kept', () => {
    const result = readChecked(specs.movieClub);
    assert.equal(fieldsOf(result.spec, 'movie'), 'title:text! year:number seen:boolean genre:choice! poster:text');
    assert.deepEqual(ruleKinds(result.spec), ['movie-title-year-uniqueTogether']);
    assert.ok(questionIds(result).includes('movie.poster.type'));
    assert.match(
      questionIds(result)[0] ?? '',
      /\.contradicts\.fields$/,
      'the table says that the year may be left out',
    );
  });

  it('understands every rule of a room booking', () => {
    const { spec } = readChecked(specs.roomBooking);
    assert.deepEqual(ruleKinds(spec), [
      'booking-email-room-uniqueTogether',
      'booking-from-inFuture',
      'booking-from-to-dateOrder',
      'booking-room-available-targetMust',
      'booking-room-noOverlap',
      'room-booking-deleteAlong',
    ]);
    assert.deepEqual(spec.notUnderstood, []);
  });

  it('reads a model in a paragraph, the order of a list, and a wish that nothing be there', () => {
    const { spec } = readChecked(specs.plantCare);
    assert.equal(fieldsOf(spec, 'plant'), 'name:text! location:text lastWatered:date interval:number photo:text');
    assert.deepEqual(spec.pages[0]?.sort, { field: 'lastWatered', direction: 'ascending' });
    assert.equal(requirement(spec, 'No login').understood, true);
    assert.equal(requirement(spec, 'need water today').understood, false);
  });

  it('reads German headings in the plural, decimal commas and rules in other words', () => {
    const { spec } = readChecked(specs.germanTimeSheet);
    assert.deepEqual(
      spec.entities.map((one) => `${one.label}/${one.pluralLabel}`),
      ['Kunde/Kunden', 'Projekt/Projekte', 'Zeiteintrag/Zeiteinträge'],
    );
    assert.deepEqual(entity(spec, 'zeiteintrag').fields[2]?.type, {
      kind: 'number',
      integer: false,
      min: 0.25,
      max: 24,
    });
    assert.deepEqual(ruleKinds(spec), [
      'kunde-projekt-countOfRelated',
      'kunde-projekt-refuseDelete',
      'projekt-abgeschlossenAm-onlyWhen',
      'projekt-zeiteintrag-deleteAlong',
      'zeiteintrag-datum-projekt-uniqueTogether',
      'zeiteintrag-projekt-status-targetMust',
    ]);
    assert.deepEqual([spec.pages[0]?.filterBy, spec.pages[0]?.searchBy], [['status'], ['titel']]);
  });

  it('reads "Fields:" under a heading, bold bullets and acceptance criteria', () => {
    const { spec } = readChecked(specs.conferenceTalks);
    assert.equal(fieldsOf(spec, 'speaker'), 'name:text! email:email! bio:longText');
    assert.equal(
      fieldsOf(spec, 'talk'),
      'title:text! abstract:longText speaker:reference>speaker! level:choice accepted:boolean slot:dateTime',
    );
    assert.deepEqual(ruleKinds(spec), ['speaker-talk-deleteAlong', 'talk-level-countPerChoice', 'talk-slot-onlyWhen']);
  });

  it('reads a counter with an upper limit, and says that the graph is missing', () => {
    const { spec } = readChecked(specs.pushUpCounter);
    assert.deepEqual([spec.tool?.step, spec.tool?.min, spec.tool?.max, spec.tool?.canDecrease], [5, 0, 100, true]);
    assert.equal(spec.tool?.resetLabel, 'Start over');
    const page = [...scaffold(spec, { appName: 'x' }).files()].find(({ path }) => path === 'src/App.tsx');
    assert.match(page?.content ?? '', />\s+Start over\s+<\/button>[\s\S]*confirmLabel="Start over"/);
    assert.deepEqual(
      spec.notUnderstood.map((one) => one.text),
      ['Show a graph of the week.'],
    );
  });

  it('reads a page given as a plain list', () => {
    const { spec } = readChecked(specs.dentistPage);
    assert.equal(spec.kind, 'content');
    const contact = spec.content.find((section) => section.id === 'contact');
    assert.deepEqual(
      contact?.blocks.map((block) => block.kind),
      ['address', 'link'],
    );
  });
});
