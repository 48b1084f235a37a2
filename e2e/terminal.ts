// A visitor's hands on one terminal of the lab: what it says, typing, and its buttons.

import { expect, type Locator, type Page } from "@playwright/test";

/** A terminal of the page, by its name. */
export class TerminalOfPage {
  readonly name: string;
  readonly region: Locator;
  readonly #page: Page;
  #questions = 0;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.name = name;
    this.region = page.getByRole("region", { name: `Terminal ${name}` });
  }

  /** All that it has printed; lines that the screen wrapped are joined. */
  async text(): Promise<string> {
    return await this.region.evaluate((element) => (element as HTMLElement & { text: string }).text);
  }

  /** Waits until the text after the first `since` characters matches. Resolves to the match. */
  async shows(pattern: RegExp, since = 0): Promise<RegExpExecArray> {
    let found: RegExpExecArray | null = null;
    await expect(async () => {
      const text = (await this.text()).slice(since);
      found = pattern.exec(text);
      if (found === null) throw new Error(`${this.name} does not show ${pattern}; it shows:\n${text}`);
    }).toPass({ timeout: 30_000, intervals: [50, 100, 250] });
    return found as unknown as RegExpExecArray;
  }

  /** How much it has printed so far, without the last line, which a prompt may redraw: for `shows`. */
  async mark(): Promise<number> {
    return (await this.text()).lastIndexOf("\n") + 1;
  }

  async press(button: "Start" | "Power off" | "Power on"): Promise<void> {
    await this.region.getByRole("button", { name: `${button} ${this.name}` }).click();
  }

  /** Types a line and Enter. */
  async type(line: string): Promise<void> {
    // one that has never been in sight has not been drawn
    await this.region.scrollIntoViewIfNeeded();
    await this.region.getByRole("textbox").focus();
    await this.#page.keyboard.type(line);
    await this.#page.keyboard.press("Enter");
  }

  /** Evaluates an expression in IEx; resolves to what is inspected. */
  async ask(expression: string): Promise<string> {
    const tag = `q${++this.#questions}`;
    const since = await this.mark();
    await this.type(`{:${tag}, ${expression}}`);
    const match = await this.shows(new RegExp(`^\\{:${tag}, (.*)\\}$`, "m"), since);
    return match[1] as string;
  }
}
