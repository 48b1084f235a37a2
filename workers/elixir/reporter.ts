// What the parts of the compiler tell the reader, and through whom.

import type { Vm } from "../beam/vm.ts";
import type { Bin, Term } from "../terms/term.ts";
import type { Place, Warn } from "./checks.ts";
import type { Services } from "./expand/context.ts";

/** A problem found while compiling; `span` is what the snippet underlines. */
export type Diagnostic = {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `Mod.fun/arity` in which it stands, or "" */
  readonly where: string;
  /** what stands between the message and the lines of the source, where they are shown */
  readonly note?: string;
  /** how many characters an error underlines; one without it */
  readonly width?: number;
  /** other places of the same problem */
  readonly more?: readonly Place[];
  /** found when a file was compiled as a whole */
  readonly group?: boolean;
  readonly bare?: boolean;
};

/** The compiler, as those see it who define, check and assemble modules. */
export interface Reporter extends Services {
  readonly vm: Vm;
  /** Shows a diagnostic to the reader. */
  report(diagnostic: Diagnostic): void;
  warnAt(message: string, places: readonly (Place & { file: string })[], group?: boolean): void;
}

/** Warnings of a file. */
export function warner(reporter: Reporter, file: string): Warn {
  return (message, place) => reporter.report({ severity: "warning", message, file, ...place });
}

/** Quoted code as Elixir prints it. */
export function textOf(reporter: Reporter, quoted: Term): string {
  return (reporter.call("Elixir.Macro", "to_string", [quoted]) as Bin).text ?? "";
}

/** A file as messages name it: from the working directory. */
export function shownFile(reporter: Reporter, file: string): string {
  return reporter.vm.cwd.shown(file);
}
