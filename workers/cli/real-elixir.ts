// Real Elixir on this machine, for tests that meet it: `elixir` on the path, or how ELIXIR says to start it. Out: processes,
// and promises of what they print.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";

const [command = "elixir", ...prefix] = (process.env.ELIXIR ?? "elixir").split(" ");

/** Whether there is real Elixir; when not, says who has nobody to meet. */
export function findElixir(without: string): boolean {
  const found = spawnSync(command, [...prefix, "--version"]).status === 0;
  if (!found) console.log(`no real Elixir here (\`elixir\`, or ELIXIR): ${without}`);
  return found;
}

/** Starts it with these arguments. */
export function startElixir(args: readonly string[]): ChildProcess {
  return spawn(command, [...prefix, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

/** Waits for each of the texts that it is given; one that came is taken out, so that others may come before it. */
export function collect(source: (push: (text: string) => void) => void): (text: string) => Promise<void> {
  let seen = "";
  let check = (): void => {};
  source((text) => {
    seen += text;
    check();
  });
  return (text) =>
    new Promise((resolve) => {
      check = () => {
        const at = seen.indexOf(text);
        if (at < 0) return;
        seen = seen.slice(0, at) + seen.slice(at + text.length);
        check = () => {};
        resolve();
      };
      check();
    });
}

/** What a process prints, to be waited for with {@link collect}; fails when it ends. */
export function printed(process: ChildProcess): (text: string) => Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    process.once("exit", (status) => reject(new Error(`real Elixir ended with ${status}`)));
  });
  ended.catch(() => {});
  const waits = collect((push) => void process.stdout?.on("data", (data: Buffer) => push(data.toString())));
  return (text) => Promise.race([waits(text), ended]);
}
