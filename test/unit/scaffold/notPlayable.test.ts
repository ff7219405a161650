/** Rules that want of several kinds of records what can't be at once: no sample passes them all, so no test of the app may begin with one. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkAppModel } from '../../../src/appModel/checkAppModel';
import { compile } from '../../../src/scaffold/compile';

const model = {
  app: { title: 'Surveys' },
  entities: [
    { name: 'survey', title: 'self.title', fields: { title: 'text!', status: 'draft | open!' }, statements: ['S1'] },
    { name: 'question', title: 'self.text', fields: { text: 'text!', survey: 'survey!' }, statements: ['S2'] },
    { name: 'answer', title: 'self.text', fields: { text: 'text!', survey: 'survey!' }, statements: ['S3'] },
  ],
  checks: [
    {
      name: 'draftOnly',
      entity: 'question',
      must: "self.survey.status == 'draft'",
      message: 'No draft.',
      statements: ['S2'],
    },
    {
      name: 'openOnly',
      entity: 'answer',
      must: "self.survey.status == 'open'",
      message: 'Not open.',
      statements: ['S3'],
    },
  ],
  pages: [{ path: '/', title: 'Surveys', views: [{ of: 'survey' }] }],
};

describe('an app of whose records not all can be made at once', () => {
  const { resolved } = checkAppModel(model);
  assert.ok(resolved);
  const statements = [
    { id: 'S1', text: 'A survey has a title and is a draft or open.' },
    { id: 'S2', text: 'Questions are added to drafts.' },
    { id: 'S3', text: 'Open surveys are answered.' },
  ];
  const files = new Map(
    compile(resolved, statements, { appName: 'surveys' }).files.map((file) => [file.path, file.content]),
  );

  it('is tested with those that pass, and not with one that its own rules refuse', () => {
    const good = ['survey', 'question', 'answer'].filter((name) =>
      files.get(`src/${name}/${name}.test.ts`)?.includes('finds nothing wrong with good values'),
    );
    assert.ok(good.includes('survey') && good.length === 2, good.join());
    const rounds = files.get('src/rounds.test.tsx') ?? '';
    assert.match(rounds, /deletes: Survey/);
    assert.equal(['Question', 'Answer'].filter((one) => rounds.includes(`deletes: ${one}`)).length, 1);
  });

  it('still proves each rule by records of its own', () => {
    assert.match(files.get('src/question/rules.test.ts') ?? '', /Questions are added to drafts/);
    assert.match(files.get('src/answer/rules.test.ts') ?? '', /Open surveys are answered/);
  });
});
