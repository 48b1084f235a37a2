// `epmd` on a terminal: asks the host's daemon for its nodes, to forget one, or to end, and starts a daemon. Specification:
// "EPMD Protocol", NAMES_REQ, STOP_REQ and KILL_REQ, and the manual page of epmd, OTP 27. A first daemon runs with the host.

import { EPMD_PORT } from "../../dist/epmd.ts";
import { type Program, type Running, type Surroundings, silent } from "../program.ts";
import { runInForeground } from "./epmd-foreground.ts";
import { USAGE } from "./epmd-usage.ts";

const REQUESTS = { names: 110, kill: 107, stop: 115 } as const;

type Wish =
  | { readonly is: keyof typeof REQUESTS; readonly name: string }
  | { readonly is: "daemon" | "foreground"; readonly relaxed: boolean; readonly debug: number };

/** What the arguments ask for, and of the daemon at which port; undefined when they are none of epmd's. */
function wishOf(args: readonly string[]): { readonly wish: Wish; readonly port: number } | undefined {
  let port = EPMD_PORT;
  let relaxed = false;
  let detached = false;
  let debug = 0;
  for (let i = 0; i < args.length; i++) {
    const value = args[i + 1];
    switch (args[i]) {
      case "-port":
        port = Number(value);
        if (value === undefined || !Number.isInteger(port) || port < 1 || port > 65_535) return undefined;
        i++;
        break;
      case "-relaxed_command_check":
        relaxed = true;
        break;
      case "-daemon":
        detached = true;
        break;
      case "-d":
      case "-debug":
        debug++;
        break;
      case "-names":
        return { wish: { is: "names", name: "" }, port };
      case "-kill":
        return args.length === i + 1 ? { wish: { is: "kill", name: "" }, port } : undefined;
      case "-stop":
        return value === undefined ? undefined : { wish: { is: "stop", name: value }, port };
      default:
        return undefined;
    }
  }
  return { wish: { is: detached ? "daemon" : "foreground", relaxed, debug }, port };
}

/** Sends a request; answers all that comes back, or undefined when nobody is there. */
function ask({ network }: Surroundings, port: number, request: number, name: string): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    network.connect("127.0.0.1", port, (stream) => {
      if (typeof stream === "string") {
        resolve(undefined);
        return;
      }
      const parts: number[] = [];
      stream.onData = (data) => void parts.push(...data);
      stream.onClose = () => {
        network.end();
        resolve(Uint8Array.from(parts));
      };
      const body = new TextEncoder().encode(name);
      stream.write(Uint8Array.of(0, 1 + body.length, request, ...body));
    });
  });
}

type Start = Extract<Wish, { relaxed: boolean }>;

/** Starts a daemon on the host, or one that stays on the terminal. */
function start(given: Surroundings, port: number, { is, relaxed, debug }: Start): Running {
  const { terminal, network } = given;
  if (is === "daemon") {
    const started = new Promise<number>((done) => network.startDaemon({ port, relaxed }, () => done(0)));
    return silent(given, started);
  }
  if (debug > 1) terminal.write(2, "not in Nodebook yet: more than one -d of epmd\n");
  const running = runInForeground(given, { port, relaxed, debug: debug > 0 });
  if (running !== undefined) return running;
  terminal.write(2, `epmd: there is already a epmd running at port ${port} on ipaddr 0.0.0.0\n`);
  return silent(given, Promise.resolve(0));
}

async function request(given: Surroundings, port: number, wish: Extract<Wish, { name: string }>): Promise<number> {
  const { terminal } = given;
  const answer = await ask(given, port, REQUESTS[wish.is], wish.name);
  if (answer === undefined) {
    terminal.write(2, "epmd: Cannot connect to local epmd\n");
    return 1;
  }
  const text = new TextDecoder().decode(wish.is === "names" ? answer.subarray(4) : answer);
  switch (wish.is) {
    case "names":
      terminal.write(1, `epmd: up and running on port ${port} with data:\n${text}`);
      return 0;
    case "kill":
      terminal.write(1, text === "OK" ? "Killed\n" : "Killing not allowed - living nodes in database.\n");
      return text === "OK" ? 0 : 1;
    case "stop":
      if (text === "STOPPED" || text === "NOEXIST") terminal.write(1, `${text}\n`);
      else terminal.write(2, `epmd: local epmd responded with <${text}>\n`);
      return text === "STOPPED" || text === "NOEXIST" ? 0 : 1;
  }
}

function run(given: Surroundings): Running {
  const asked = wishOf(given.args);
  if (asked === undefined) {
    given.terminal.write(2, USAGE);
    return silent(given, Promise.resolve(1));
  }
  const { wish, port } = asked;
  return "relaxed" in wish ? start(given, port, wish) : silent(given, request(given, port, wish));
}

/** `epmd`. */
export const epmdProgram: Program = { name: "epmd", start: run };
