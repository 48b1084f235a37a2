// Time, randomness and turns of a worker in a browser, and its wire to the network. Nothing else in the machine touches
// the platform.

import type { Host } from "../beam/host.ts";
import type { Pipe } from "../network/shortcut.ts";
import type { Wire } from "../network/types.ts";
import type { LabClock } from "./lab-clock.ts";

/** Turns by messages: a task that comes after pending events, without a timer's delay. */
function turns(): (run: () => void) => void {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    channel.port2.postMessage(0);
  };
}

/** Runs it after that many milliseconds of the real clock; answers how to cancel it. */
export function afterReal(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** The lab's clock and the random source of this thread. */
export function browserGround(clock: LabClock): Pick<Host, "now" | "systemTime" | "random" | "defer" | "after"> {
  return {
    now: () => clock.now(),
    systemTime: () => clock.systemTime(),
    random: (bytes) => void crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
    defer: turns(),
    after: (milliseconds, run) => clock.after(milliseconds, run),
  };
}

/** A MessagePort as a wire. */
export function portWire(port: MessagePort): Wire {
  const wire: Wire = {
    far: true,
    onFrame: null,
    post: (frame) => {
      if (frame.kind === "direct" && frame.pipe instanceof MessagePort) port.postMessage(frame, [frame.pipe]);
      else port.postMessage(frame);
    },
  };
  port.onmessage = ({ data }) => wire.onFrame?.(data);
  return wire;
}

/** A MessagePort as a pipe past the switch. */
export function portPipe(end: unknown): Pipe {
  const port = end as MessagePort;
  const pipe: Pipe = { onData: null, post: (data) => port.postMessage(data) };
  port.onmessage = ({ data }) => pipe.onData?.(data);
  return pipe;
}
