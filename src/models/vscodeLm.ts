/** One of VS Code's own language models. The editor's objects come in by constructor: nothing here loads the editor. */
import type * as vscode from 'vscode';
import { cancelledError, type PipelineError } from '../pipeline/errors';
import type { LanguageModel, ModelCall, ModelMessage, ModelReply, ModelRequest } from '../pipeline/ports';
import { estimateTokens } from './estimate';
import { answerInvalid, modelError, unreachable } from './faults';
import { IdleTimer } from './idleTimer';
import { withoutThinking } from './thinking';

/** What of the editor is needed. */
export interface LmParts {
  /** The chosen model; undefined when it is not there (any more). */
  select(): Promise<vscode.LanguageModelChat | undefined>;
  user(content: string): vscode.LanguageModelChatMessage;
  assistant(content: string): vscode.LanguageModelChatMessage;
  /** Not so of what it thinks, and of what tools are asked. */
  isText(part: unknown): part is vscode.LanguageModelTextPart;
  cancellation(): vscode.CancellationTokenSource;
}

export interface LmOptions {
  /** `vscode:VENDOR/ID`. */
  readonly id: string;
  /** As a person reads it. */
  readonly label: string;
  readonly parts: LmParts;
  /** Milliseconds without a sign of life after which a request counts as stalled. */
  readonly idleTimeout: number;
}

/** One try per request. */
export function vscodeLmModel(options: LmOptions): LanguageModel {
  return { id: options.id, complete: (request, call) => complete(options, request, call) };
}

async function complete(options: LmOptions, request: ModelRequest, call: ModelCall): Promise<ModelReply> {
  const { parts, label } = options;
  const chat = await parts.select();
  if (!chat) throw notThere(label);
  const source = parts.cancellation();
  const idle = new IdleTimer(options.idleTimeout, call.signal);
  idle.signal.addEventListener('abort', () => source.cancel(), { once: true });
  try {
    await requireRoom(chat, request.messages, source.token, label);
    const text = withoutThinking(await untilAborted(read(chat, request, parts, source.token, idle, call), idle.signal));
    if (call.signal.aborted) throw cancelledError();
    const usage = await usageOf(chat, request.messages, text, source.token);
    call.onUsage?.(usage);
    if (text.trim() === '') throw answerInvalid(label, 'gave an empty answer', true);
    return { text, finish: 'unknown', usage };
  } catch (error) {
    if (call.signal.aborted) throw cancelledError();
    if (idle.hasFired) throw unreachable(label, `has sent nothing for ${Math.round(options.idleTimeout / 1000)} s`);
    throw classified(error, label);
  } finally {
    idle.stop();
    source.dispose();
  }
}

async function read(
  chat: vscode.LanguageModelChat,
  { messages }: ModelRequest,
  parts: LmParts,
  token: vscode.CancellationToken,
  idle: IdleTimer,
  call: ModelCall,
): Promise<string> {
  const justification = 'Build from Spec writes the app that your spec describes.';
  // The editor may ask the person first, who may take their time.
  idle.stop();
  const response = await chat.sendRequest(
    messages.map((message) => toChat(message, parts)),
    { justification },
    token,
  );
  idle.touch();
  let text = '';
  for await (const part of response.stream) {
    idle.touch();
    if (parts.isText(part)) text += part.value;
    call.onProgress?.(text.length);
  }
  return text;
}

/** Tokens that an answer takes at least. */
const leastAnswer = 1_000;

/** What is too long would be refused, or cut without a word. */
async function requireRoom(
  chat: vscode.LanguageModelChat,
  messages: readonly ModelMessage[],
  token: vscode.CancellationToken,
  label: string,
): Promise<void> {
  const { maxInputTokens: most } = chat;
  const texts = messages.map(({ content }) => content);
  // Counting takes as long as a request to some; what is far from the limit need not be counted.
  if (!(most > 0) || estimateTokens(texts) < most / 2) return;
  const { input } = await usageOf(chat, messages, '', token);
  if (input + leastAnswer > most) throw tooLong(label);
}

function tooLong(label: string, cause?: unknown): PipelineError {
  return modelError({
    reason: 'model_input_too_long',
    userMessage: `The spec and the app are too long for ${label}. Choose a model with a larger context, or split the spec.`,
    cause,
  });
}

/** A provider that does not listen to the token must not hold up whoever cancels. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** The API knows no system messages: they go first, as the person's. */
function toChat({ role, content }: ModelMessage, parts: LmParts): vscode.LanguageModelChatMessage {
  return role === 'assistant' ? parts.assistant(content) : parts.user(content);
}

async function usageOf(
  chat: vscode.LanguageModelChat,
  messages: readonly ModelMessage[],
  text: string,
  token: vscode.CancellationToken,
): Promise<ModelReply['usage']> {
  const prompt = messages.map(({ content }) => content);
  const counted = async (texts: readonly string[]) => {
    try {
      return await chat.countTokens(texts.join('\n'), token);
    } catch {
      return estimateTokens(texts);
    }
  };
  return { input: await counted(prompt), cached: 0, output: await counted([text]) };
}

/** By the codes that the API documents for LanguageModelError. */
function classified(error: unknown, label: string): PipelineError | unknown {
  const { code, name, message = '' } = error as { code?: unknown; name?: unknown; message?: string };
  if (name === 'PipelineError') return error;
  if (code === 'NoPermissions') {
    return modelError({
      reason: 'model_unavailable',
      userMessage: `VS Code was not allowed to use ${label} for Build from Spec. Allow it, then resume the build.`,
      cause: error,
    });
  }
  if (code === 'ChatRateLimited') {
    return modelError({
      reason: 'model_rate_limited',
      userMessage: `${label} has had too many requests. Resume the build in a while, or with fewer parallel requests.`,
      retryable: true,
      cause: error,
    });
  }
  if (/exceeds.{0,30}token|token.{0,30}exceed|too long/i.test(message)) return tooLong(label, error);
  if (code === 'Blocked' || code === 'ChatQuotaExceeded') {
    return modelError({
      reason: 'model_rate_limited',
      userMessage: `The quota of ${label} is used up, or it is blocked. Wait, or choose another model, then resume the build.`,
      cause: error,
    });
  }
  if (code === 'NotFound') return notThere(label, error);
  return unreachable(label, 'did not answer', error);
}

function notThere(label: string, cause?: unknown): PipelineError {
  return modelError({
    reason: 'model_unknown',
    userMessage: `VS Code no longer has the model ${label}. Choose another one.`,
    cause,
  });
}
