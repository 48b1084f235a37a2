// In: a lab that is about to start, and what was kept of it. Out: the lab goes on where the reader left it: saved files, lines
// typed into terminals, and the database; and from now on all of that is kept. What a node has in memory is not.

import type { Lab } from "../lab/lab.ts";
import type { TypedLine } from "../lab/machine.ts";
import { DATABASE, keepsDatabase } from "../work/databases.ts";
import { hashText } from "../work/entry.ts";
import type { Work } from "../work/work.ts";
import { notice } from "./nb-notices.ts";

const FILE = "file/";
const HISTORY = "history/";
const MOST_LINES = 500;
const LARGEST_DATABASE = 40_000_000;
// a database that was written is kept when it has been left alone for so long, or when the reader leaves
const QUIET_MS = 2_000;

/** Puts into a lab what was kept under `name`, before it is started. `version` names the data directory that is served. */
export async function restoreLab(lab: Lab, work: Work, name: string, version: string): Promise<void> {
  for (const { id, value, original } of await work.list(name)) {
    if (id.startsWith(FILE) && typeof value === "string") lab.writeFile(id.slice(FILE.length), value);
    else if (id.startsWith(HISTORY)) {
      const machine = lab.machines.get(id.slice(HISTORY.length));
      if (machine !== undefined) machine.history = readLines(value);
    } else if (id === DATABASE && value instanceof Uint8Array) {
      if (original === hashText(version)) lab.database = new Uint8Array(value);
      else tellLost();
    }
  }
}

/** Keeps from now on what is typed into the lab and written to its database. Ends by `signal`. */
export function keepLab(lab: Lab, work: Work, name: string, version: string, signal: AbortSignal): void {
  for (const machine of lab.machines.values()) {
    machine.addEventListener(
      "line",
      (event) => void addLine(work, name, machine.name, (event as CustomEvent<TypedLine>).detail),
      { signal },
    );
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  const ask = (): void => {
    clearTimeout(timer);
    if (!dirty || !keepsDatabase() || !work.tabs.isFirst) return;
    dirty = false;
    lab.keepDatabase();
  };
  lab.addEventListener(
    "written",
    () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(ask, QUIET_MS);
    },
    { signal },
  );
  lab.addEventListener(
    "database",
    (event) => {
      const data = (event as CustomEvent<Uint8Array<ArrayBuffer>>).detail;
      lab.database = data;
      if (data.length > LARGEST_DATABASE) {
        notice(
          "database",
          "The database has grown too big to be kept. What is in it now lasts until you close the page.",
          {
            kind: "warning",
          },
        );
      } else void work.update(name, DATABASE, () => data, hashText(version));
    },
    { signal },
  );
  lab.addEventListener("not-restored", tellLost, { signal });
  // what was written while databases were not to be kept is kept when the reader wants it again
  document.addEventListener("nb-keep", ask, { signal });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && ask(), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}

function tellLost(): void {
  notice(
    "database",
    "The database that was kept for this lesson comes from another version of Nodebook and cannot be used. The lesson starts with an empty one.",
    { kind: "warning" },
  );
}

function readLines(value: unknown): Record<string, string[]> {
  if (typeof value !== "object" || value === null) return {};
  const programs = Object.entries(value).filter(([, lines]) => Array.isArray(lines));
  return Object.fromEntries(
    programs.map(([program, lines]) => [program, (lines as unknown[]).filter((line) => typeof line === "string")]),
  );
}

async function addLine(work: Work, name: string, machine: string, { program, line }: TypedLine): Promise<void> {
  await work.update(name, HISTORY + machine, (value) => {
    const before = readLines(value);
    return { ...before, [program]: [...(before[program] ?? []), line].slice(-MOST_LINES) };
  });
}
