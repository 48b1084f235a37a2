// psql's backslash commands. In: a command's name and arguments. Out: text, and what it changes in psql. Wording as
// PostgreSQL 15's psql has it.

import { describeRelations } from "./describe.ts";
import { COMMANDS, MISSING } from "./help.ts";
import { listing } from "./listings.ts";
import { booleanOf, changeSetting, listSettings, type PrintSettings, type Said, type Variables } from "./settings.ts";
import type { Column, Connection, Fields, Outcome } from "./wire.ts";

/** What becomes of a query's rows: they are shown, shown expanded, run, or kept in variables. */
export type Use = { readonly as: "shown" | "expanded" | "run" } | { readonly as: "kept"; readonly prefix: string };

/** psql, as far as its commands act on it. */
export interface Shell {
  readonly connection: Connection;
  readonly settings: PrintSettings;
  readonly variables: Variables;
  readonly interactive: boolean;
  timing: boolean;
  /** the last error of the server, and the query that it was about */
  readonly lastError: { fields: Fields; sql: string } | null;
  /** the query that is being typed, else the last one */
  readonly query: string;
  print(text: string): void;
  complain(text: string): void;
  /** runs the query that was typed, else the last one */
  go(use: Use): Promise<boolean>;
  reset(): void;
  quit(): void;
  include(path: string): Promise<boolean>;
  connect(database: string | null, user: string | null): Promise<boolean>;
  showTable(
    columns: readonly Column[],
    rows: (string | null)[][],
    extra: { title: string; below?: readonly string[] | undefined },
  ): void;
  showError(outcome: Outcome & { kind: "error" }, sql: string): void;
  describeConnection(): string;
}

type Command = (shell: Shell, args: readonly string[], name: string) => boolean | Promise<boolean>;

function say(shell: Shell, said: Said): boolean {
  if (said.error === true) shell.complain(said.text);
  else if (!shell.variables.on("QUIET")) shell.print(said.text);
  return said.error !== true;
}

const pset =
  (name: string): Command =>
  (shell, [value]) =>
    say(shell, changeSetting(shell.settings, name, value ?? null));

const echo =
  (write: "print" | "complain"): Command =>
  (shell, args) => {
    const bare = args[0] === "-n";
    shell[write](args.slice(bare ? 1 : 0).join(" ") + (bare ? "" : "\n"));
    return true;
  };

const missingArgument = (shell: Shell, name: string): boolean => {
  shell.complain(`\\${name}: missing required argument\n`);
  return false;
};

const include: Command = (shell, [path], name) =>
  path === undefined ? missingArgument(shell, name) : shell.include(path);

const connect: Command = (shell, [database, user, ...more]) => {
  if (more.length > 0) {
    shell.complain("not in Nodebook yet: \\connect to another host\n");
    return false;
  }
  const given = (word: string | undefined): string | null =>
    word === undefined || word === "-" ? null : word.replace(/^"(.*)"$/, "$1");
  return shell.connect(given(database), given(user));
};

const run =
  (use: Use["as"]): Command =>
  (shell, [argument], name) => {
    if (use === "kept") return shell.go({ as: "kept", prefix: argument ?? "" });
    if (argument === undefined) return shell.go({ as: use });
    shell.complain(`not in Nodebook yet: \\${name} ${argument}\n`);
    return false;
  };

