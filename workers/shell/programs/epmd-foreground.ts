// An epmd that stays on its terminal: `epmd` and `epmd -d`. In: the process's network, on which it listens. Out: its log on
// standard error, in the words of OTP 27's; exit status 0 when `epmd -kill` ended it, 130 when Ctrl-C did.

import { Epmd } from "../../dist/epmd-daemon.ts";
import type { DaemonOptions } from "../../network/types.ts";
import type { Running, Surroundings } from "../program.ts";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Sat Nov 21 20:54:23 2026", as C's ctime writes it. */
function ctime(milliseconds: number): string {
  const at = new Date(milliseconds);
  const day = String(at.getUTCDate()).padStart(2);
  return `${DAYS[at.getUTCDay()]} ${MONTHS[at.getUTCMonth()]} ${day} ${at.toISOString().slice(11, 19)} ${at.getUTCFullYear()}`;
}

/** Runs a daemon until it is ended. Undefined when another one listens on the port. */
export function runInForeground(
  { network, terminal, ground }: Surroundings,
  options: DaemonOptions & { readonly debug: boolean },
): Running | undefined {
  const { promise: done, resolve: end } = Promise.withResolvers<number>();
  const say = (line: string): void => terminal.write(2, `epmd: ${ctime(ground.systemTime())}: ${line}\n`);
  const debug = options.debug ? say : (): void => {};
  const finish = (status: number): void => {
    network.end();
    end(status);
  };
  const creation = Math.floor(ground.systemTime() / 1000);
  const daemon = new Epmd(network, {
    creation,
    port: options.port,
    relaxed: options.relaxed,
    log: { say, debug },
    // after the answer to who ended it has left
    onEnd: () => ground.defer(() => finish(0)),
  });
  if (!daemon.start()) return undefined;
  debug("epmd running - daemon = 0");
  return {
    input: (keys) => {
      for (const part of keys.split(/(\x03)/)) {
        if (part !== "\x03") terminal.editor.input(part);
        else {
          terminal.write(1, "^C\n");
          finish(130);
        }
      }
    },
    resize: () => {},
    stop: () => finish(143),
    done,
  };
}
