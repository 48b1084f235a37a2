// In: a set-up and a part of it that is to go. Out: what goes with it, and the set-up without.

import { type Setup, SetupError } from "./setup.ts";

/** A part of a set-up that can be removed. */
export type Part =
  | { readonly is: "host"; readonly name: string }
  | { readonly is: "terminal"; readonly name: string }
  | { readonly is: "postgres" };

/** All parts, the larger ones first. */
export function partsOf({ hosts, terminals, postgres }: Setup): Part[] {
  return [
    ...hosts.map(({ name }): Part => ({ is: "host", name })),
    ...(postgres === null ? [] : [{ is: "postgres" } as const]),
    ...terminals.map(({ name }): Part => ({ is: "terminal", name })),
  ];
}

/**
 * The part and what cannot stay without it: the terminals of a host, and Postgres when its host goes. In the order in
 * which they can be removed. @throws {SetupError} for the last host.
 */
export function allThatGoes(setup: Setup, part: Part): Part[] {
  if (part.is !== "host") return [part];
  if (setup.hosts.length === 1) throw new SetupError(`A lab needs a host, and ${part.name} is the last one`);
  const onIt = setup.terminals.filter(({ host }) => host === part.name);
  return [
    ...onIt.map(({ name }): Part => ({ is: "terminal", name })),
    ...(setup.postgres !== null && setup.hosts[0]?.name === part.name ? [{ is: "postgres" } as const] : []),
    part,
  ];
}

/** The set-up without these parts. */
export function without(setup: Setup, parts: readonly Part[]): Setup {
  const stays =
    (is: "host" | "terminal") =>
    ({ name }: { readonly name: string }): boolean =>
      !parts.some((part) => part.is === is && part.name === name);
  return {
    ...setup,
    hosts: setup.hosts.filter(stays("host")),
    terminals: setup.terminals.filter(stays("terminal")),
    postgres: parts.some(({ is }) => is === "postgres") ? null : setup.postgres,
  };
}

/** "the host east", "Postgres", "node1". */
export function wordPart(part: Part): string {
  if (part.is === "postgres") return "Postgres";
  return part.is === "host" ? `the host ${part.name}` : part.name;
}
