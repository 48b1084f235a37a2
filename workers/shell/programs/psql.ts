// `psql` as a program of a terminal: its command line, its connection, and lines from the terminal or from a pipe.

import type { Stream } from "../../beam/host.ts";
import { type Program, type Running, type Surroundings, silent } from "../program.ts";
import { Psql } from "../psql/psql.ts";
import { Connection } from "../psql/wire.ts";

type Target = { host: string; port: number; user: string; database: string; commands: string[] };

function targetOf({ args, env }: Surroundings): Target | { text: string; status: number } {
  const user = env.PGUSER ?? env.USER ?? "postgres";
  const target: Target = {
    host: env.PGHOST ?? "localhost",
    port: Number(env.PGPORT ?? 5432),
    user,
    database: "",
    commands: [],
  };
  const names: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [, option = "", joined = ""] = /^(-[hpUdc])(.*)$/s.exec(args[i] as string) ?? [];
    const value = option === "" ? "" : joined === "" ? args[++i] : joined;
    if (value === undefined) return { text: `psql: option requires an argument -- '${option[1]}'\n`, status: 1 };
    if (option === "-h") target.host = value;
    else if (option === "-p") target.port = Number(value);
    else if (option === "-U") target.user = value;
    else if (option === "-d") names.unshift(value);
    else if (option === "-c") target.commands.push(value);
    else if (args[i] === "-V" || args[i] === "--version") return { text: "psql (Nodebook)\n", status: 0 };
    else if (args[i] === "--help" || args[i] === "-?")
      return {
        text: "psql is the PostgreSQL interactive terminal.\n\nUsage:\n  psql [OPTION]... [DBNAME [USERNAME]]\n\n  -c COMMAND  -d DBNAME  -h HOSTNAME  -p PORT  -U USERNAME  -V  --help\n",
        status: 0,
      };
    else if ((args[i] as string).startsWith("-"))
      return { text: `psql: unrecognized option '${args[i]}'\nTry "psql --help" for more information.\n`, status: 1 };
    else names.push(args[i] as string);
  }
  target.database = names[0] ?? env.PGDATABASE ?? target.user;
  if (names[1] !== undefined) target.user = names[1];
  return target;
}

const REASONS: Record<string, string> = {
  econnrefused: "Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?",
  ehostunreach: "No route to host\n\tIs the server running on that host and accepting TCP/IP connections?",
};

/** Connects; answers the message of why not. */
async function connect({ network }: Surroundings, target: Target, database: string): Promise<Connection | string> {
  const address = network.resolve(target.host);
  if (address === undefined)
    return `could not translate host name "${target.host}" to address: Name or service not known\n`;
  const where = `connection to server at "${target.host}" (${address}), port ${target.port} failed: `;
  const stream = await new Promise<Stream | string>((done) => network.connect(address, target.port, done));
  if (typeof stream === "string") return `${where}${REASONS[stream] ?? stream}\n`;
  const opened = await Connection.open(stream, target.user, database);
  if (opened instanceof Connection) return opened;
  const severity = opened.get("S");
  return `${where}${severity === undefined ? "" : `${severity}:  `}${opened.get("M")}\n`;
}

export const psqlProgram: Program = {
  name: "psql",
  async start(given): Promise<Running> {
    const { terminal, ground, stdin } = given;
    const target = targetOf(given);
    if ("text" in target) {
      terminal.write(target.status === 0 ? 1 : 2, target.text);
      return silent(given, Promise.resolve(target.status));
    }
    const connection = await connect(given, target, target.database);
    if (typeof connection === "string") {
      terminal.write(2, `psql: error: ${connection}`);
      return silent(given, Promise.resolve(2));
    }
    const script = target.commands.length > 0 ? target.commands : stdin === null ? null : stdin.split("\n");
    const psql = new Psql({
      connection,
      interactive: script === null,
      reconnect: (database) => connect(given, target, database),
      now: () => ground.now(),
      print: (text) => terminal.write(1, text),
      complain: (text) => terminal.write(2, text),
    });
    if (script !== null) return silent(given, runScript(psql, connection, script, target.commands.length > 0));
    terminal.write(1, `psql (${connection.parameters.get("server_version") ?? ""})\nType "help" for help.\n\n`);
    return interactive(given, psql);
  },
};

async function runScript(psql: Psql, connection: Connection, script: string[], commands: boolean): Promise<number> {
  for (const line of script) {
    if (commands && !line.startsWith("\\")) await psql.run(line.replace(/;\s*$/, ""));
    else await psql.line(line);
  }
  connection.close();
  return commands && psql.failed ? 1 : 0;
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
    done,
  };
}
