// psql: lines in, text out. Queries go to the server at their semicolons; backslash commands are its own. Wording and
// layout as PostgreSQL 15's psql has them.

import { describeRelation, listing } from "./describe.ts";
import { QueryBuffer } from "./input.ts";
import { formatTable } from "./table.ts";
import type { Connection, Fields, Outcome } from "./wire.ts";

export type PsqlOptions = {
  readonly connection: Connection;
  /** a connection to another database, or the message of why there is none */
  readonly reconnect: (database: string) => Promise<Connection | string>;
  readonly now: () => number;
  readonly interactive: boolean;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

const LOST = `server closed the connection unexpectedly
	This probably means the server terminated abnormally
	before or while processing the request.
The connection to the server was lost. Attempting reset: `;

const HELP = `You are using psql, the command-line interface to PostgreSQL.
Type:  \\copyright for distribution terms
       \\h for help with SQL commands
       \\? for help with psql commands
       \\g or terminate with semicolon to execute query
       \\q to quit
`;

const COMMANDS = `General
  \\g or ;               execute query
  \\q                     quit psql

Help
  \\?                     show help on backslash commands

Query Buffer
  \\p                     show the contents of the query buffer
  \\r                     reset (clear) the query buffer

Input/Output
  \\echo [STRING]         write string to standard output

Informational
  \\d      [PATTERN]      list tables, views, and sequences, or describe one
  \\df     [PATTERN]      list functions
  \\dn                    list schemas
  \\dt     [PATTERN]      list tables
  \\du                    list roles
  \\l                     list databases

Formatting
  \\pset null [STRING]    set the string to be printed for null values
  \\x [on|off]            toggle expanded output

Connection
  \\c[onnect] [DBNAME]    connect to new database
  \\conninfo              display information about current connection

Operating System
  \\timing [on|off]       toggle timing of commands
`;

export class Psql {
  readonly #options: PsqlOptions;
  readonly #buffer = new QueryBuffer();
  #connection: Connection;
  #expanded = false;
  #timing = false;
  #null = "";
  /** the exit status, once psql has ended */
  ended: number | null = null;
  /** a statement has failed */
  failed = false;

  constructor(options: PsqlOptions) {
    this.#options = options;
    this.#connection = options.connection;
  }

  /** What stands before the next line. */
  prompt(): string {
    const { open } = this.#buffer;
    const { closed, status, database } = this.#connection;
    if (closed) return "!?> ";
    const transaction = status === "T" ? "*" : status === "E" ? "!" : "";
    return `${database}${open}${transaction}# `;
  }

  /** Ctrl-C: drops what was typed. */
  interrupt(): void {
    this.#buffer.clear();
  }

  /** Takes a line, runs what it ends. */
  async line(line: string): Promise<void> {
    const word = line.trim().toLowerCase().replace(/;$/, "");
    if (this.#buffer.text === "") {
      if (word === "help") {
        this.#options.print(HELP);
        return;
      }
      if (word === "quit" || word === "exit") {
        this.#quit();
        return;
      }
    }
    let rest: string | null = line;
    while (rest !== null && this.ended === null) {
      const { statements, command } = this.#buffer.add(rest);
      for (const statement of statements) await this.run(statement);
      rest = command === null ? null : await this.#command(command);
    }
    this.#notifications();
  }

  /** Runs SQL text. */
  async run(sql: string): Promise<void> {
    if (/^\s*;?\s*$/.test(sql)) return;
    const from = this.#options.now();
    const outcomes = await this.#connection.query(sql);
    for (const outcome of outcomes) await this.#show(outcome, sql);
    if (this.#timing) this.#options.print(`Time: ${(this.#options.now() - from).toFixed(3)} ms\n`);
    this.#notifications();
  }

  #notifications(): void {
    for (const { channel, payload, pid } of this.#connection.notifications.splice(0)) {
      const what = payload === "" ? "" : ` with payload "${payload}"`;
      this.#options.print(
        `Asynchronous notification "${channel}"${what} received from server process with PID ${pid}.\n`,
      );
    }
  }

  async #show(outcome: Outcome, sql: string): Promise<void> {
    const { print, complain } = this.#options;
    switch (outcome.kind) {
      case "rows":
        print(formatTable(outcome.columns, outcome.rows, { expanded: this.#expanded, null: this.#null }));
        if (/^(INSERT|UPDATE|DELETE|MERGE)/.test(outcome.tag)) print(`${outcome.tag}\n`);
        return;
      case "done":
        print(`${outcome.tag}\n`);
        return;
      case "notice":
      case "error":
        if (outcome.kind === "error") this.failed = true;
        complain(wordFields(outcome.fields, sql));
        return;
      case "lost": {
        this.failed = true;
        complain(LOST);
        const again = await this.#options.reconnect(this.#connection.database);
        if (typeof again === "string") complain("Failed.\n");
        else {
          this.#connection = again;
          complain("Succeeded.\n");
        }
      }
    }
  }

  #quit(): void {
    this.#connection.close();
    this.ended = 0;
  }

  /** A backslash command. Answers the rest of the line after it, or null. */
  async #command(text: string): Promise<string | null> {
    const { print, complain } = this.#options;
    const [, name = "", rest = ""] = /^\\(\?|[A-Za-z]+[+]?)?(.*)$/s.exec(text) ?? [];
    const [argument = null] = /^\s*("(?:[^"]|"")*"|'(?:[^']|'')*'|[^\s\\]+)/.exec(rest)?.slice(1) ?? [];
    const given = argument === null ? null : argument.replace(/^'(.*)'$/s, "$1").replace(/;$/, "");
    switch (name) {
      case "q":
        this.#quit();
        return null;
      case "?":
        print(COMMANDS);
        return null;
      case "h":
        complain("not in Nodebook yet: \\h\n");
        return null;
      case "g": {
        const sql = this.#buffer.text;
        this.#buffer.clear();
        await this.run(sql);
        return null;
      }
      case "p":
        print(this.#buffer.text === "" ? "Query buffer is empty.\n" : `${this.#buffer.text}\n`);
        return null;
      case "r":
        this.#buffer.clear();
        print("Query buffer reset (cleared).\n");
        return null;
      case "echo":
        print(`${rest.trim()}\n`);
        return null;
      case "x":
        this.#expanded = given === "on" ? true : given === "off" ? false : !this.#expanded;
        print(`Expanded display is ${this.#expanded ? "on" : "off"}.\n`);
        return null;
      case "timing":
        this.#timing = given === "on" ? true : given === "off" ? false : !this.#timing;
        print(`Timing is ${this.#timing ? "on" : "off"}.\n`);
        return null;
      case "pset": {
        const value = rest
          .trim()
          .slice((given ?? "").length)
          .trim()
          .replace(/^'(.*)'$/s, "$1");
        if (given === "null") {
          this.#null = value;
          print(`Null display is "${value}".\n`);
        } else complain(`not in Nodebook yet: \\pset ${given ?? ""}\n`);
        return null;
      }
      case "c":
      case "connect": {
        const again = await this.#options.reconnect(given ?? this.#connection.database);
        if (typeof again === "string") {
          complain(`${again}Previous connection kept\n`);
          this.failed = true;
        } else {
          this.#connection.close();
          this.#connection = again;
          print(`You are now connected to database "${again.database}" as user "${again.user}".\n`);
        }
        return null;
      }
      case "conninfo": {
        const { database, user, stream } = this.#connection;
        print(
          `You are connected to database "${database}" as user "${user}" on host "localhost" (address "${stream.remote.address}") at port "${stream.remote.port}".\n`,
        );
        return null;
      }
      default:
        return this.#describe(name, given);
    }
  }

  async #describe(name: string, given: string | null): Promise<null> {
    const { print, complain } = this.#options;
    const known = listing(name, given);
    if (known === undefined || "error" in known) {
      complain(`invalid command \\${name}\n${this.#options.interactive ? "Try \\? for help.\n" : ""}`);
      return null;
    }
    const one = given !== null && /^d[S+]*$/.test(name) && !/[*?]/.test(given);
    const shown = one ? await describeRelation((sql) => this.#connection.query(sql), given) : known;
    if ("error" in shown) {
      complain(`${shown.error}\n`);
      return null;
    }
    for (const outcome of await this.#connection.query(shown.sql)) {
      if (outcome.kind === "error") await this.#show(outcome, shown.sql);
      if (outcome.kind !== "rows") continue;
      if (outcome.rows.length === 0 && !one)
        complain(given === null ? "Did not find any relations.\n" : `Did not find any relation named "${given}".\n`);
      else
        print(
          formatTable(outcome.columns, outcome.rows, {
            expanded: this.#expanded,
            null: "",
            title: shown.title,
            ...(shown.footer === undefined ? {} : { footer: shown.footer }),
          }),
        );
    }
    return null;
  }
}

/** An error or notice as psql words it: severity and message, the line with its caret, detail and hint. */
export function wordFields(fields: Fields, sql: string): string {
  const lines = [`${fields.get("S") ?? "ERROR"}:  ${fields.get("M") ?? ""}`];
  const position = Number(fields.get("P") ?? 0);
  if (position > 0) {
    const before = [...sql].slice(0, position - 1).join("");
    const number = before.split("\n").length;
    const line = sql.split("\n")[number - 1] ?? "";
    const column = before.length - (before.lastIndexOf("\n") + 1);
    const head = `LINE ${number}: `;
    lines.push(head + line, `${" ".repeat(head.length + column)}^`);
  }
  for (const [letter, name] of [
    ["D", "DETAIL"],
    ["H", "HINT"],
    ["W", "CONTEXT"],
  ] as const) {
    const value = fields.get(letter);
    // the context is said of errors only
    if (value !== undefined && (letter !== "W" || fields.get("V") === "ERROR")) lines.push(`${name}:  ${value}`);
  }
  return `${lines.join("\n")}\n`;
}
