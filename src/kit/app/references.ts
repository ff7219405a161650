/** Which records point at which others. */
import type { Reference } from './kit/lib/record';

export const references: readonly Reference[] = [{ from: 'trip', field: 'boat', to: 'boat', onDelete: 'refuse' }];
