// `epmd -names`: asks the host's epmd for its nodes. Specification: "EPMD Protocol", NAMES_REQ, OTP 27.

import { type Program, silent } from "../program.ts";

const PORT = 4369;

/** `epmd`, as far as asking goes; the daemon itself runs with the host. */
export const epmdProgram: Program = {
  name: "epmd",
  start(given) {
    const { args, network, terminal } = given;
    if (args[0] !== "-names") {
      terminal.write(2, "not in Nodebook yet: epmd with other options than -names (the daemon runs with the host)\n");
      return silent(given, Promise.resolve(1));
    }
    const done = new Promise<number>((resolve) => {
      network.connect("127.0.0.1", PORT, (stream) => {
        if (typeof stream === "string") {
          terminal.write(2, "epmd: Cannot connect to local epmd\n");
          resolve(1);
          return;
        }
        const parts: number[] = [];
        stream.onData = (data) => void parts.push(...data);
        stream.onClose = () => {
          const text = new TextDecoder().decode(Uint8Array.from(parts.slice(4)));
          terminal.write(1, `epmd: up and running on port ${PORT} with data:\n${text}`);
          network.end();
          resolve(0);
        };
        stream.write(new Uint8Array([0, 1, 110]));
      });
    });
    return silent(given, done);
  },
};
