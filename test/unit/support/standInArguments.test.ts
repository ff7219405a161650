import assert from 'node:assert/strict';
import { hostRunAddress } from '../../support/hostRun';
import { parseStandInArguments } from '../../support/standInArguments';

describe('the stand-in for desktop VS Code', () => {
  const seen = [
    '/work space',
    '--no-sandbox',
    '--disable-updates',
    '--disable-workspace-trust',
    '--extensionTestsPath=/repo/out/index.js',
    '--extensionDevelopmentPath=/repo',
    '--extensionDevelopmentPath=/repo/fixture=1',
    '--user-data-dir=/tmp/data',
  ];

  it('understands the arguments that @vscode/test-electron gives', () => {
    assert.deepEqual(parseStandInArguments(seen), {
      folder: '/work space',
      developmentPaths: ['/repo', '/repo/fixture=1'],
      testsPath: '/repo/out/index.js',
      workspaceTrust: 'off',
    });
  });

  it('leaves workspace trust on unless it is told otherwise, and needs no folder', () => {
    const { folder, workspaceTrust } = parseStandInArguments(['--extensionTestsPath=/t.js']);
    assert.deepEqual({ folder, workspaceTrust }, { folder: undefined, workspaceTrust: 'on' });
  });

  it('refuses to start without tests', () => {
    assert.throws(() => parseStandInArguments(['/folder']), /extensionTestsPath/);
  });

  it('puts folder, extensions and tests into the address of the window', () => {
    const server = { authority: '127.0.0.1:1234' };
    const url = new URL(hostRunAddress({ server, ...parseStandInArguments(seen) }));
    assert.equal(url.origin, 'http://127.0.0.1:1234');
    assert.equal(url.searchParams.get('folder'), '/work space');
    assert.deepEqual(JSON.parse(url.searchParams.get('payload') ?? ''), [
      ['skipWelcome', 'true'],
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:1234/repo'],
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:1234/repo/fixture=1'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:1234/repo/out/index.js'],
    ]);
  });
});
