/** Where something stands in the spec's text. Lines and columns count from 1; the end column is exclusive. */
import { z } from 'zod';

export const sourceRangeSchema = z.object({
  startLine: z.number().int().min(1),
  startColumn: z.number().int().min(1),
  endLine: z.number().int().min(1),
  endColumn: z.number().int().min(1),
  /** Where a spec has several files: the path of the one it stands in, relative to the spec's folder. */
  file: z.string().optional(),
});
export type SourceRange = Readonly<z.infer<typeof sourceRangeSchema>>;
