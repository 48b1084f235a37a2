// A reader at a terminal sees what a real IEx colours in its colours, and can read all of it, in either theme.

import { expect, test } from "@playwright/test";
import { startNodes } from "./playground.ts";
import type { TerminalOfPage } from "./terminal.ts";

/** Each piece of coloured text on the screen of a terminal, and its contrast against the screen. */
async function pieces(terminal: TerminalOfPage): Promise<{ text: string; colour: string; contrast: number }[]> {
  return await terminal.region.evaluate((region) => {
    type Rgba = [number, number, number, number];
    const rgba = (colour: string): Rgba => {
      const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const luminance = (rgb: readonly number[]): number => {
      const [r, g, b] = rgb.slice(0, 3).map((c) => {
        const s = c / 255;
        return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const screen = rgba(getComputedStyle(region.querySelector(".xterm-viewport") as Element).backgroundColor);
    return [...region.querySelectorAll(".xterm-rows span")]
      .filter((span) => (span.textContent ?? "").trim() !== "")
      .map((span) => {
        const style = getComputedStyle(span);
        const own = rgba(style.backgroundColor);
        const back = own[3] === 0 ? screen : own;
        const ink = rgba(style.color);
        const seen = ink.slice(0, 3).map((c, i) => c * ink[3] + (back[i] as number) * (1 - ink[3]));
        const [light, dark] = [luminance(seen), luminance(back)].sort((a, b) => b - a) as [number, number];
        return { text: span.textContent ?? "", colour: style.color, contrast: (light + 0.05) / (dark + 0.05) };
      });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`results, errors, warnings, dbg and documentation are coloured and readable, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const [node1] = await startNodes(page);
    const found = new Map<string, { colour: string; contrast: number }>();
    const see = async (line: string, shows: RegExp): Promise<void> => {
      const since = await node1.mark();
      await node1.type(line);
      await node1.shows(shows, since);
      await expect(async () => {
        for (const piece of await pieces(node1)) found.set(piece.text.trim(), piece);
        expect(found.size).toBeGreaterThan(0);
      }).toPass();
    };
    await see('{:an_atom, "a string", 1.5, nil}', /^\{:an_atom, "a string", 1.5, nil\}$/m);
    await see('raise "no luck"', /^\*\* \(RuntimeError\) no luck$/m);
    await see("1 |> Kernel.+(2) |> dbg()", /^\|> Kernel.\+\(2\) #=> 3$/m);
    await see("h Atom.to_string", /def to_string/);
    await see("require Logger; Logger.warning(~s(take care))", /\[warning\] take care/);

    const colourOf = (text: string): string | undefined => found.get(text)?.colour;
    const [atom, string, number] = [colourOf(":an_atom"), colourOf('"a string"'), colourOf("1.5")];
    const error = colourOf("** (RuntimeError) no luck");
    expect(new Set([atom, string, number, colourOf("nil"), error]).size).toBe(5);
    expect([atom, error]).not.toContain(undefined);
    const pale = [...found].filter(([, { contrast }]) => contrast < 4.5);
    expect(pale).toEqual([]);
  });
}
