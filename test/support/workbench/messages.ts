/** Notifications in the corner and modal dialogs in the middle. */
import type { Locator, Page } from 'playwright-core';

export class Notifications {
  private readonly toasts: Locator;

  constructor(page: Page) {
    this.toasts = page.locator('.notifications-toasts .notification-list-item');
  }

  /** What the visible ones say, newest first. */
  messages(): Promise<string[]> {
    return this.toasts.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Waits for one whose text contains the given one, and returns its whole text. */
  async waitFor(text: string): Promise<string> {
    const message = this.withText(text).locator('.notification-list-item-message');
    await message.waitFor();
    return message.innerText();
  }

  async buttons(text: string): Promise<string[]> {
    await this.waitFor(text);
    return this.withText(text).locator('.notification-list-item-buttons-container .monaco-button').allInnerTexts();
  }

  async click(text: string, button: string): Promise<void> {
    await this.withText(text).getByRole('button', { name: button, exact: true }).click();
  }

  async dismiss(text: string): Promise<void> {
    await this.withText(text).hover();
    await this.withText(text).locator('.codicon-notifications-clear').click();
  }

  private withText(text: string): Locator {
    return this.toasts.filter({ hasText: text }).first();
  }
}

export class ModalDialog {
  private readonly box: Locator;

  constructor(page: Page) {
    this.box = page.locator('.monaco-dialog-box');
  }

  waitForOpen(): Promise<void> {
    return this.box.waitFor();
  }

  isOpen(): Promise<boolean> {
    return this.box.isVisible();
  }

  async message(): Promise<string> {
    return (await this.box.locator('.dialog-message-text').innerText()).trim();
  }

  async detail(): Promise<string> {
    return (await this.box.locator('.dialog-message-detail').innerText()).trim();
  }

  async buttons(): Promise<string[]> {
    await this.waitForOpen();
    return this.box.locator('.dialog-buttons .monaco-button').allInnerTexts();
  }

  async click(button: string): Promise<void> {
    await this.box.getByRole('button', { name: button, exact: true }).click();
  }
}
