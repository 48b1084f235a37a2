// A thread of shared-pipe.test.ts: sends every frame back, and leaves its event loop to itself in between.

import { parentPort } from "node:worker_threads";
import { Doorbell } from "../browser/doorbell.ts";
import { type SharedEnd, SharedPipe } from "../browser/shared-pipe.ts";

parentPort?.once("message", (end: SharedEnd) => {
  const bell = new Doorbell(end.bell, (run) => setImmediate(run));
  const pipe = new SharedPipe(end, bell);
  pipe.onData = (data) => {
    pipe.post(data);
    if (data === null) pipe.close();
  };
  parentPort?.postMessage("ready");
});
