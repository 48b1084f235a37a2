// A reader's hands on one cell of the lesson: its text, and what it printed.

import type { Locator, Page } from "@playwright/test";

export const LESSON = "/lessons/one-listener-per-cluster/";

/** A cell by its id. */
export function cellOf(page: Page, id: string): Locator {
  return page.locator(`nb-cell#${id}`);
}

/** Replaces the text of a cell, as a reader does who selects all of it and pastes. */
export async function write(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  await cell.getByRole("textbox").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** What a cell printed or gave, by kind. */
export function part(cell: Locator, kind: string): Locator {
  return cell.locator(`.cell-part[data-kind="${kind}"] pre`);
}
