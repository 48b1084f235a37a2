// In: a diagnostic of the compiler. Out: its text, to whoever gathers diagnostics, to the device that stands in for standard
// error (`ExUnit.CaptureIO`), to the instruments of the page, or to the terminal.

import type { Vm } from "../beam/vm.ts";
import type { Compiler } from "../elixir/compiler.ts";
import { renderDiagnostic } from "../elixir/diagnostics.ts";
import type { Diagnostic } from "../elixir/reporter.ts";
import { sourceOf } from "../natives/code.ts";
import { gathers } from "../natives/diagnostics.ts";
import { listenerOf } from "../natives/nodebook_instruments.ts";
import { atom } from "../terms/atom.ts";
import { Bin } from "../terms/term.ts";

const encoder = new TextEncoder();

/** Shows a diagnostic where the reader of this node looks for it. */
export function showDiagnostic(vm: Vm, compiler: Compiler, diagnostic: Diagnostic): void {
  if (gathers(vm, diagnostic)) return;
  const text = renderDiagnostic(
    diagnostic,
    (file) => sourceOf(vm, file),
    (file) => vm.cwd.shown(file),
    undefined,
    compiler.call("Elixir.IO.ANSI", "enabled?", []) === true,
  );
  if (isReplaced(vm)) compiler.call("io", "put_chars", [STANDARD_ERROR, Bin.of(text)]);
  else if (listenerOf(vm)?.diagnostic(diagnostic.severity, text) !== true) vm.host.write(2, encoder.encode(text));
}

/** Whether another process than the terminal's own takes what is written to standard error. */
function isReplaced(vm: Vm): boolean {
  const device = vm.whereis(STANDARD_ERROR);
  if (device === undefined) return false;
  const call = device.dictionary.get(INITIAL_CALL);
  return !(Array.isArray(call) && call[0] === USER);
}

const STANDARD_ERROR = atom("standard_error");
const INITIAL_CALL = atom("$initial_call");
const USER = atom("user");
