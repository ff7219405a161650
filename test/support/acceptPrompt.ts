/** Answers a prompt as a person who agrees with every proposal does: with Enter. */
import { eventually } from './eventually';
import type { QuickInput } from './workbench/quickInput';

export interface AcceptedPrompt {
  readonly title: string;
  /** The label of the item, or the text, that Enter accepted. */
  readonly answer: string;
}

/** Accepts the prompt that is open and waits until it is gone; undefined if none is open. */
export async function acceptPrompt(
  quickInput: QuickInput,
  beforeEnter: (title: string) => Promise<void> = async () => undefined,
): Promise<AcceptedPrompt | undefined> {
  const title = await openPromptTitle(quickInput);
  if (!title) return undefined;
  const answer = (await quickInput.hasList())
    ? await eventually('an item is active', async () => (await quickInput.activeItem())?.label)
    : await quickInput.input.inputValue();
  await beforeEnter(title);
  await quickInput.accept();
  await eventually(
    `the prompt "${title}" closed after Enter`,
    async () => (await openPromptTitle(quickInput)) !== title,
    10_000,
  );
  return { title, answer };
}

/** The palette, which has no title, is no prompt. */
async function openPromptTitle(quickInput: QuickInput): Promise<string> {
  return (await quickInput.isOpen()) ? quickInput.title() : '';
}
