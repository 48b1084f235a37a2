// `psql` as a program of a terminal: its command line, its connection, and lines from the terminal or from a pipe.

import type { Stream } from "../../beam/host.ts";
import { type Program, type Running, type Surroundings, silent } from "../program.ts";
import { Psql } from "../psql/psql.ts";
import { changeSetting } from "../psql/settings.ts";
import { Connection } from "../psql/wire.ts";

type Action = { readonly kind: "command" | "file"; readonly text: string };

type Target = {
  host: string;
  port: number;
  user: string;
  database: string;
  readonly actions: Action[];
  /** print settings and variables, in order */
  readonly settings: [name: string, value: string | null][];
  readonly variables: [name: string, value: string | undefined][];
};

type Answer = { readonly text: string; readonly status: number };

const USAGE = `psql is the PostgreSQL interactive terminal.

Usage:
  psql [OPTION]... [DBNAME [USERNAME]]

General options:
  -c, --command=COMMAND    run only single command (SQL or internal) and exit
  -d, --dbname=DBNAME      database name to connect to
  -f, --file=FILENAME      execute commands from file, then exit
  -l, --list               list available databases, then exit
  -v, --set=, --variable=NAME=VALUE
                           set psql variable NAME to VALUE
  -V, --version            output version information, then exit
  -X, --no-psqlrc          do not read startup file (there is none)
  -?, --help               show this help, then exit

Input and output options:
  -n, --no-readline        disable enhanced command line editing (always on here)
  -q, --quiet              run quietly (no messages, only query output)

Output format options:
  -A, --no-align           unaligned table output mode
      --csv                CSV (Comma-Separated Values) table output mode
  -F, --field-separator=STRING
                           field separator for unaligned output
  -P, --pset=VAR[=ARG]     set printing option VAR to ARG (see \\pset command)
  -t, --tuples-only        print rows only
  -x, --expanded           turn on expanded table output

Connection options:
  -h, --host=HOSTNAME      database server host
  -p, --port=PORT          database server port
  -U, --username=USERNAME  database user name
  -w, --no-password        never prompt for password
`;

const LONG: Record<string, string> = {
  command: "c",
  dbname: "d",
  file: "f",
  list: "l",
  set: "v",
  variable: "v",
  version: "V",
  "no-psqlrc": "X",
  help: "?",
  "no-readline": "n",
  quiet: "q",
  "no-align": "A",
  "field-separator": "F",
  pset: "P",
  "tuples-only": "t",
  expanded: "x",
  host: "h",
  port: "p",
  username: "U",
  "no-password": "w",
};
const TAKES = "cdfvFPhpU";

function applyOption(target: Target, names: string[], option: string, value: string): Answer | null {
  const [name = "", ...rest] = value.split("=");
  switch (option) {
    case "h":
      target.host = value;
      return null;
    case "p":
      target.port = Number(value);
      return null;
    case "U":
      target.user = value;
      return null;
    case "d":
      names.unshift(value);
      return null;
    case "c":
      target.actions.push({ kind: "command", text: value });
      return null;
    case "f":
      target.actions.push({ kind: "file", text: value });
      return null;
    case "l":
      target.actions.push({ kind: "command", text: "\\l" });
      return null;
    case "v":
      target.variables.push([name, value.includes("=") ? rest.join("=") : undefined]);
      return null;
    case "q":
      target.variables.push(["QUIET", "on"]);
      return null;
    case "A":
      target.settings.push(["format", "unaligned"]);
      return null;
    case "F":
      target.settings.push(["fieldsep", value]);
      return null;
    case "P":
      target.settings.push([name, value.includes("=") ? rest.join("=") : null]);
      return null;
    case "t":
      target.settings.push(["tuples_only", "on"]);
      return null;
    case "x":
      target.settings.push(["expanded", "on"]);
      return null;
    case "V":
      return { text: "psql (Nodebook)\n", status: 0 };
    case "?":
      return { text: USAGE, status: 0 };
    case "X":
    case "n":
    case "w":
      return null;
    default:
      return { text: `psql: invalid option -- '${option}'\nTry "psql --help" for more information.\n`, status: 1 };
  }
}

/** Reads the command line. Answers where to connect to and what to do, or a text to end with. */
function targetOf({ args, env }: Surroundings): Target | Answer {
  const target: Target = {
    host: env.PGHOST ?? "localhost",
    port: Number(env.PGPORT ?? 5432),
    user: env.PGUSER ?? env.USER ?? "postgres",
    database: "",
    actions: [],
    settings: [],
    variables: [],
  };
  const names: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name, joined] = /^--([\w-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (arg === "--csv") target.settings.push(["format", "csv"]);
    else if (name !== undefined) {
      const option = Object.hasOwn(LONG, name) ? LONG[name] : undefined;
      if (option === undefined)
        return { text: `psql: unrecognized option '${arg}'\nTry "psql --help" for more information.\n`, status: 1 };
      const value = TAKES.includes(option) ? (joined ?? rest.shift()) : "";
      if (value === undefined)
        return {
          text: `psql: option '--${name}' requires an argument\nTry "psql --help" for more information.\n`,
          status: 1,
        };
      const answer = applyOption(target, names, option, value);
      if (answer !== null) return answer;
    } else if (/^-./.test(arg)) {
      for (let i = 1; i < arg.length; i++) {
        const option = arg[i] as string;
        const takes = TAKES.includes(option);
        const value = !takes ? "" : i + 1 < arg.length ? arg.slice(i + 1) : rest.shift();
        if (value === undefined)
          return {
            text: `psql: option requires an argument -- '${option}'\nTry "psql --help" for more information.\n`,
            status: 1,
          };
        const answer = applyOption(target, names, option, value);
        if (answer !== null) return answer;
        if (takes) break;
      }
    } else names.push(arg);
  }
  const [database, user, ...more] = names;
  target.database = database ?? env.PGDATABASE ?? target.user;
  if (user !== undefined) target.user = user;
  const [extra] = more;
  if (extra !== undefined)
    return { text: `psql: warning: extra command-line argument "${extra}" ignored\n`, status: 1 };
  return target;
}

