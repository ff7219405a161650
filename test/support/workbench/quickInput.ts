/** The QuickPick or InputBox at the top of the window, used with the keyboard as a person would. */
import type { Locator, Page } from 'playwright-core';
import { eventually, patience } from '../eventually';

export interface QuickPickItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** The one that Enter would accept. */
  readonly active: boolean;
}

export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
    this.input = this.widget.locator('.quick-input-filter input');
  }

  /** Waits until one is open and, if given, its title (or part of it) shows. */
  async waitForOpen(title?: string): Promise<void> {
    await this.widget.waitFor();
    if (title !== undefined) {
      await this.widget.locator('.quick-input-title', { hasText: title }).waitFor();
    }
  }

  async waitForClosed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  isOpen(): Promise<boolean> {
    return this.widget.isVisible();
  }

  /** A QuickPick has a list, an InputBox has none. */
  hasList(): Promise<boolean> {
    return this.widget.locator('.quick-input-list').isVisible();
  }

  /** Title with step, as in "Which currency? (1/3)"; empty if it has none. */
  async title(): Promise<string> {
    // All at once and without waiting: the prompt may close while it is being read.
    const parts = this.widget.locator('.quick-input-title, .quick-input-title-step, .quick-input-steps');
    return (await parts.allInnerTexts()).filter(Boolean).join(' ').trim();
  }

  placeholder(): Promise<string | null> {
    return this.input.getAttribute('placeholder');
  }

  /** The message below the input: its prompt, or what is wrong with the text in it. */
  async message(): Promise<string> {
    return (await this.widget.locator('.quick-input-message').innerText()).trim();
  }

  async waitForMessage(text: string): Promise<void> {
    await this.widget.locator('.quick-input-message', { hasText: text }).waitFor();
  }

  /** The items that are drawn, as soon as there are any: a long list draws only those in view. */
  async items(): Promise<QuickPickItem[]> {
    await this.rows().first().waitFor();
    return this.drawnItems();
  }

  async activeItem(): Promise<QuickPickItem | undefined> {
    return (await this.items()).find(({ active }) => active);
  }

  /** Whether the list has it now. */
  async hasItem(label: string): Promise<boolean> {
    return (await this.drawnItems()).some((item) => item.label === label);
  }

  /** Types the text in place of what is there. */
  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** Accepts the text of an InputBox, or the active item of a QuickPick, which opens before it has its items. */
  async accept(): Promise<void> {
    if (await this.hasList()) await this.rows().and(this.widget.locator('.focused')).waitFor();
    await this.input.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.input.press('Escape');
  }

  /** Moves down to the item with exactly this label and accepts it; it has to be there within `timeout` milliseconds. */
  async choose(label: string, timeout = patience): Promise<void> {
    await eventually(`"${label}" can be chosen`, () => this.hasItem(label), timeout);
    for (let step = 0; step < 100; step++) {
      const active = (await this.drawnItems()).find((item) => item.active);
      if (active?.label === label) return this.pressEnter(timeout);
      await this.input.press('ArrowDown', { timeout });
    }
    throw new Error(`"${label}" could not be made active.`);
  }

  /**
   * A window that is still starting moves its focus about, which closes a list; Enter then goes to what is behind it, and what was
   * chosen never happens. So whether the input has heard the key decides.
   * @throws Error when the list was closed before
   */
  private async pressEnter(timeout: number): Promise<void> {
    await this.input.evaluate(
      (input) => {
        delete input.dataset.heard;
        input.addEventListener('keydown', () => Object.assign(input.dataset, { heard: 'Enter' }), { once: true });
      },
      undefined,
      { timeout },
    );
    const problem = await this.input.press('Enter', { timeout }).catch((error: unknown) => error);
    const heard = await this.page.locator('.quick-input-filter input[data-heard]').count();
    if (heard === 0) throw new Error('The list was closed before Enter was pressed.', { cause: problem });
  }

  /** A button of the title bar or of an item, by its tooltip. */
  button(tooltip: string): Locator {
    return this.widget.locator(`.action-label[aria-label^="${tooltip}"]`);
  }

  private drawnItems(): Promise<QuickPickItem[]> {
    return this.rows().evaluateAll((rows) => {
      const text = (row: Element, selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? '';
      return rows.map((row) => ({
        label: text(row, '.quick-input-list-row .label-name'),
        description: text(row, '.quick-input-list-row .label-description'),
        detail: text(row, '.quick-input-list-label-meta'),
        active: row.classList.contains('focused'),
      }));
    });
  }

  private rows(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row');
  }
}
