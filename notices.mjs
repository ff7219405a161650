// The licences of what dist/ holds of others: of each package that has an input in a bundle its name, version and licence text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * `inputs`: paths of files as esbuild's metafiles name them; `folders`: packages of which files are copied as they are.
 * Throws where a package has no licence text, as it then must not be shipped.
 */
export async function noticesFor(inputs, folders = []) {
  const packages = new Set([...inputs.map(packageFolderOf).filter(Boolean), ...folders]);
  const notices = new Map();
  for (const folder of [...packages].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    notices.set(`${name} ${version}`, `${name} ${version} (${license})\n\n${await licenceIn(folder, name, license)}`);
  }
  const head = `Build from Spec holds parts of these ${notices.size} packages, under their own licences.`;
  const line = '-'.repeat(80);
  return `${[head, ...notices.values()].join(`\n\n${line}\n\n`)}\n`;
}

/** Packages that say "MIT" and ship no text: whose they are, by their package.json and README. */
const holders = {
  '@polka/url': 'Luke Edwards',
  'buffer-alloc': 'Linus Unnebäck',
  'buffer-alloc-unsafe': 'Linus Unnebäck',
  'buffer-fill': 'Linus Unnebäck',
  'franc-min': 'Titus Wormer',
  sirv: 'Luke Edwards',
};

/** The MIT licence (opensource.org/license/mit). */
const mit = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Of packages given to the public, as wouter is (unlicense.org). */
const unlicense = `This is free and unencumbered software released into the public domain.

Anyone is free to copy, modify, publish, use, compile, sell, or distribute this software, either in source code form or as a compiled
binary, for any purpose, commercial or non-commercial, and by any means.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY CLAIM, DAMAGES OR
OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR
OTHER DEALINGS IN THE SOFTWARE.`;

/** The innermost package that the file lies in; undefined for one of our own. */
export function packageFolderOf(path) {
  return /^(?:[^:]*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1];
}

async function licenceIn(folder, name, license) {
  const names = (await readdir(folder))
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  if (texts.join('').trim() !== '') return texts.map((text) => text.trim()).join('\n\n');
  const own = await licenceInReadme(folder);
  if (own) return own;
  if (license === 'Unlicense') return unlicense;
  if (license === 'MIT' && Object.hasOwn(holders, name)) return mit(holders[name]);
  throw new Error(
    `${folder} is bundled, and has no licence text. Use another package, or say whose it is in notices.mjs.`,
  );
}

/** Some packages have it in their README only. */
async function licenceInReadme(folder) {
  const name = (await readdir(folder)).find((one) => /^readme(?:\.md)?$/i.test(one));
  const text = name ? await readFile(join(folder, name), 'utf8') : '';
  return /^#+ *licen[cs]e[^\n]*\n([\s\S]*(?:permission is hereby granted|redistribution and use)[\s\S]*)/im
    .exec(text)?.[1]
    ?.trim();
}