const REASONS: Record<string, string> = {
  econnrefused: "Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?",
  ehostunreach: "No route to host\n\tIs the server running on that host and accepting TCP/IP connections?",
  etimedout: "Connection timed out\n\tIs the server running on that host and accepting TCP/IP connections?",
};

/** Connects; answers the message of why not. */
async function connect(
  { network }: Surroundings,
  { host, port }: Target,
  database: string,
  user: string,
): Promise<Connection | string> {
  const address = network.resolve(host);
  if (address === undefined) return `could not translate host name "${host}" to address: Name or service not known\n`;
  const named = host === address ? `"${host}"` : `"${host}" (${address})`;
  const where = `connection to server at ${named}, port ${port} failed: `;
  const stream = await new Promise<Stream | string>((done) => network.connect(address, port, done));
  if (typeof stream === "string") return `${where}${REASONS[stream] ?? stream}\n`;
  const opened = await Connection.open(stream, user, database);
  if (opened instanceof Connection) return opened;
  const severity = opened.get("S");
  return `${where}${severity === undefined ? "" : `${severity}:  `}${opened.get("M")}\n`;
}

/** psql: interactive on a terminal, or running commands, files and standard input. */
export const psqlProgram: Program = {
  name: "psql",
  async start(given): Promise<Running> {
    const { terminal, ground, stdin, disk, cwd } = given;
    const target = targetOf(given);
    if ("text" in target) {
      terminal.write(target.status === 0 ? 1 : 2, target.text);
      return silent(given, Promise.resolve(target.status));
    }
    const connection = await connect(given, target, target.database, target.user);
    if (typeof connection === "string") {
      terminal.write(2, `psql: error: ${connection}`);
      return silent(given, Promise.resolve(2));
    }
    const psql = new Psql({
      connection,
      host: target.host,
      interactive: target.actions.length === 0 && stdin === null,
      reconnect: (database, user) => connect(given, target, database, user),
      now: () => ground.now(),
      columns: () => terminal.columns(),
      readFile: (path) => {
        const bytes = disk.read(path.startsWith("/") ? path : `${cwd.replace(/\/$/, "")}/${path}`);
        return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
      },
      print: (text) => terminal.write(1, text),
      complain: (text) => terminal.write(2, text),
    });
    for (const [name, value] of target.settings) {
      const said = changeSetting(psql.settings, name, value);
      if (said.error === true) terminal.write(2, `psql: error: ${said.text}`);
    }
    for (const [name, value] of target.variables) {
      const wrong = psql.variables.change(name, value);
      if (wrong !== null) terminal.write(2, `psql: error: ${wrong}`);
    }
    if (target.actions.length > 0) return silent(given, runActions(psql, target.actions));
    if (stdin !== null) return silent(given, runScript(psql, stdin));
    if (!psql.variables.on("QUIET")) terminal.write(1, psql.banner());
    return interactive(given, psql);
  },
};

async function runScript(psql: Psql, text: string): Promise<number> {
  await psql.script(text.replace(/\n$/, "").split("\n"));
  psql.connection.close();
  return psql.ended ?? 0;
}

/** Runs -c and -f in their order; the last one's outcome is the exit status. */
async function runActions(psql: Psql, actions: readonly Action[]): Promise<number> {
  let status = 0;
  for (const { kind, text } of actions) {
    if (kind === "file") status = (await psql.include(text)) || psql.ended !== null ? 0 : 1;
    else {
      if (text.trimStart().startsWith("\\")) await psql.line(text.trim());
      else await psql.run(text);
      status = psql.failed ? 1 : 0;
    }
    if (psql.ended !== null) return psql.ended;
    if (status !== 0 && psql.variables.on("ON_ERROR_STOP")) break;
  }
  psql.connection.close();
  return status;
}

function interactive({ terminal }: Surroundings, psql: Psql): Running {
  let end: (status: number) => void = () => {};
  const done = new Promise<number>((resolve) => {
    end = resolve;
  });
  const ask = (): void => {
    terminal.editor.ask(psql.prompt(), (line) => {
      if (line === null) terminal.write(1, "\\q\n");
      void psql.line(line ?? "\\q").then(() => {
        if (psql.ended === null) ask();
        else end(psql.ended);
      });
    });
  };
  ask();
  return {
    input: (keys) => {
      for (const part of keys.split(/(\x03)/)) {
        if (part !== "\x03") terminal.editor.input(part);
        else if (terminal.editor.active) {
          terminal.editor.cancel();
          terminal.write(1, "^C\n");
          psql.interrupt();
          ask();
        }
      }
    },
    resize: () => {},
    stop: () => {
      psql.connection.close();
      end(0);
    },
    done,
  };
}
