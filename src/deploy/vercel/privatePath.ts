/** Which files never leave the machine, whoever made them and whether or not they are committed. */

/** Names of files, lower case. */
const secretNames = new Set([
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  '.netrc',
  '_netrc',
  '.pypirc',
  '.git-credentials',
  '.htpasswd',
  '.pgpass',
  '.my.cnf',
  '.envrc',
  'credentials',
  'credentials.json',
  'client_secret.json',
  'service-account.json',
  'serviceaccountkey.json',
  'kubeconfig',
]);

const secretPatterns = [
  /^\.env(?!\.example$)/,
  /\.env$/,
  /\.(pem|key|p8|p12|pfx|jks|keystore|kdbx|ppk|asc|gpg|ovpn|mobileprovision)$/,
  /^id_(rsa|dsa|ecdsa|ed25519)/,
  /^secrets?\.(json|ya?ml|toml|ini|txt)$/,
  /(service-?account|firebase-adminsdk).*\.json$/,
  /\.tfstate(\.backup)?$/,
  /\.tfvars(\.json)?$/,
  /\.(sqlite3?|db|dump|bak)$/,
];

/** Installed or built: made anew where the app is built. */
const madeAnew = new Set(['node_modules', 'coverage']);

export type Private = 'secret' | 'private folder' | 'made anew';

/** Why the file is never uploaded; undefined where it may be. `path` is relative, with forward slashes. */
export function whyPrivate(path: string): Private | undefined {
  const parts = path.toLowerCase().split('/');
  const name = parts.pop() ?? '';
  if (parts.some((part) => madeAnew.has(part)) || parts[0] === 'dist') return 'made anew';
  if (secretNames.has(name) || secretPatterns.some((pattern) => pattern.test(name))) return 'secret';
  return parts.some((part) => part.startsWith('.')) ? 'private folder' : undefined;
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
