/** Which files never leave the machine, whoever made them and whether or not they are committed. */

/** Files with a dot before their names hold settings of this machine or keys, but for these. */
const sharedDotFiles =
  /^\.(env\.example|gitignore|gitattributes|gitkeep|vercelignore|nvmrc|node-version|tool-versions|editorconfig|browserslistrc|babelrc|swcrc|npmignore|(prettier|eslint|stylelint|postcss|lintstaged|commitlint)(rc|ignore)?(\.(c|m)?(js|json|ya?ml|toml|ts))?)$/;

/** Judged without what marks a copy: `server.key.old`, `.npmrc~`. */
const copyEnding = /(~|\.(old|orig|bak|backup|copy|save|swp|txt|\d+))+$/;

const secretPatterns: readonly RegExp[] = [
  /(^|[._-])env([._-]|$)/,
  /^(flaskenv|dev\.vars)$/,
  /\.(pem|key|p8|p12|pfx|jks|keystore|kdbx?|ppk|asc|gpg|ovpn|mobileprovision|kubeconfig|jwk)$/,
  /(^|[._-])(id_)?(rsa|dsa|ecdsa|ed25519)$/,
  /(^|[._-])credentials?([._-]|$)/,
  /^_?netrc$|^kubeconfig$|^rootkey\.csv$|^local\.settings\.json$/,
  /(^|[._-])(client[._-]?secret|service[._-]?account|application_default|firebase-adminsdk)/,
  /(^|[._-])secrets?\.(json|ya?ml|toml|ini|env|js|ts)$|^secrets?$/,
  /(^|[._-])(auth|access|api|vault|refresh)?[._-]?tokens?\.(json|ya?ml|toml|ini)$|^tokens?$/,
  /\.tfstate|\.tfvars/,
  /\.(sqlite3?|db|dump|sql|mdb|rdb)$|-(wal|shm|journal)$/,
];

/** Installed or built: made anew where the app is built. */
const madeAnew = new Set(['node_modules', 'coverage']);

export type Private = 'secret' | 'private folder' | 'made anew';

/** Why the file is never uploaded; undefined where it may be. `path` is relative, with forward slashes. */
export function whyPrivate(path: string): Private | undefined {
  const parts = path.normalize('NFKC').toLowerCase().split('/');
  const name = parts.pop() ?? '';
  if (parts.some((part) => madeAnew.has(part)) || parts[0] === 'dist') return 'made anew';
  if (isSecretName(name) || (parts.includes('secrets') && !isSource(name))) return 'secret';
  return parts.some((part) => part.startsWith('.')) ? 'private folder' : undefined;
}

/** Whether a text holds what no app should be served with. */
export function holdsSecret(content: Uint8Array): boolean {
  if (content.length > largestText || content.includes(0)) return false;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // Nearly every file has none of these, which is found out much sooner than by the pattern.
  return hints.some((hint) => bytes.includes(hint)) && secretTexts.test(bytes.toString('latin1'));
}

const hints = [
  'PRIVATE KEY',
  'AKIA',
  '_authToken',
  'gho_',
  'ghp_',
  'ghr_',
  'ghs_',
  'ghu_',
  'github_pat_',
  'sk-',
  'xox',
];

const largestText = 1_000_000;
const secretTexts =
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|:_authToken\s*=|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{50}|\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32}|\bxox[abprs]-[A-Za-z0-9-]{20}|"private_key"\s*:\s*"-----BEGIN/;

function isSecretName(name: string): boolean {
  if (sharedDotFiles.test(name)) return false;
  if (name.startsWith('.')) return true;
  const plain = name.replace(copyEnding, '');
  return [name, plain].some((each) => secretPatterns.some((pattern) => pattern.test(each))) && !isSource(name);
}

/** `src/env.ts` and `useToken.tsx` are code; what a text holds is looked at apart. */
function isSource(name: string): boolean {
  return /\.(tsx?|jsx?|mjs|cjs|css|html|md)$/.test(name) && !/^(dev\.vars|secrets?\.)/.test(name);
}

/** The same for Vercel's own way of leaving files out, as a second fence around the staged copy. */
export const vercelIgnore = `# What never leaves the machine
.env
.env.*
!.env.example
*.env
.npmrc
.netrc
*.pem
*.key
*.p12
*.pfx
id_rsa*
id_ed25519*
.git
.ssh
.aws
.build-from-spec
node_modules
`;
