/** What an app is called, where its data is kept, and in which language it speaks. */

export interface AppNames {
  /** The name of the app's folder. */
  readonly appName: string;
  /** What the app is called for good, also when its folder gets another name. */
  readonly app?: string | undefined;
}

export interface StorageKeys {
  readonly storageKey: string;
  readonly formerStorageKey: string | undefined;
}

/** Earlier versions of an app kept its data under the name of its folder. */
export function storageKeys({ appName, app = appName }: AppNames): StorageKeys {
  const [storageKey, folderKey] = [safePackageName(app), safePackageName(appName)];
  return { storageKey, formerStorageKey: folderKey === storageKey ? undefined : folderKey };
}

/** What npm accepts as a name: lower case, digits, hyphens. */
export function safePackageName(appName: string): string {
  const name = appName
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return ['', 'node-modules', 'favicon-ico'].includes(name) ? 'app' : name;
}

export function safeLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
