// What went through a socket, counted for `:inet.getstat/2` and `:erlang.port_info/2`, and the socket as the port that it is.

import { badarg } from "../beam/raise.ts";
import type { Pid, Port } from "../terms/term.ts";
import type { OpenPort } from "./ports.ts";

/** Packets one way: how many, their bytes, and the largest. */
export class Flow {
  count = 0;
  octets = 0;
  largest = 0;

  add(bytes: number): void {
    this.count++;
    this.octets += bytes;
    if (bytes > this.largest) this.largest = bytes;
  }
  get average(): number {
    return this.count === 0 ? 0 : Math.trunc(this.octets / this.count);
  }
}

/** Both ways of a socket. */
export class Traffic {
  readonly received = new Flow();
  readonly sent = new Flow();
}

/** A socket as the port that it is; `driver` is its name there. Data goes into it by its own functions alone. */
export function socketPort(
  socket: { readonly port: Port; owner: Pid },
  driver: "tcp_inet" | "udp_inet",
  { received, sent }: Traffic,
  close: () => void,
): OpenPort {
  return {
    port: socket.port,
    name: driver,
    get owner() {
      return socket.owner;
    },
    set owner(pid) {
      socket.owner = pid;
    },
    osPid: undefined,
    input: received.octets,
    output: sent.octets,
    close,
    command: () => {
      throw badarg();
    },
  };
}
