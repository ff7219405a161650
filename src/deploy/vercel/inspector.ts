/** The page at Vercel that shows a deployment. */
import { webAddressSchema } from '../../pipeline/schema/build';

/** Only an address that may be opened. */
export function inspectorOf({ inspectorUrl }: { readonly inspectorUrl?: unknown }): { readonly inspectorUrl?: string } {
  const parsed = webAddressSchema.safeParse(inspectorUrl);
  return parsed.success ? { inspectorUrl: parsed.data } : {};
}
