// What a lab consists of, as a lesson's front matter or the playground says it: hosts, terminals, a project, Postgres.

import type { FileText, HostSpec } from "../../workers/contract/lab.ts";

/** One terminal of a lab: `run` is what its Start button types; without `host` it is on the first one. */
export type TerminalSpec = {
  readonly name: string;
  readonly run: string;
  readonly host?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * A lesson's lab. Either one `host`, or `hosts` with addresses. `files` have paths below the project's folder
 * ("lib/a.ex"). `postgres` names the database, which is on the first host; without it there is none.
 */
export type LabSpec = {
  readonly host?: string;
  readonly hosts?: readonly HostSpec[];
  readonly project: string;
  readonly postgres?: string;
  readonly files: readonly FileText[];
  readonly terminals: readonly TerminalSpec[];
};

/** Where a lab's only host is. */
const ADDRESS = "192.168.1.10";

/** The hosts of a lab: at least one. */
export function hostsOf(spec: LabSpec): HostSpec[] {
  if (spec.hosts !== undefined && spec.hosts.length > 0) return [...spec.hosts];
  return [{ name: spec.host ?? "nodebook", address: ADDRESS }];
}
