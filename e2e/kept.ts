// A reader's hands on the file of the lesson that they change, and what the browser has kept of their work.

import { expect, type Locator, type Page } from "@playwright/test";

/** The file of the project that the reader edits. */
export const FILE = "lib/clustered_nodes/psql_listener.ex";

/** Its cell. */
export function fileCell(page: Page): Locator {
  return page.locator("nb-cell").filter({ hasText: "psql_listener.ex" });
}

/** The editor of that cell, when it is there. */
export async function editorOf(page: Page): Promise<Locator> {
  await fileCell(page).scrollIntoViewIfNeeded();
  await fileCell(page).hover();
  const editor = page.getByRole("textbox", { name: `File ${FILE}` });
  await expect(editor).toBeVisible();
  return editor;
}

/** Puts a line above the file. */
export async function writeAtTop(page: Page, text: string): Promise<void> {
  const editor = await editorOf(page);
  await editor.click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText(`${text}\n`);
  await expect(editor).toContainText(text);
}

/** All that the browser's storage has, as text. */
export async function keptWork(page: Page): Promise<string> {
  return await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("nodebook");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("work").objectStore("work").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
}

/** Waits until the browser's storage has a piece of work with this text in it. */
export async function expectKept(page: Page, text: string): Promise<void> {
  await expect(async () => expect(await keptWork(page)).toContain(text)).toPass();
}
