// In: the reader's choice. Out: whether the databases of labs are kept; they are the biggest pieces of a reader's work.

import type { Work } from "./work.ts";

/** The id under which the database of a lab is kept. */
export const DATABASE = "database";

const SWITCH = "nodebook-keep-database";

/** Whether the reader wants databases to be kept. */
export function keepsDatabase(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== "off";
  } catch {
    return true;
  }
}

/** Changes that. When they shall not be kept any more, those that were kept are forgotten. */
export async function setKeepsDatabase(work: Work, keeps: boolean): Promise<void> {
  try {
    localStorage.setItem(SWITCH, keeps ? "on" : "off");
  } catch {
    // a private window: nothing is kept anyway
  }
  if (keeps) return;
  for (const { lesson, id } of await work.list()) if (id === DATABASE) await work.remove(lesson, id);
}
