/** The address of a record's page. */
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';

export function recordPath(name: EntityName, id: string): string {
  const { only, basePath } = kinds[name];
  return only ? basePath : `${basePath}/${id}`;
}
