// `epmd` on a terminal: asks the host's daemon for its nodes, to forget one, or to end. Specification: "EPMD Protocol",
// NAMES_REQ, STOP_REQ and KILL_REQ, OTP 27. The daemon itself runs with the host, and with its usual checks.

import { type Program, type Surroundings, silent } from "../program.ts";

const PORT = 4369;
const NAMES = 110;
const KILL = 107;
const STOP = 115;

/** Sends a request; answers all that comes back, or undefined when nobody is there. */
function ask({ network }: Surroundings, request: number, name = ""): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    network.connect("127.0.0.1", PORT, (stream) => {
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

async function run(given: Surroundings): Promise<number> {
  const { terminal } = given;
  const say = (text: string): void => terminal.write(1, `${text}\n`);
  // a daemon that does not start cannot be a relaxed one
  const args = given.args.filter((arg) => arg !== "-relaxed_command_check");
  const requests: Readonly<Record<string, number>> = { "-names": NAMES, "-kill": KILL, "-stop": STOP };
  const request = requests[args[0] ?? ""];
  if (request === undefined) {
    // what the daemon of the host answers to another one
    if (args[0] === "-d" || args[0] === "-debug") {
      terminal.write(2, `epmd: there is already a epmd running at port ${PORT} on ipaddr 0.0.0.0\n`);
      return 0;
    }
    if (args[0] === "-daemon") return 0;
    terminal.write(2, "not in Nodebook yet: epmd with other options than -names, -kill, -stop, -d and -daemon\n");
    return 1;
  }
  const answer = await ask(given, request, args[1]);
  if (answer === undefined) {
    terminal.write(2, "epmd: Cannot connect to local epmd\n");
    return 1;
  }
  const text = new TextDecoder().decode(request === NAMES ? answer.subarray(4) : answer);
  if (request === NAMES) {
    terminal.write(1, `epmd: up and running on port ${PORT} with data:\n${text}`);
    return 0;
  }
  if (request === STOP) terminal.write(2, `epmd: local epmd responded with <${text}>\n`);
  else if (text === "NO") say("Killing not allowed - living nodes in database.");
  else terminal.write(2, "not in Nodebook yet: ending epmd, which runs with the host\n");
  return 1;
}

/** `epmd`, as far as asking goes. */
export const epmdProgram: Program = {
  name: "epmd",
  start: (given) => silent(given, run(given)),
};
