/** What is to be done with one generated file, given what stands in its place. Pure: it reads and writes nothing. */
import type { SkipReason } from '../pipeline/schema/build';
import { hashOf } from './hash';
import { mergeFiles } from './merging/mergeFiles';
import type { Merge } from './merging/mergeTexts';
import { isFormatted } from './merging/reshape';
import { decodeText, encodeText, plainText, type StyledText } from './textStyle';

export interface Situation {
  readonly path: string;
  /** The new generation. */
  readonly content: string;
  /** What was generated here before; undefined where nothing was, or where its original is gone. */
  readonly base: string | undefined;
  /** Whether something was generated here before. */
  readonly wasGenerated: boolean;
  /** What lies on the disk; undefined where nothing does. */
  readonly there: Uint8Array | undefined;
  /** The unsaved text of an editor; undefined where there is none. */
  readonly buffer: string | undefined;
  /** Whether we have ever generated this content for the app: what is ours may be replaced. */
  readonly isOurs: (sha256: string) => boolean;
  /** Whether Git has made this text of two versions that were generated on two branches. Without the last line break. */
  readonly isOfBranches?: (text: string) => boolean;
  /** The person has allowed that what was not generated is replaced. */
  readonly mayReplace: boolean;
}

export type Decision =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'write';
      readonly bytes: Uint8Array;
      readonly change: 'created' | 'updated' | 'merged';
      readonly left?: LeftInConflict;
    }
  /** The merge goes into the editor as an unsaved edit; the disk stays as it is. */
  | { readonly kind: 'edit'; readonly from: string; readonly text: string; readonly left?: LeftInConflict }
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly message: string };

/** What of a merge is the person's alone, because both have changed it. */
export interface LeftInConflict {
  readonly message: string;
  /** What the merged text comes from: the new generation, with what is in conflict as it was before. */
  readonly original: string;
}

export function decide(situation: Situation): Decision {
  const { path, content, there, buffer, wasGenerated } = situation;
  if (buffer !== undefined) return decideForBuffer(situation, buffer);
  if (!there) {
    if (wasGenerated) return skip('deleted', `You deleted ${path}. It stays deleted until you restore it.`);
    return { kind: 'write', bytes: Buffer.from(content), change: 'created' };
  }
  const mine = decodeText(there);
  const theirs = plainText(content).text;
  if (mine?.text === theirs) return { kind: 'unchanged' };
  if (mine && isUntouched(mine, situation)) return written(mine, theirs, 'updated', path);
  if (!wasGenerated) {
    if (!situation.mayReplace) {
      return skip('exists', `${path} was there before and was not generated. Kept as it is.`);
    }
    return { kind: 'write', bytes: Buffer.from(content), change: 'updated' };
  }
  if (!mine) return skip('conflict', `You replaced ${path} by something that is no text. Kept your version.`);
  return merged(mine, theirs, situation);
}

/** Untouched but for the way it is stored: git, or an editor, may have given it other line endings. */
function isUntouched({ text }: StyledText, { base, isOurs, isOfBranches }: Situation): boolean {
  const isAsBuilt = (base !== undefined && plainText(base).text === text) || isGenerated(text, isOurs);
  return isAsBuilt || isOfBranches?.(text) === true;
}

/** Whether we have generated what the bytes say, for whichever file, or for this one what a formatter has made of it. */
export function isGeneratedContent(
  bytes: Uint8Array,
  { path, base, isOurs, isOfBranches }: Pick<Situation, 'path' | 'base' | 'isOurs' | 'isOfBranches'>,
): boolean {
  const text = decodeText(bytes)?.text;
  if (text === undefined) return false;
  const isReshaped = () => base !== undefined && isFormatted(plainText(base).text, text, path);
  return isGenerated(text, isOurs) || isReshaped() || isOfBranches?.(text) === true;
}

/** The bytes that an editor would save the text as: in the way in which the file is stored. */
export function storedLike(there: Uint8Array | undefined, text: string): Uint8Array {
  const plain = Buffer.from(text);
  const style = there && decodeText(there)?.style;
  return (style && encodeText(plainText(text).text, { ...style, finalNewline: text.endsWith('\n') })) ?? plain;
}

function isGenerated(text: string, isOurs: Situation['isOurs']): boolean {
  return isOurs(hashOf(`${text}\n`)) || isOurs(hashOf(text));
}

function decideForBuffer({ path, content, base, wasGenerated }: Situation, buffer: string): Decision {
  const mine = plainText(buffer);
  const theirs = plainText(content).text;
  if (mine.text === theirs) return { kind: 'unchanged' };
  if (!wasGenerated || base === undefined) {
    return skip(wasGenerated ? 'conflict' : 'exists', `${path} has unsaved changes. Kept your version.`);
  }
  const merge = mergeFiles({ base: plainText(base).text, mine: mine.text, theirs }, path);
  if (!merge || isNothingMerged(merge, mine.text)) {
    return skip('conflict', `Your unsaved changes to ${path} touch the same lines as the build. Kept your version.`);
  }
  if (merge.text === mine.text) return { kind: 'unchanged' };
  const text = encodeText(merge.text, mine.style)?.toString('utf8') ?? merge.text;
  return { kind: 'edit', from: buffer, text, ...leftIn(merge, path, content) };
}

function merged(mine: StyledText, theirs: string, { path, base, content }: Situation): Decision {
  if (base === undefined) {
    return skip('conflict', `You changed ${path}, and its original is gone. Kept your version.`);
  }
  const before = plainText(base).text;
  const merge = mergeFiles({ base: before, mine: mine.text, theirs }, path);
  if (!merge || isNothingMerged(merge, mine.text)) {
    return skip('conflict', `You changed the same lines of ${path} as the build. Kept your version.`);
  }
  if (merge.text === mine.text) return { kind: 'unchanged' };
  const decision = written(mine, merge.text, isFormatted(before, mine.text, path) ? 'updated' : 'merged', path);
  return decision.kind === 'write' ? { ...decision, ...leftIn(merge, path, content) } : decision;
}

/** All that the build has changed is in conflict. */
function isNothingMerged({ text, conflicts }: Merge, mine: string): boolean {
  return conflicts > 0 && text === mine;
}

function leftIn({ conflicts, original }: Merge, path: string, content: string): { readonly left?: LeftInConflict } {
  if (conflicts === 0) return {};
  const places = conflicts === 1 ? 'In 1 place' : `In ${conflicts} places`;
  const message = `${places} of ${path} you changed the same as the build. Kept your version there; the rest is merged.`;
  return { left: { message, original: content.endsWith('\n') ? `${original}\n` : original } };
}

function written({ style }: StyledText, text: string, change: 'updated' | 'merged', path: string): Decision {
  const bytes = encodeText(text, style);
  if (bytes) return { kind: 'write', bytes, change };
  return skip('conflict', `${path} is stored in an encoding that lacks characters of the new version. Kept yours.`);
}

function skip(reason: SkipReason, message: string): Decision {
  return { kind: 'skip', reason, message };
}
