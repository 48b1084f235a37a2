// psql: lines in, text out. Queries go to the server at their semicolons; backslash commands are its own. Wording and
// layout as PostgreSQL 15's psql has them.

import { runCommand, type Shell, type Use, wordFields } from "./commands.ts";
import { HELP } from "./help.ts";
import { parseArguments, QueryBuffer } from "./input.ts";
import { defaultSettings, type PrintSettings, Variables } from "./settings.ts";
import { formatTable, type TableStyle } from "./table.ts";
import type { Column, Connection, Fields, Outcome } from "./wire.ts";

export type PsqlOptions = {
  readonly connection: Connection;
  /** the server's name, as it was given */
  readonly host: string;
  /** another connection, or the message of why there is none */
  readonly reconnect: (database: string, user: string) => Promise<Connection | string>;
  readonly now: () => number;
  readonly interactive: boolean;
  /** columns of the terminal */
  readonly columns: () => number;
  /** a file's text; undefined when there is none */
  readonly readFile: (path: string) => string | undefined;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

const LOST = `server closed the connection unexpectedly
	This probably means the server terminated abnormally
	before or while processing the request.
`;

/** An interactive session, or one that runs scripts. Feed it `line`s; `ended` is set when it is over. */
export class Psql implements Shell {
  readonly #options: PsqlOptions;
  readonly #buffer: QueryBuffer;
  readonly settings: PrintSettings = defaultSettings();
  readonly variables = new Variables();
  #connection: Connection;
  #last = "";
  /** the file and line that is being read */
  #source: { path: string; line: number } | null = null;
  timing = false;
  lastError: { fields: Fields; sql: string } | null = null;
  /** the exit status, once psql has ended */
  ended: number | null = null;
  /** the last statement or command has failed */
  failed = false;

  constructor(options: PsqlOptions) {
    this.#options = options;
    this.#connection = options.connection;
    this.#buffer = new QueryBuffer((name) => this.variables.get(name));
    this.#connected();
  }

  get connection(): Connection {
    return this.#connection;
  }

  get interactive(): boolean {
    return this.#options.interactive && this.#source === null;
  }

  get query(): string {
    return this.#buffer.text === "" ? this.#last : this.#buffer.text;
  }

  /** The greeting of an interactive session. */
  banner(): string {
    const version = this.#connection.parameters.get("server_version") ?? "";
    return `psql (${version})\nType "help" for help.\n\n`;
  }

  /** What stands before the next line. */
  prompt(): string {
    const { open } = this.#buffer;
    const { closed, status, database, user, pid, stream, parameters } = this.#connection;
    const shown: Record<string, () => string> = {
      "/": () => (closed ? "" : database),
      "~": () => (closed ? "" : database === user ? "~" : database),
      n: () => (closed ? "" : user),
      m: () => this.#options.host.split(".")[0] ?? "",
      M: () => this.#options.host,
      ">": () => String(stream.remote.port),
      p: () => String(pid),
      R: () => (closed ? "!" : open),
      x: () => (closed ? "?" : status === "T" ? "*" : status === "E" ? "!" : ""),
      "#": () => (!closed && parameters.get("is_superuser") === "on" ? "#" : ">"),
      "%": () => "%",
    };
    const template = this.variables.get(open === "=" ? "PROMPT1" : "PROMPT2") ?? "";
    return template.replace(/%(:\w+:|.)/gs, (all, letter: string) => {
      if (letter.length > 1) return this.variables.get(letter.slice(1, -1)) ?? "";
      return Object.hasOwn(shown, letter) ? (shown[letter] as () => string)() : all.slice(1);
    });
  }

  /** Ctrl-C: drops what was typed. */
  interrupt(): void {
    this.#buffer.clear();
  }

  reset(): void {
    this.#buffer.clear();
    this.#last = "";
  }

  print(text: string): void {
    this.#options.print(text);
  }

  /** Says what is wrong; within a file, where. */
  complain(text: string): void {
    const { path, line } = this.#source ?? { path: "", line: 0 };
    const error = /^(ERROR|FATAL|NOTICE|WARNING|INFO|DEBUG|LOG):/.test(text) ? "" : "error: ";
    this.#options.complain(path === "" ? text : `psql:${path}:${line}: ${error}${text}`);
  }

  /** Takes a line, runs what it ends. */
  async line(line: string): Promise<void> {
    const word = line.trim().toLowerCase().replace(/;$/, "").trimEnd();
    if (this.interactive && /^(help|quit|exit)$/.test(word)) {
      if (this.#buffer.text === "") {
        if (word === "help") this.print(HELP);
        else this.quit();
        return;
      }
      this.print(
        word === "help"
          ? "Use \\? for help or press control-C to clear the input buffer.\n"
          : this.#buffer.open === "-" || this.#buffer.open === "("
            ? "Use \\q to quit.\n"
            : "Use control-D to quit.\n",
      );
    }
    let rest: string | null = line;
    while (rest !== null && this.ended === null) {
      const { statements, command } = this.#buffer.add(rest);
      for (const statement of statements) {
        await this.run(statement);
        if (this.#stops()) return;
      }
      rest = command === null ? null : await this.#command(command);
      if (command !== null && this.#stops()) return;
    }
  }

  /** Runs lines of a script, and what is left in the buffer at its end. */
  async script(lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      await this.line(line);
      if (this.ended !== null) return;
    }
    if (this.#buffer.text.trim() !== "") {
      const sql = this.#buffer.text;
      this.#buffer.clear();
      await this.run(sql);
      this.#stops();
    }
  }

  #stops(): boolean {
    if (this.failed && !this.interactive && this.variables.on("ON_ERROR_STOP")) this.ended ??= 3;
    return this.ended !== null;
  }

  /** Runs a script's file. */
  async include(path: string): Promise<boolean> {
    const text = this.#options.readFile(path);
    if (text === undefined) {
      this.complain(`${path}: No such file or directory\n`);
      return false;
    }
    const outer = this.#source;
    const source = { path, line: 0 };
    this.#source = source;
    const lines = text.replace(/\n$/, "").split("\n");
    for (const line of lines) {
      source.line++;
      await this.line(line);
      if (this.ended !== null) break;
    }
    if (this.ended === null) await this.script([]);
    this.#source = outer;
    return this.ended === null;
  }

  go(use: Use): Promise<boolean> {
    const sql = this.query;
    this.#buffer.clear();
    return sql === "" ? Promise.resolve(true) : this.run(sql, use);
  }

  /** Runs SQL text; false when it failed. */
  async run(sql: string, use: Use = { as: "shown" }): Promise<boolean> {
    this.failed = false;
    this.#last = sql;
    if (this.#connection.closed && this.#lost === "said") {
      this.complain("You are currently not connected to a database.\n");
      this.failed = true;
      return false;
    }
    const from = this.#options.now();
    const outcomes = await this.#connection.query(sql);
    const took = this.#options.now() - from;
    for (const outcome of outcomes) await this.#show(outcome, sql, use);
    if (this.timing) this.print(timed(took));
    this.#notifications();
    return !this.failed;
  }

  #lost: "no" | "said" = "no";

  #notifications(): void {
    for (const { channel, payload, pid } of this.#connection.notifications.splice(0)) {
      const what = payload === "" ? "" : ` with payload "${payload}"`;
      this.print(`Asynchronous notification "${channel}"${what} received from server process with PID ${pid}.\n`);
    }
  }

  async #show(outcome: Outcome, sql: string, use: Use): Promise<void> {
    const quiet = this.variables.on("QUIET");
    switch (outcome.kind) {
      case "rows":
        this.#remember("00000", outcome.rows.length);
        if (use.as === "kept") this.#keep(outcome, use.prefix);
        else if (use.as === "run") {
          for (const value of outcome.rows.flat()) {
            if (value !== null) await this.run(value);
            if (this.#stops()) return;
          }
        } else {
          this.showTable(outcome.columns, outcome.rows, { expanded: use.as === "expanded" });
          if (/^(INSERT|UPDATE|DELETE|MERGE)/.test(outcome.tag) && !quiet) this.print(`${outcome.tag}\n`);
        }
        return;
      case "done":
        this.#remember("00000", Number(/\d+$/.exec(outcome.tag)?.[0] ?? 0));
        if (!quiet && outcome.tag !== "" && !outcome.tag.startsWith("COPY")) this.print(`${outcome.tag}\n`);
        return;
      case "copy":
        this.print(outcome.text);
        return;
      case "notice":
        this.complain(wordFields(outcome.fields, sql));
        return;
      case "error":
        this.showError(outcome, sql);
        return;
      case "lost":
        await this.#reattach();
    }
  }

  showError(outcome: Outcome & { kind: "error" }, sql: string): void {
    const { fields } = outcome;
    this.failed = true;
    this.lastError = { fields, sql };
    this.#remember(fields.get("C") ?? "", 0);
    this.variables.put("LAST_ERROR_SQLSTATE", fields.get("C") ?? "");
    this.variables.put("LAST_ERROR_MESSAGE", fields.get("M") ?? "");
    this.complain(wordFields(fields, sql));
  }

  #remember(state: string, rows: number): void {
    this.variables.put("SQLSTATE", state);
    this.variables.put("ERROR", String(state !== "00000"));
    this.variables.put("ROW_COUNT", String(rows));
  }

  #keep({ columns, rows }: { columns: readonly Column[]; rows: (string | null)[][] }, prefix: string): void {
    const [row] = rows;
    if (row === undefined || rows.length > 1) {
      this.complain(`${row === undefined ? "no rows" : "more than one row"} returned for \\gset\n`);
      this.failed = true;
      return;
    }
    columns.forEach(({ name }, i) => {
      const wrong = this.variables.change(prefix + name, row[i] ?? undefined);
      if (wrong !== null) this.complain(wrong);
    });
  }

  showTable(
    columns: readonly Column[],
    rows: (string | null)[][],
    extra: { title?: string; below?: readonly string[] | undefined; expanded?: boolean },
  ): void {
    const { settings } = this;
    const style: TableStyle = {
      ...settings,
      title: extra.title ?? settings.title,
      below: extra.below,
      expanded: extra.expanded === true ? "on" : settings.expanded,
      columns: settings.columns > 0 ? settings.columns : this.#options.interactive ? this.#options.columns() : 0,
    };
    this.print(formatTable(columns, rows, style));
  }

  /** The server has closed the connection: an interactive psql connects once more. */
  async #reattach(): Promise<void> {
    this.failed = true;
    this.#options.complain(LOST);
    if (!this.#options.interactive) {
      this.#options.complain("connection to server was lost\n");
      this.ended = 2;
      return;
    }
    this.#options.complain("The connection to the server was lost. Attempting reset: ");
    const { database, user } = this.#connection;
    const again = await this.#options.reconnect(database, user);
    if (typeof again === "string") {
      this.#lost = "said";
      this.#options.complain("Failed.\n");
      return;
    }
    this.#connection = again;
    this.#connected();
    this.#options.complain("Succeeded.\n");
  }

  #connected(): void {
    const { database, user, stream, parameters } = this.#connection;
    const values = {
      DBNAME: database,
      ENCODING: parameters.get("client_encoding") ?? "UTF8",
      HOST: this.#options.host,
      PORT: String(stream.remote.port),
      SERVER_VERSION_NAME: parameters.get("server_version") ?? "",
      USER: user,
    };
    for (const [name, value] of Object.entries(values)) this.variables.put(name, value);
    this.#lost = "no";
  }

  async connect(database: string | null, user: string | null): Promise<boolean> {
    const old = this.#connection;
    const again = await this.#options.reconnect(database ?? old.database, user ?? old.user);
    if (typeof again === "string") {
      if (this.interactive) this.complain(`${again}Previous connection kept\n`);
      else {
        this.complain(`\\connect: ${again}`);
        this.ended = 2;
      }
      return false;
    }
    old.close();
    this.#connection = again;
    this.#connected();
    if (!this.variables.on("QUIET"))
      this.print(`You are now connected to database "${again.database}" as user "${again.user}".\n`);
    return true;
  }

  describeConnection(): string {
    const { database, user, stream, closed } = this.#connection;
    if (closed) return "You are currently not connected to a database.\n";
    const { host } = this.#options;
    const { address, port } = stream.remote;
    const where = host === address ? `address "${address}"` : `host "${host}" (address "${address}")`;
    return `You are connected to database "${database}" as user "${user}" on ${where} at port "${port}".\n`;
  }

  quit(): void {
    this.#connection.close();
    this.ended = 0;
  }

  /** A backslash command. Answers the rest of the line after it, or null. */
  async #command(text: string): Promise<string | null> {
    const [all, name = ""] = /^\\([^\s\\]*)/.exec(text) ?? [""];
    const lookup = (variable: string): string | undefined => this.variables.get(variable);
    const { args, rest } = parseArguments(text.slice(all.length), lookup);
    // a semicolon after \d and its kin is not part of the pattern
    const given = /^(d|l|sf)/.test(name) ? args.map((a) => a.replace(/;$/, "")).filter((a) => a !== "") : args;
    const ok = await runCommand(this, name.replace(/;$/, ""), given);
    this.failed = !ok;
    return rest;
  }
}

function timed(ms: number): string {
  const plain = `Time: ${ms.toFixed(3)} ms`;
  if (ms < 1000) return `${plain}\n`;
  const seconds = ms / 1000;
  const two = (n: number): string => String(n).padStart(2, "0");
  const rest = (seconds % 60).toFixed(3).padStart(6, "0");
  const minutes = Math.floor(seconds / 60);
  const clock =
    minutes < 60 ? `${two(minutes)}:${rest}` : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${rest}`;
  return `${plain} (${clock})\n`;
}
