// A lab as a lesson page makes it, without the page: a project's files, Postgres with its baked data directory, and
// terminals on one host. For the tests of lessons.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bootEngine, databasesOf, versionOf } from "../postgres/boot.ts";
import { PostgresServer } from "../postgres/server.ts";
import type { Lab } from "../simulation/lab.ts";
import type { LabTerminal } from "../simulation/lab-terminal.ts";
import { realGround } from "./ground.ts";
import { realLab } from "./real-lab.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The files of a project: paths below it, and texts. */
export function projectFiles(project: string): [path: string, text: string][] {
  const top = join(root, "content/projects", project);
  const walk = (folder: string): [string, string][] =>
    readdirSync(folder).flatMap((name): [string, string][] => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return walk(path);
      return [[path.slice(top.length + 1), readFileSync(path, "utf8")]];
    });
  return walk(top);
}

export type LessonLab = {
  readonly lab: Lab;
  /** Opens a terminal in the project; `changes` replace files of it. */
  terminal(name: string, env?: Record<string, string>, changes?: Record<string, string>): LabTerminal;
  dispose(): Promise<void>;
};

/** Boots the lab of a project on the host "nodebook". */
export async function lessonLab(project: string, database: string): Promise<LessonLab> {
  const lab = await realLab();
  const dump = new Blob([readFileSync(join(root, "workers/postgres/.build/data.tar.gz"))]);
  const engine = await bootEngine({ dump, database });
  const version = await versionOf(engine);
  const server = new PostgresServer({
    engine,
    databases: [database],
    others: await databasesOf(engine),
    version,
    random: realGround.random,
  });
  lab.postgres("nodebook", server);
  const home = `/home/nodebook/${project}`;
  return {
    lab,
    terminal: (name, env = {}, changes = {}) => {
      const files = [...new Map([...projectFiles(project), ...Object.entries(changes)])];
      return lab.terminal(name, {
        host: "nodebook",
        cwd: home,
        env: { PGHOST: "localhost", PGUSER: "postgres", PGDATABASE: database, ...env },
        files: files.map(([path, text]) => [`${home}/${path}`, text] as const),
      });
    },
    dispose: async () => {
      lab.dispose();
      await engine.close();
    },
  };
}
