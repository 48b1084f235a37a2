// One batch of programs on Nodebook, in a thread of its own: atoms are numbered per thread, and small maps are in the order
// of those numbers. In: the text of the programs. Out: what the harness printed.

import { parentPort, workerData } from "node:worker_threads";
import { evaluate } from "../snippets.ts";

parentPort?.postMessage(await evaluate(workerData as string));