const COMMAND_TABLE: Record<string, Command> = {
  q: (shell) => {
    shell.quit();
    return true;
  },
  "?": (shell) => {
    const { settings, connection } = shell;
    shell.print(
      COMMANDS.replace("%t", settings.tuples_only ? "on" : "off")
        .replace("%x", settings.expanded)
        .replace("%d", connection.database)
        .replace("%T", shell.timing ? "on" : "off"),
    );
    return true;
  },
  g: run("shown"),
  gx: run("expanded"),
  gexec: run("run"),
  gset: run("kept"),
  p: (shell) => {
    if (shell.query !== "") shell.print(`${shell.query}\n`);
    else if (!shell.variables.on("QUIET")) shell.print("Query buffer is empty.\n");
    return true;
  },
  r: (shell) => {
    shell.reset();
    return say(shell, { text: "Query buffer reset (cleared).\n" });
  },
  echo: echo("print"),
  qecho: echo("print"),
  warn: echo("complain"),
  i: include,
  ir: include,
  x: pset("expanded"),
  t: pset("tuples_only"),
  C: pset("title"),
  f: pset("fieldsep"),
  a: (shell) =>
    say(shell, changeSetting(shell.settings, "format", shell.settings.format === "aligned" ? "unaligned" : "aligned")),
  pset: (shell, [name, value]) => {
    if (name !== undefined) return say(shell, changeSetting(shell.settings, name, value ?? null));
    shell.print(listSettings(shell.settings));
    return true;
  },
  timing: (shell, [value]) => {
    const given = value === undefined ? !shell.timing : booleanOf(value);
    if (given === undefined) shell.complain(`unrecognized value "${value}" for "\\timing": Boolean expected\n`);
    else shell.timing = given;
    return say(shell, { text: `Timing is ${shell.timing ? "on" : "off"}.\n` }) && given !== undefined;
  },
  set: (shell, [name, ...values]) => {
    if (name === undefined) {
      shell.print(shell.variables.list());
      return true;
    }
    const wrong = shell.variables.change(name, values.join(""));
    if (wrong !== null) shell.complain(wrong);
    return wrong === null;
  },
  unset: (shell, [name]) => {
    if (name === undefined) return missingArgument(shell, "unset");
    const wrong = shell.variables.change(name, undefined);
    if (wrong !== null) shell.complain(wrong);
    return wrong === null;
  },
  c: connect,
  connect,
  conninfo: (shell) => {
    shell.print(shell.describeConnection());
    return true;
  },
  encoding: (shell, [name]) => {
    if (name === undefined) shell.print(`${shell.connection.parameters.get("client_encoding") ?? ""}\n`);
    else if (name.toUpperCase() !== "UTF8") shell.complain(`not in Nodebook yet: \\encoding ${name}\n`);
    return name === undefined || name.toUpperCase() === "UTF8";
  },
  errverbose: (shell) => {
    if (shell.lastError === null) {
      shell.print("There is no previous error.\n");
      return true;
    }
    const { fields, sql } = shell.lastError;
    const [first = "", ...rest] = wordFields(fields, sql).split("\n");
    const at = `LOCATION:  ${fields.get("R") ?? ""}, ${fields.get("F") ?? ""}:${fields.get("L") ?? ""}\n`;
    const location = fields.has("F") ? at : "";
    shell.print(`${first.replace(":  ", `:  ${fields.get("C") ?? ""}: `)}\n${rest.join("\n")}${location}`);
    return true;
  },
  sf: async (shell, [name]) => {
    if (name === undefined) {
      shell.complain("function name is required\n");
      return false;
    }
    const type = name.includes("(") ? "regprocedure" : "regproc";
    const sql = `select pg_get_functiondef('${name.replaceAll("'", "''")}'::${type})`;
    for (const outcome of await shell.connection.query(sql)) {
      if (outcome.kind === "rows") shell.print(outcome.rows[0]?.[0] ?? "");
      else if (outcome.kind === "error") {
        shell.complain(`ERROR:  ${outcome.fields.get("M")}\n`);
        return false;
      }
    }
    return true;
  },
};

// how many arguments a command takes, where that is not all of them
const ARITY: Record<string, number> = { q: 0, "?": 1, p: 0, r: 0, i: 1, ir: 1, x: 1, t: 1, C: 1, f: 1, a: 0, pset: 2 };
Object.assign(ARITY, { timing: 1, unset: 1, conninfo: 0, encoding: 1, errverbose: 0, sf: 1 });

