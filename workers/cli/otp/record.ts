// `node workers/cli/otp/record.ts`: records the tape anew, from a session of ours.exs on a node of ours with real.exs on real
// Elixir, over this machine's network. Writes otp27.tape, which tape.test.ts plays.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NetworkHost } from "../../beam/host.ts";
import { findElixir, printed, startElixir } from "../real-elixir.ts";
import { RealNetwork } from "../real-network.ts";
import { COOKIE, SHARED, scriptOf, session } from "./session.ts";
import { type Event, overheard, writeTape } from "./tape.ts";

if (!findElixir("no session to record")) process.exit(1);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const real = startElixir([
  "--name",
  "real@127.0.0.1",
  "--cookie",
  COOKIE,
  "--erl",
  SHARED.join(" "),
  "-e",
  scriptOf("real"),
]);
await printed(real)("ready");

const network = new RealNetwork();
const events: Event[] = [];
const tell = (event: Event): void => void events.push(event);
let connections = 0;
let listening = 0;
const recorded: NetworkHost = {
  name: network.name,
  resolve: (name) => network.resolve(name),
  addresses: () => network.addresses(),
  open: (address, port, options) => network.open(address, port, options),
  connect: (address, port, done) => {
    const conn = ++connections;
    tell({ conn, what: "connect", port });
    network.connect(address, port, (found) =>
      done(typeof found === "string" ? found : overheard(found, conn, port, tell)),
    );
  },
  listen: (address, port, accept) => {
    const listener = network.listen(address, port, (stream) => {
      const conn = ++connections;
      tell({ conn, what: "accept" });
      accept(overheard(stream, conn, undefined, tell));
    });
    if (typeof listener !== "string") listening = listener.port;
    return listener;
  },
};
const { ended } = await session(recorded);
const output = await ended;
writeFileSync(here("otp27.tape"), writeTape({ listening, events, output }));
console.log(output);
network.close();
real.kill("SIGKILL");
