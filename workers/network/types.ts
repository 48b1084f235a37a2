// What crosses the simulated network: frames of a few kinds with bytes in them. They may be posted between threads.

export type Address = { readonly address: string; readonly port: number };

/** A frame that goes to an address. "turn" says that the sender goes over to the shortcut now. `conn` names a TCP connection: made by the side that opened it, unique in the lab. */
export type Packet = { readonly from: Address; readonly to: Address } & (
  | { readonly kind: "open" | "accept" | "end" | "reset" | "turn"; readonly conn: string }
  | { readonly kind: "refuse"; readonly conn: string; readonly why: string }
  | { readonly kind: "data"; readonly conn: string; readonly data: Uint8Array }
  | { readonly kind: "datagram"; readonly data: Uint8Array }
);

/** An epmd that is to be started: its port, and whether it ends, and forgets names, whenever it is told to. */
export type DaemonOptions = { readonly port: number; readonly relaxed: boolean };

/**
 * One frame: a packet; what a card tells the switch of multicast groups and of TCP ports that it listens on, and of an
 * epmd that is to be started on its host; what the
 * switch tells a card of the ports that other cards of its host listen on, and of the shortcuts of its connections, which
 * it may take ("direct", the first time with its end of a pipe) or must leave ("relay", answered by "relayed").
 */
export type Frame =
  | Packet
  | { readonly kind: "join" | "leave"; readonly group: string }
  | { readonly kind: "listen" | "unlisten"; readonly port: number }
  | { readonly kind: "taken" | "free"; readonly port: number }
  | ({ readonly kind: "daemon" } & DaemonOptions)
  | { readonly kind: "direct"; readonly conn: string; readonly pipe?: unknown }
  | { readonly kind: "relay" | "relayed"; readonly conn: string };

/** Whether a frame is for the card itself, and not for the process behind it. */
export function isForCard({ kind }: Frame): boolean {
  return kind === "taken" || kind === "free" || kind === "direct" || kind === "relay";
}

/** A card: what one process of a host has of the host's network. Cards of one host share its address and its ports. */
export type Card = { readonly card: string; readonly host: string; readonly address: string };

/** Addresses that mean "this host". */
export function isLoopback(address: string): boolean {
  return address.startsWith("127.");
}

/** A wire between a card and the switch: a MessagePort, or a pair of functions in one thread. `far` when it carries the
 * ends of pipes to another thread. */
export interface Wire {
  readonly far?: boolean;
  post(frame: Frame): void;
  onFrame: ((frame: Frame) => void) | null;
}

/** Two ends of a wire in one thread; a frame arrives when `defer` runs it. */
export function wirePair(defer: (run: () => void) => void): [Wire, Wire] {
  const make = (): Wire & { peer?: Wire } => ({
    onFrame: null,
    post(frame) {
      const peer = this.peer;
      defer(() => peer?.onFrame?.(frame));
    },
  });
  const a = make();
  const b = make();
  a.peer = b;
  b.peer = a;
  return [a, b];
}

/** Addresses 224.0.0.0 to 239.255.255.255. */
export function isMulticast(address: string): boolean {
  const first = Number(address.split(".")[0]);
  return first >= 224 && first <= 239;
}

/** The limited broadcast address, and those that end in 255. */
export function isBroadcast(address: string): boolean {
  return address.endsWith(".255");
}