/** Runs a backslash command; false when it failed. */
export async function runCommand(shell: Shell, name: string, args: readonly string[]): Promise<boolean> {
  const command = Object.hasOwn(COMMAND_TABLE, name) ? COMMAND_TABLE[name] : undefined;
  if (command !== undefined) {
    const ok = await command(shell, args, name);
    const arity = ARITY[name] ?? args.length;
    for (const extra of args.slice(arity)) shell.complain(`\\${name}: extra argument "${extra}" ignored\n`);
    return ok;
  }
  const [pattern = null] = args;
  if (pattern !== null && /^d[S+]*$/.test(name)) return describe(shell, pattern, name.includes("+"));
  const shown = listing(name, pattern);
  if (shown === undefined) {
    const known = MISSING.has(name.replace(/[S+]+$/, "")) || /^(sf|dx)\+$/.test(name);
    shell.complain(known ? `not in Nodebook yet: \\${name}\n` : `invalid command \\${name}\n`);
    if (!known && shell.interactive) shell.complain("Try \\? for help.\n");
    return false;
  }
  for (const outcome of await shell.connection.query(shown.sql)) {
    if (outcome.kind === "error") {
      shell.showError(outcome, shown.sql);
      return false;
    }
    if (outcome.kind !== "rows") continue;
    if (shown.relations === true && outcome.rows.length === 0)
      shell.complain(
        pattern === null ? "Did not find any relations.\n" : `Did not find any relation named "${pattern}".\n`,
      );
    else
      shell.showTable(outcome.columns, outcome.rows, {
        title: shown.title,
        below: shown.bare === true ? [] : undefined,
      });
  }
  return true;
}

async function describe(shell: Shell, pattern: string, plus: boolean): Promise<boolean> {
  let failed: (Outcome & { kind: "error" }) | undefined;
  let asked = "";
  const ask = async (sql: string): Promise<Outcome[]> => {
    const outcomes = failed === undefined ? await shell.connection.query(sql) : [];
    const error = outcomes.find((o) => o.kind === "error");
    if (error !== undefined) {
      failed = error;
      asked = sql;
    }
    return outcomes;
  };
  const found = await describeRelations(ask, pattern, plus);
  if (failed !== undefined) {
    shell.showError(failed, asked);
    return false;
  }
  if (found.length === 0) shell.complain(`Did not find any relation named "${pattern}".\n`);
  for (const { columns, rows, title, below } of found) shell.showTable(columns, rows, { title, below });
  return found.length > 0;
}

/** An error or notice as psql words it: severity and message, the line with its caret, detail and hint. */
export function wordFields(fields: Fields, sql: string): string {
  const lines = [`${fields.get("S") ?? "ERROR"}:  ${fields.get("M") ?? ""}`];
  const internal = fields.get("P") === undefined && fields.get("q") !== undefined;
  const position = Number(fields.get("P") ?? (internal ? fields.get("p") : undefined) ?? 0);
  if (position > 0) {
    const text = internal ? (fields.get("q") as string) : sql;
    const before = [...text].slice(0, position - 1).join("");
    const number = before.split("\n").length;
    const line = (text.split("\n")[number - 1] ?? "").replaceAll("\t", " ");
    const column = before.length - (before.lastIndexOf("\n") + 1);
    const head = `LINE ${number}: `;
    const shown = excerpt(line, column);
    lines.push(head + shown.text, `${" ".repeat(head.length + shown.column)}^`);
  }
  for (const [letter, name] of [
    ["D", "DETAIL"],
    ["H", "HINT"],
    ["q", "QUERY"],
    ["W", "CONTEXT"],
  ] as const) {
    const value = fields.get(letter);
    // the context is said of errors only
    if (value !== undefined && (letter !== "W" || fields.get("V") === "ERROR" || fields.get("V") === "FATAL"))
      lines.push(`${name}:  ${value}`);
  }
  return `${lines.join("\n")}\n`;
}

// a long line is cut to 60 columns around the place, with dots where it goes on
const WIDTH = 60;
const MARGIN = 10;

function excerpt(line: string, column: number): { text: string; column: number } {
  let from = 0;
  let to = line.length;
  if (to > WIDTH) {
    // the end goes first, as long as the place keeps its margin; then the beginning
    if (column + MARGIN < to) to = Math.max(WIDTH, column + MARGIN);
    to = Math.min(to, line.length);
    if (to - from > WIDTH) from = to - WIDTH;
  }
  const before = from > 0 ? "..." : "";
  const after = to < line.length ? "..." : "";
  return { text: before + line.slice(from, to) + after, column: column - from + before.length };
}
