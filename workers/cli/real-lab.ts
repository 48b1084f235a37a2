// A lab on this machine's clock: what the tests and commands of labs begin with. It is to be disposed.

import { createLab, type Lab } from "../simulation/lab.ts";
import { realGround } from "./ground.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";

/** A lab without hosts that runs the compiled library. */
export async function realLab(): Promise<Lab> {
  return createLab({ ground: realGround, parser: await loadNodeParser(), library: loadLibrary() });
}
