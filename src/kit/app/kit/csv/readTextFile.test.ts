import { expect, test } from 'vitest';
import { readTextFile } from './files';

test.each([
  ['UTF-8', [0x4d, 0xc3, 0xb6, 0x77, 0x65]],
  ['the one of older spreadsheets', [0x4d, 0xf6, 0x77, 0x65]],
  ['the one of “Unicode text”', [0xff, 0xfe, 0x4d, 0, 0xf6, 0, 0x77, 0, 0x65, 0]],
])('reads %s', async (_, bytes) => {
  expect(await readTextFile(new Blob([new Uint8Array(bytes)]))).toBe('Möwe');
});
