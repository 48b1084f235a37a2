// `:nodebook_program`: programs of the host. A command line goes to the host's shell; the process that asked is told
// `{:nodebook_program, ref, status, stdout, stderr}` when it has ended.

import type { ProgramResult, RunProgram } from "../beam/host.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, NIL } from "../terms/atom.ts";
import { Bin, listToArray, type Term } from "../terms/term.ts";
import { textOf } from "./io_bytes.ts";

const TAG = atom("nodebook_program");

function text(t: Term): string {
  const found = textOf(t);
  if (found === undefined) throw badarg();
  return found;
}

/** Runs a line; one that the shell cannot read ends as a program that says so. */
export async function runInShell(run: RunProgram, ...order: Parameters<RunProgram>): Promise<ProgramResult> {
  try {
    return await run(...order);
  } catch (error) {
    const said = `sh: ${error instanceof Error ? error.message : error}\n`;
    return { status: 2, stdout: new Uint8Array(), stderr: new TextEncoder().encode(said) };
  }
}

function table(vm: Vm): NativeTable {
  return {
    "available/0": () => vm.host.runProgram !== undefined,
    // the line, the directory, and pairs of variables; nil where the node has no shell
    "run/3": (line: Term, cwd: Term, variables: Term) => {
      const run = vm.host.runProgram;
      if (run === undefined) return NIL;
      const ref = vm.makeRef();
      const { pid } = vm.rt.proc;
      const env = Object.fromEntries(
        (listToArray(variables) ?? []).map((pair) => [
          text((pair as Term[])[0] as Term),
          text((pair as Term[])[1] as Term),
        ]),
      );
      void runInShell(run, text(line), { cwd: text(cwd), env }).then(({ status, stdout, stderr }) => {
        const process = vm.process(pid);
        if (process !== undefined) deliver(vm, process, [TAG, ref, status, new Bin(stdout), new Bin(stderr)]);
      });
      return ref;
    },
  };
}

export const nodebookProgram: NativeModule = { module: "nodebook_program", table };
