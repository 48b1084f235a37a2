// `npm run bench:programs`: the programs of `npm run bench` on a node in a real Chromium, whose words are half as long as
// Node's: the same terms take half the memory. In: dist/. Out: the table. Not a test: machines differ.

import { writeLink } from "../src/playground/link.ts";
import { PROGRAMS, printTable, timesOf } from "../workers/cli/bench/table.ts";
import { measured } from "./measuring.ts";
import { TerminalOfPage } from "./terminal.ts";

/** The last of the programs. */
const LAST = /^calls [\d.e]+$/m;

const { site, visit, close } = await measured();
const page = await (await visit()).newPage();
const lab = {
  hosts: [{ name: "nodebook", address: "192.168.1.10" }],
  postgres: null,
  project: "bench",
  files: [["programs.exs", PROGRAMS] as const],
  terminals: [{ name: "node1", host: "nodebook", run: "", env: {} }],
  faults: "",
};
await page.goto(`${site}/playground/#${writeLink(lab)}`);
await page.getByRole("button", { name: "Start this lab" }).click();
const terminal = new TerminalOfPage(page, "node1");
await terminal.shows(/\$/);
await terminal.type("elixir programs.exs");
while (!LAST.test(await terminal.text())) await page.waitForTimeout(1000);
printTable(timesOf(await terminal.text()), () => undefined);
await close();
process.exit(0);
