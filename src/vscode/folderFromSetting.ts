import { isAbsolute, join } from 'node:path';
import { folderName } from '../pipeline/folderName';

// biome-ignore lint/suspicious/noTemplateCurlyInString: this is how VS Code's own settings write variables
const specNameVariable = '${specName}';

/** The app's folder as the setting says, which may be relative to the workspace's `root`; undefined where it says nothing. */
export function folderFromSetting(setting: string, specName: string, root: string | undefined): string | undefined {
  const folder = setting.trim().replaceAll(specNameVariable, folderName(specName));
  if (folder === '') return undefined;
  return isAbsolute(folder) ? folder : root && join(root, folder);
}
