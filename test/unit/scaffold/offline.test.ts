import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scaffold } from '../../../src/scaffold/scaffold';
import { contentOf, filesOf } from './samples/all';
import { clinic } from './samples/clinic';
import { fahrradverleih } from './samples/fahrradverleih';
import { hostile } from './samples/hostile';
import { landing } from './samples/landing';
import { requirement, spec } from './samples/parts';
import { tally } from './samples/tally';

const pathsOf = (of: typeof clinic) => [...filesOf(of).keys()];
const manifestOf = (title: string) =>
  JSON.parse(contentOf({ ...clinic, title }, 'public/manifest.webmanifest')) as Record<string, string>;

describe('an app that can be installed', () => {
  it('is one that keeps records, or a tool', () => {
    for (const sample of [clinic, tally]) {
      assert.ok(pathsOf(sample).includes('public/sw.js'));
      assert.match(contentOf(sample, 'index.html'), /<link rel="manifest" href="\/manifest\.webmanifest" \/>/);
      assert.match(contentOf(sample, 'src/main.tsx'), /registerServiceWorker\(\);/);
      assert.match(contentOf(sample, 'README.md'), /can be installed from the browser, and works offline/);
    }
    assert.match(contentOf(fahrradverleih, 'README.md'), /funktioniert ohne Netz/);
  });

  it('is no page to read, and none that a spec promises and does not describe', () => {
    for (const sample of [landing, spec('Empty', {})]) {
      assert.deepEqual(
        pathsOf(sample).filter((path) => /sw\.js|webmanifest|maskable|registerServiceWorker/.test(path)),
        [],
      );
      assert.doesNotMatch(contentOf(sample, 'index.html') + contentOf(sample, 'src/main.tsx'), /manifest|Worker/);
      assert.doesNotMatch(contentOf(sample, 'README.md'), /offline/);
    }
  });

  it('has the title, the language and the colours of the app', () => {
    const manifest = manifestOf('Small animal clinic');
    assert.deepEqual([manifest.name, manifest.lang, manifest.start_url], ['Small animal clinic', 'en', '/']);
    assert.match(contentOf(clinic, 'src/tokens.css'), new RegExp(`--background: ${manifest.background_color};`));
    assert.match(contentOf(clinic, 'index.html'), new RegExp(`content="${manifest.theme_color}"`));
  });

  it('has a name that fits under an icon', () => {
    assert.equal(manifestOf('Notes').short_name, 'Notes');
    assert.equal(manifestOf('Small animal clinic').short_name, 'Small animal');
    assert.equal(manifestOf('Kleingartenverein').short_name, 'Kleingartenv');
    assert.equal(manifestOf('Reservations of rooms').short_name, 'Reservations');
  });

  it('has icons without and with corners, and a manifest that is JSON, whatever the spec says', () => {
    assert.match(contentOf(clinic, 'public/favicon.svg'), /rx="8"/);
    assert.doesNotMatch(contentOf(clinic, 'public/maskable-icon.svg'), /rx=/);
    const manifest = contentOf(hostile, 'public/manifest.webmanifest');
    assert.doesNotThrow(() => JSON.parse(manifest));
    assert.doesNotMatch(manifest, /<script>/);
    assert.equal(manifestOf('a <b>').name, 'A <b>');
    assert.doesNotMatch(contentOf(hostile, 'public/maskable-icon.svg'), /<script>/);
    assert.equal(manifestOf('turned \u202e round').name, 'Turned   round');
  });

  it('serves the requirement to work offline, which a page to read does not', () => {
    const offline = [requirement('R-1', 'It works offline.', [{ kind: 'offline' }])];
    assert.deepEqual(filesOf({ ...clinic, requirements: offline }).get('public/sw.js')?.requirementIds, ['R-1']);
    assert.deepEqual(filesOf({ ...tally, requirements: offline }).get('public/sw.js')?.requirementIds, ['R-1']);
    const { unserved } = scaffold({ ...landing, requirements: offline }, { appName: 'x' });
    assert.deepEqual(
      unserved.map((one) => one.requirementId),
      ['R-1'],
    );
  });
});
