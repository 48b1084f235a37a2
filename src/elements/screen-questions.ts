// In: a screen. Out: the same, deaf to questions. A terminal answers some sequences as if the reader had typed the answer:
// what it is, where the cursor stands, its colours. No program here asks; what a reader's code prints must type nothing.

import type { Terminal } from "@xterm/xterm";

/** Has the screen leave questions of programs unanswered: device attributes, status reports, settings, colours. */
export function ignoreQuestions(terminal: Terminal): void {
  const { parser } = terminal;
  const silent = (): boolean => true;
  for (const prefix of ["", ">", "="]) parser.registerCsiHandler({ ...prefixed(prefix), final: "c" }, silent);
  for (const prefix of ["", "?"]) {
    parser.registerCsiHandler({ ...prefixed(prefix), final: "n" }, silent);
    parser.registerCsiHandler({ ...prefixed(prefix), intermediates: "$", final: "p" }, silent);
  }
  parser.registerCsiHandler({ prefix: ">", final: "q" }, silent);
  parser.registerCsiHandler({ final: "t" }, silent);
  parser.registerDcsHandler({ intermediates: "$", final: "q" }, silent);
  for (const colour of [4, 10, 11, 12]) parser.registerOscHandler(colour, (data) => /(^|;)\?/.test(data));
}

function prefixed(prefix: string): { readonly prefix?: string } {
  return prefix === "" ? {} : { prefix };
}
