import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf, warmUpPageOf } from '../../../src/preview/appPage';

describe('the page of a previewed app', () => {
  const nonce = 'abc';
  const own = `<!doctype html><html><head lang="en">
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'self'; img-src 'self' data:"
    />
    <title>A</title></head><body><script type="module" src="/src/main.tsx"></script></body></html>`;

  it('has the policy of the app as a header, with a nonce for the scripts that stand in it', () => {
    const { html, policy } = pageOf(own, { nonce });
    assert.equal(policy, "default-src 'self'; img-src 'self' data:; script-src 'self' 'nonce-abc'; connect-src 'self'");
    assert.doesNotMatch(html, /http-equiv/);
    assert.match(html, /<script nonce="abc" type="module" src="\/src\/main\.tsx">/);
  });

  it('loads the script of the preview before all others, and says where packages are', () => {
    const { html } = pageOf(own, { nonce, imports: { react: '/@preview/packages/react.js' } });
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    assert.deepEqual(scripts, [
      '<script src="/@preview/page.js" nonce="abc">',
      '<script type="importmap" nonce="abc">',
      '<script nonce="abc" type="module" src="/src/main.tsx">',
    ]);
    assert.match(html, /<head lang="en"><script src/);
  });

  it('loads what every app needs on a page that shows nothing and runs nothing else, while there is no app', () => {
    const imports = { react: '/@preview/packages/react.js', marked: '/@preview/packages/marked.js' };
    const { html, policy } = warmUpPageOf({ nonce, imports });
    assert.match(html, /<script type="module" nonce="abc">import "\/@preview\/packages\/react\.js";<\/script>$/);
    assert.equal(policy, "default-src 'none'; script-src 'self' 'nonce-abc'");
  });

  it('lets a page without scripts of others speak with the preview all the same', () => {
    const strict = own.replace("default-src 'self'", "default-src 'none'; script-src 'none'; connect-src 'none'");
    assert.match(pageOf(strict, { nonce }).policy, /script-src 'self' 'nonce-abc'; connect-src 'self'/);
  });

  it('gives a page without a policy one that runs no script from elsewhere that came in later', () => {
    const { policy } = pageOf('<title>A</title>', { nonce });
    assert.match(policy, /script-src .self. https: data: blob: .nonce-abc./);
    assert.doesNotMatch(/script-src [^;]*/.exec(policy)?.[0] ?? '', /unsafe-inline/);
  });
});
