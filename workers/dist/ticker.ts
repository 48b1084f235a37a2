// Ticks: who is silent for a net_ticktime is gone. In: connections and what was said on them since. Out: ticks to those who
// heard nothing, and the loss of those who said nothing. Specification: net_kernel's net_ticktime, OTP 27.

import type { Timer } from "../beam/timers.ts";
import type { Vm } from "../beam/vm.ts";
import type { Connection } from "./connection.ts";

/** A peer that is silent for so many ticks is gone: OTP's net_tickintensity. */
const INTENSITY = 4;

export class Ticker {
  readonly #vm: Vm;
  readonly #connections: ReadonlyMap<unknown, Connection>;
  readonly #gone: (connection: Connection) => void;
  #seconds = 60;
  /** the time before, while peers may not know of a change yet */
  #before: number | undefined;
  #timer: Timer | undefined;
  constructor(vm: Vm, connections: ReadonlyMap<unknown, Connection>, gone: (connection: Connection) => void) {
    this.#vm = vm;
    this.#connections = connections;
    this.#gone = gone;
  }

  /** There is a connection: goes on as long as there are some. */
  start(): void {
    if (this.#timer !== undefined) return;
    const shorter = Math.min(this.#seconds, this.#before ?? this.#seconds);
    this.#timer = this.#vm.addTimer((shorter * 1000) / INTENSITY, () => {
      this.#timer = undefined;
      this.#tick();
      if (this.#connections.size > 0) this.start();
    });
  }

  stop(): void {
    if (this.#timer !== undefined) this.#vm.timers.cancel(this.#timer);
    this.#timer = undefined;
  }

  /** Until `settled` both the old time and the new one are kept to: ticks for the shorter, patience for the longer. */
  setTime(seconds: number, settled: boolean): void {
    this.#before = settled ? undefined : (this.#before ?? this.#seconds);
    this.#seconds = seconds;
    if (this.#timer === undefined) return;
    this.stop();
    this.start();
  }

  /** Four ticks in a net_ticktime, to all who heard nothing since the last; who was silent for four is gone. */
  #tick(): void {
    const longer = Math.max(this.#seconds, this.#before ?? this.#seconds);
    const shorter = Math.min(this.#seconds, this.#before ?? this.#seconds);
    const patience = Math.ceil((INTENSITY * longer) / shorter);
    for (const connection of [...this.#connections.values()]) {
      connection.missed = connection.heard ? 0 : connection.missed + 1;
      if (connection.missed >= patience) {
        this.#gone(connection);
        continue;
      }
      connection.out.tick();
      connection.heard = false;
    }
  }
}
