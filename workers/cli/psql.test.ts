// psql against PostgreSQL 15's: the same statements and commands, the same output. Recorded with
// `psql -X < session.sql > session.out 2>&1`, process ids replaced.

import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { type LessonLab, lessonLab } from "./lesson-lab.ts";

let lesson: LessonLab | undefined;
afterEach(() => lesson?.dispose());

const folder = new URL("../conformance/psql/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

test("psql prints what PostgreSQL's prints", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const terminal = lesson.terminal("psql", {}, { "session.sql": read("session.sql") });
  const shown = await terminal.run("psql < session.sql; echo END", /^END$/m);
  const output = shown.slice(shown.indexOf("\n") + 1, shown.lastIndexOf("END\n"));
  expect(output.replaceAll(/PID \d+/g, "PID n")).toBe(read("session.out"));
});

test("a line that is not finished shows in the prompt, and Ctrl-C drops it", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const terminal = lesson.terminal("psql");
  await terminal.run("psql", "clustered_nodes_dev=# ");
  await terminal.run("select (1", "clustered_nodes_dev(# ");
  await terminal.run("+ 1) as sum,", "clustered_nodes_dev-# ");
  await terminal.run("'a", "clustered_nodes_dev'# ");
  await terminal.run("b';", "(1 row)\n\nclustered_nodes_dev=# ");
  await terminal.run("begin;", "clustered_nodes_dev=*# ");
  await terminal.run(
    "selct;",
    'ERROR:  syntax error at or near "selct"\nLINE 1: selct;\n        ^\nclustered_nodes_dev=!# ',
  );
  await terminal.run("rollback;", "clustered_nodes_dev=# ");
  await terminal.run("select", "clustered_nodes_dev-# ");
  terminal.keys("\x03");
  await terminal.until(/\^C\nclustered_nodes_dev=# $/);
  await terminal.run("\\foo", "invalid command \\foo\nTry \\? for help.\n");
  await terminal.run("\\c nosuch", 'FATAL:  database "nosuch" does not exist\nPrevious connection kept\n');
  await terminal.run("\\q", "$ ");
});

test("what ends psql is its status", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const terminal = lesson.terminal("psql");
  await terminal.run("psql -c 'select 1/0'; echo \"status $?\"", "ERROR:  division by zero\nstatus 1\n");
  await terminal.run("psql -c 'select 1' | head -3 | tail -1; echo done", "        1\ndone\n");
  await terminal.run(
    'psql -p 5433; echo "status $?"',
    'psql: error: connection to server at "localhost" (127.0.0.1), port 5433 failed: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?\nstatus 2\n',
  );
});
