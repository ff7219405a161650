/** By this an app of ours is recognized on its port. */
import { createHash } from 'node:crypto';

export function helloOf(folder: string): { readonly product: string; readonly app: string } {
  return { product: 'build-from-spec', app: createHash('sha256').update(folder).digest('hex') };
}
