/** The parts around the editor: status bar, activity bar, side bar, editor title. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';

export interface StatusBarEntry {
  /** Without the icons. */
  readonly text: string;
  /** What a screen reader says. */
  readonly label: string;
  /** As in "codicon-globe". */
  readonly icons: readonly string[];
}

/** An item of ours by the id that the extension gave it, or by its accessible label. */
export function statusBarItem(page: Page, extension: string, idOrLabel: string): Locator {
  const byId = page.locator(`.statusbar-item[id="${extension}.${idOrLabel}"]`);
  const byLabel = page.locator('.statusbar-item', { has: page.locator(`a[aria-label^="${idOrLabel}"]`) });
  return byId.or(byLabel).filter({ visible: true });
}

export async function readStatusBarEntry(item: Locator): Promise<StatusBarEntry> {
  const label = item.locator('a.statusbar-item-label');
  await label.waitFor();
  return label.evaluate((element) => ({
    text: (element.textContent ?? '').trim(),
    label: element.getAttribute('aria-label') ?? '',
    icons: [...element.querySelectorAll('.codicon')].flatMap((icon) =>
      [...icon.classList].filter((name) => name.startsWith('codicon-')),
    ),
  }));
}

/** Opens a view container by its activity bar item, unless it is open already. */
export async function openSideBar(page: Page, title: string): Promise<void> {
  const item = page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first();
  const shown = page.locator('.part.sidebar .composite.title', { hasText: new RegExp(title, 'i') });
  await item.waitFor();
  // A window that is still starting may open it by itself at the moment of the click, which closes it then: look again.
  await eventually(`the side bar shows ${title}`, async () => {
    if (await item.evaluate((element) => element.classList.contains('checked'))) return shown.isVisible();
    await item.click();
    // Away from the item, whose tooltip would lie over the side bar: an empty place of the status bar.
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    await page.mouse.move(width / 2, height - 5);
    return shown.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  });
}

/** Drags the border between side bar and editor, as a person does, until the side bar has this width in pixels. */
export async function setSideBarWidth(page: Page, width: number): Promise<number> {
  const sideBar = page.locator('.part.sidebar');
  const box = await sideBar.boundingBox();
  if (!box) throw new Error('The side bar is not visible.');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + width, middle, { steps: 5 });
  await page.mouse.up();
  return (await sideBar.boundingBox())?.width ?? 0;
}

/** A button at the right end of the editor's tabs, by its tooltip. */
export function editorTitleButton(page: Page, title: string): Locator {
  return page.locator(`.editor-group-container.active .title .editor-actions .action-label[aria-label^="${title}"]`);
}
