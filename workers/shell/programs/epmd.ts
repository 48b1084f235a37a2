// `epmd` on a terminal: asks the host's daemon for its nodes, or to end. Specification: "EPMD Protocol", NAMES_REQ and
// KILL_REQ, OTP 27. The daemon itself runs with the host.

import { type Program, type Surroundings, silent } from "../program.ts";

const PORT = 4369;
const NAMES = 110;
const KILL = 107;

/** Sends a request; answers all that comes back, or undefined when nobody is there. */
function ask({ network }: Surroundings, request: number): Promise<Uint8Array | undefined> {
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
      stream.write(new Uint8Array([0, 1, request]));
    });
  });
}

async function run(given: Surroundings): Promise<number> {
  const { args, terminal } = given;
  const say = (text: string): void => terminal.write(1, `${text}\n`);
  const request = args[0] === "-names" ? NAMES : args[0] === "-kill" ? KILL : undefined;
  if (request === undefined) {
    // what the daemon of the host answers to another one
    if (args[0] === "-d" || args[0] === "-debug") {
      terminal.write(2, `epmd: there is already a epmd running at port ${PORT} on ipaddr 0.0.0.0\n`);
      return 0;
    }
    if (args[0] === "-daemon") return 0;
    terminal.write(2, "not in Nodebook yet: epmd with other options than -names, -kill, -d and -daemon\n");
    return 1;
  }
  const answer = await ask(given, request);
  if (answer === undefined) {
    terminal.write(2, "epmd: Cannot connect to local epmd\n");
    return 1;
  }
  const text = new TextDecoder().decode(request === NAMES ? answer.subarray(4) : answer);
  if (request === NAMES) {
    terminal.write(1, `epmd: up and running on port ${PORT} with data:\n${text}`);
    return 0;
  }
  if (text === "NO") say("Killing not allowed - living nodes in database.");
  else terminal.write(2, "not in Nodebook yet: ending epmd, which runs with the host\n");
  return 1;
}

/** `epmd`, as far as asking goes. */
export const epmdProgram: Program = {
  name: "epmd",
  start: (given) => silent(given, run(given)),
};
