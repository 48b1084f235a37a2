// The shell that a node's programs run in (`System.cmd/3`, `:os.cmd/1`): bash without a terminal, on the node's disk. In: a
// command line. Out: its exit status and output.

import type { Disk, RunProgram } from "../beam/host.ts";
import { LEFT_OUT } from "./bash.ts";
import { DiskFs } from "./disk-fs.ts";
import { Bash } from "./just-bash.ts";

/** Runs command lines on a disk. Each has a shell of its own: nothing is kept from one to the next but files. */
export function hostShell(disk: Disk): RunProgram {
  const encoder = new TextEncoder();
  return async (line, { cwd, env }) => {
    const bash = new Bash({
      fs: new DiskFs(disk),
      cwd,
      env: { ...env },
      defenseInDepth: false,
      executionLimits: { maxExecutionTimeMs: Number.MAX_SAFE_INTEGER },
    });
    const { exitCode, stdout, stderr } = await bash.exec(line, { cwd, env: { ...env }, replaceEnv: true });
    return {
      status: exitCode,
      stdout: encoder.encode(stdout),
      stderr: encoder.encode(stderr.replace(LEFT_OUT, ": command not found")),
    };
  };
}
