// Time, randomness and turns of a worker in a browser, and its wire to the network. Nothing else in the machine touches
// the platform.

import type { Host } from "../beam/host.ts";
import type { Pipe } from "../network/shortcut.ts";
import type { Wire } from "../network/types.ts";
import { Doorbell } from "./doorbell.ts";
import type { LabClock } from "./lab-clock.ts";
import { type SharedEnd, SharedPipe } from "./shared-pipe.ts";

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

/** The thread's doorbell, once something of it is shared with another. */
let doorbell: Doorbell | null = null;

/** The lab's clock and the random source of this thread. */
export function browserGround(
  clock: LabClock,
): Pick<Host, "now" | "systemTime" | "random" | "defer" | "after" | "linger" | "block"> {
  return {
    now: () => clock.now(),
    systemTime: () => clock.systemTime(),
    random: (bytes) => void crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
    defer: turns(),
    after: (milliseconds, run) => clock.after(milliseconds, run),
    block: (milliseconds) => clock.block(milliseconds),
    linger: () => doorbell?.linger(),
  };
}

/** A MessagePort as a wire. */
export function portWire(port: MessagePort): Wire {
  const wire: Wire = {
    far: true,
    onFrame: null,
    post: (frame) => {
      if (frame.kind !== "direct" || frame.pipe === undefined) port.postMessage(frame);
      else port.postMessage(frame, [frame.pipe instanceof MessagePort ? frame.pipe : (frame.pipe as SharedEnd).port]);
    },
  };
  port.onmessage = ({ data }) => wire.onFrame?.(data);
  return wire;
}

/** A pipe past the switch: a MessagePort, or memory that is shared with the other thread. */
export function portPipe(end: unknown): Pipe {
  if (!(end instanceof MessagePort)) {
    doorbell ??= new Doorbell((end as SharedEnd).bell, turns());
    return new SharedPipe(end as SharedEnd, doorbell);
  }
  const port = end;
  const pipe: Pipe = {
    onData: null,
    post: (data) => port.postMessage(data && data.slice()),
    close: () => port.close(),
  };
  port.onmessage = ({ data }) => pipe.onData?.(data);
  return pipe;
}
