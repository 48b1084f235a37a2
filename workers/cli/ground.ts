// Real time, randomness and turns of a Node process, for labs that run in it.

import { randomFillSync } from "node:crypto";
import { performance } from "node:perf_hooks";
import { stay } from "../contract/stay.ts";
import type { Ground } from "../simulation/lab.ts";

export const realGround: Ground = {
  now: () => performance.now(),
  systemTime: () => performance.timeOrigin + performance.now(),
  random: (bytes) => void randomFillSync(bytes),
  defer: (run) => void setImmediate(run),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  block: stay,
};
