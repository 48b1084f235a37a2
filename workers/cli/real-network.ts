// The network of the machine that Node runs on, for nodes that mesh with real Erlang nodes: TCP and UDP sockets behind the
// interface that the simulated network has. In: addresses and ports. Out: streams and datagrams.

import { createSocket } from "node:dgram";
import { createServer, connect as dial, isIP, type Socket } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import type { Datagrams, NetworkHost, Stream } from "../beam/host.ts";

const ERRORS: Record<string, string> = {
  ECONNREFUSED: "econnrefused",
  ETIMEDOUT: "etimedout",
  EHOSTUNREACH: "ehostunreach",
  ENETUNREACH: "ehostunreach",
  ENOTFOUND: "nxdomain",
  EADDRINUSE: "eaddrinuse",
};

function errorOf(error: NodeJS.ErrnoException): string {
  return ERRORS[error.code ?? ""] ?? (error.code ?? "einval").toLowerCase();
}

/** The machine's name without its domain, as short node names have it. */
export function shortHostname(): string {
  return hostname().split(".")[0] as string;
}

/** A socket as a stream; data and the end wait until somebody listens. */
function streamOf(socket: Socket): Stream {
  let onData: ((data: Uint8Array) => void) | null = null;
  let onClose: ((reason: "end" | "reset") => void) | null = null;
  let early: Uint8Array[] = [];
  let closed: "end" | "reset" | null = null;
  const close = (reason: "end" | "reset"): void => {
    if (closed !== null) return;
    closed = reason;
    onClose?.(reason);
  };
  socket.setNoDelay(true);
  socket.on("data", (chunk: Buffer) => {
    const data = new Uint8Array(chunk);
    if (onData === null) early.push(data);
    else onData(data);
  });
  socket.on("end", () => close("end"));
  socket.on("error", () => close("reset"));
  socket.on("close", () => close("end"));
  return {
    write: (data) => void socket.write(data.slice()),
    end: () => void socket.end(),
    destroy: () => void socket.destroy(),
    get onData() {
      return onData;
    },
    set onData(listener) {
      onData = listener;
      if (listener === null) return;
      const waiting = early;
      early = [];
      for (const data of waiting) listener(data);
    },
    get onClose() {
      return onClose;
    },
    set onClose(listener) {
      onClose = listener;
      if (closed !== null) listener?.(closed);
    },
    local: { address: plain(socket.localAddress), port: socket.localPort ?? 0 },
    remote: { address: plain(socket.remoteAddress), port: socket.remotePort ?? 0 },
  };
}

/** An IPv4 address that came as an IPv6 one. */
function plain(address: string | undefined): string {
  return (address ?? "").replace(/^::ffff:/, "");
}

/** The machine as one host of the network. */
export class RealNetwork implements NetworkHost {
  readonly name = shortHostname();
  readonly #open = new Set<{ destroy(): void }>();

  resolve(name: string): string | undefined {
    if (isIP(name) !== 0) return name;
    // other names are looked up when they are called
    return name === "localhost" || name === this.name || name === hostname() ? "127.0.0.1" : name;
  }

  addresses(): string[] {
    const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    return ["127.0.0.1", ...all.filter((a) => a.family === "IPv4" && !a.internal).map((a) => a.address)];
  }

  connect(address: string, port: number, done: (result: Stream | string) => void): void {
    const socket = dial({ host: address, port });
    const failed = (error: NodeJS.ErrnoException): void => done(errorOf(error));
    socket.once("error", failed);
    socket.once("connect", () => {
      socket.off("error", failed);
      this.#keep(socket);
      done(streamOf(socket));
    });
  }

  listen(_address: string, port: number, accept: (stream: Stream) => void): { port: number; close(): void } | string {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      this.#keep(socket);
      accept(streamOf(socket));
    });
    // without a host the handle is there at once, and with it the port
    server.on("error", () => {});
    server.listen(port);
    const open = { destroy: () => void server.close() };
    this.#open.add(open);
    const at = server.address();
    if (at === null || typeof at === "string") return "eaddrinuse";
    return { port: at.port, close: () => void server.close() };
  }

  #keep(socket: Socket): void {
    this.#open.add(socket);
    socket.once("close", () => this.#open.delete(socket));
  }

  /** Ends every connection and listener, as the end of the process would. */
  close(): void {
    for (const one of this.#open) one.destroy();
    this.#open.clear();
  }

  open(_address: string, port: number, options: { reuse?: boolean } = {}): Datagrams | string {
    const socket = createSocket({ type: "udp4", reuseAddr: options.reuse === true });
    socket.on("error", () => {});
    socket.bind(port);
    let onMessage: Datagrams["onMessage"] = null;
    socket.on("message", (data, from) => onMessage?.(from.address, from.port, new Uint8Array(data)));
    const ready = new Promise<void>((resolve) => void socket.once("listening", () => resolve()));
    return {
      send: (to, at, data) => void ready.then(() => socket.send(data, at, to)),
      join: (group) => void ready.then(() => socket.addMembership(group)),
      leave: (group) => void ready.then(() => socket.dropMembership(group)),
      close: () => void ready.then(() => socket.close()),
      get onMessage() {
        return onMessage;
      },
      set onMessage(listener) {
        onMessage = listener;
      },
      local: { address: "0.0.0.0", port },
    };
  }
}
