/** What every app that keeps records does anyway; the variant of the phrase is the id of what is asked for. */
import { platformSchema } from '../../pipeline/schema/spec';
import { kindIn, numberIn } from '../phrases/bindings';
import type { Production } from './production';

/** Records on a page of a list. */
const pageSize = 50;

export const platform: Production = (variant, bindings, { model, about }) => {
  const id = platformSchema.safeParse(variant);
  const asked = numberIn(bindings);
  if (!id.success || model.entities.size === 0 || (asked !== undefined && asked !== pageSize)) return undefined;
  const kind = kindIn(bindings) ?? about;
  return {
    meanings: [
      { kind: 'platform', id: id.data },
      ...(kind ? [{ kind: 'operation' as const, entity: kind.id, operation: 'list' as const }] : []),
    ],
    changes: [],
  };
};
