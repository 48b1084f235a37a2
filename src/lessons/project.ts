// In: the name of a Mix project under content/projects. Out: its files, as they go onto the disks of a lesson's nodes.
// Runs while the site is built.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const SKIPPED = new Set(["_build", "deps", ".git", ".elixir_ls", "node_modules"]);

/** Where a project lies, or would lie. */
export function projectFolder(project: string): string {
  return resolve("content/projects", project);
}

/**
 * Paths below the project's folder, with "/", and texts; sorted by path.
 * @throws when there is no such project.
 */
export function readProject(project: string): [path: string, text: string][] {
  const root = projectFolder(project);
  if (!existsSync(root)) throw new Error(`content/projects has no project ${project}`);
  const found: [string, string][] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push([relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")]);
    }
  };
  walk(root);
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}
