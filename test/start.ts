/** `npm start [-- --port N]`: VS Code with the extension and the samples, for a person with a browser, until Ctrl+C. */
import { cp } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openFrontDoor } from './support/frontDoor';
import { samplesFolder, temporaryFolder } from './support/paths';
import { startVSCodeServer } from './support/vscodeServer';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8137' } } });
const wishedPort = Number(values.port);
if (!Number.isInteger(wishedPort) || wishedPort < 1 || wishedPort > 65_000) {
  console.error('--port takes a number from 1 to 65000.');
  process.exit(2);
}

const workspace = await temporaryFolder('start');
await cp(samplesFolder, workspace, { recursive: true });
const server = await startVSCodeServer();
const door = await openFrontDoor(Number(server.authority.split(':')[1]), wishedPort);

console.log(`
Open this address in a browser on this machine (it answers nobody else):

  http://127.0.0.1:${door.port}/?folder=${encodeURIComponent(workspace)}

Then open a spec, such as reading-list.md, and click the play button above it. Ctrl+C here ends VS Code
and removes the workspace with everything built in it.
`);
