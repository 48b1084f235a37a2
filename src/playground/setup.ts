// A set-up of the playground: what a shared link or a file says, and what a lab is made of. In: anything that was parsed
// from JSON. Out: a set-up that is known to be whole, or a sentence that says what is wrong with it.

import type { FileText, HostSpec } from "../../workers/contract/lab.ts";

/** A terminal of a set-up: what its Start button types, and where. */
export type SetupTerminal = {
  readonly name: string;
  readonly host: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Everything that a lab of the playground is made of. `faults` is the fault script, one line per step. */
export type Setup = {
  readonly hosts: readonly HostSpec[];
  readonly postgres: string | null;
  readonly project: string;
  readonly files: readonly FileText[];
  readonly terminals: readonly SetupTerminal[];
  readonly faults: string;
};

/** A lab as the rest of the page knows it: terminals without a host are on the first one. */
export type PlainLab = {
  readonly hosts: readonly HostSpec[];
  readonly postgres?: string;
  readonly project: string;
  readonly files: readonly FileText[];
  readonly terminals: readonly {
    readonly name: string;
    readonly run: string;
    readonly host?: string | undefined;
    readonly env?: Readonly<Record<string, string>> | undefined;
  }[];
};

/** How large a set-up may be. */
export const LIMITS = {
  hosts: 20,
  terminals: 50,
  files: 400,
  /** characters of all files together */
  text: 2_000_000,
  line: 500,
  faults: 20_000,
} as const;

/** What is wrong with a set-up, worded for the reader. */
export class SetupError extends Error {
  override readonly name = "SetupError";
}

const NAME = /^[a-z][a-z0-9_]{0,30}$/;
const ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const VARIABLE = /^[A-Z_][A-Z0-9_]{0,60}$/;
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;
const LINE_CONTROLS = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;

function fail(what: string): never {
  throw new SetupError(what);
}

/** Shortens what a stranger wrote, for a sentence. */
function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const seen = showControls(text);
  return seen.length > 60 ? `“${seen.slice(0, 60)}…”` : `“${seen}”`;
}

/** Makes characters visible that would move the cursor, colour the text or turn its direction. */
export function showControls(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, (c) => {
    const code = c.charCodeAt(0);
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? "␡" : `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, what: string, known: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(`${what} is not an object`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) fail(`${what} has a part that is not known here: ${quote(unknown)}`);
  return value as Fields;
}

function listOf(value: unknown, what: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return fail(`${what} are not a list`);
  if (value.length > most) fail(`${what} are more than ${most}`);
  return value;
}

/** A name of a host, a terminal, a project or a database. @throws {SetupError} */
export function checkName(value: unknown, what: string): string {
  if (typeof value !== "string" || !NAME.test(value)) {
    return fail(`${what} ${quote(value)} is no name: lower-case letters, digits and underscores, a letter first`);
  }
  return value;
}

function line(value: unknown, what: string): string {
  if (typeof value !== "string") return fail(`${what} is not a text`);
  if (value.length > LIMITS.line) fail(`${what} is longer than ${LIMITS.line} characters`);
  if (LINE_CONTROLS.test(value)) fail(`${what} holds control characters: ${quote(value)}`);
  return value;
}

function hostOf(value: unknown): HostSpec {
  const fields = fieldsOf(value, "a host", ["name", "address"]);
  const name = checkName(fields["name"], "the host's name");
  const address = fields["address"];
  if (typeof address !== "string" || !ADDRESS.test(address)) {
    return fail(`the address of ${name}, ${quote(address)}, is not like 192.168.1.10`);
  }
  return { name, address };
}

function fileOf(value: unknown): FileText {
  const [path, text] = listOf(value, "a file's parts", 2);
  const safe =
    typeof path === "string" &&
    path.length <= 200 &&
    !LINE_CONTROLS.test(path) &&
    !path.startsWith("/") &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  if (!safe) return fail(`the file name ${quote(path)} is not a path below the project`);
  if (typeof text !== "string") return fail(`the file ${path} has no text`);
  return [path, text];
}

function terminalOf(value: unknown, hosts: readonly HostSpec[]): SetupTerminal {
  const fields = fieldsOf(value, "a terminal", ["name", "host", "run", "env"]);
  const name = checkName(fields["name"], "the terminal's name");
  const host = checkName(fields["host"], `the host of ${name}`);
  if (!hosts.some((h) => h.name === host)) fail(`the terminal ${name} is on ${host}, and there is no such host`);
  const run = line(fields["run"], `the command of ${name}`);
  const env = fieldsOf(fields["env"] ?? {}, `the environment of ${name}`, Object.keys(fields["env"] ?? {}));
  for (const [variable, text] of Object.entries(env)) {
    if (!VARIABLE.test(variable)) fail(`the environment of ${name} has the name ${quote(variable)}`);
    line(text, `${variable} of ${name}`);
  }
  return { name, host, run, env: env as Record<string, string> };
}

function unique(names: readonly string[], what: string): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) fail(`two ${what} are called ${twice}`);
}

/** Checks all of a set-up. @throws {SetupError} that says what is wrong. */
export function readSetup(value: unknown): Setup {
  const fields = fieldsOf(value, "the lab", ["hosts", "postgres", "project", "files", "terminals", "faults"]);
  const hosts = listOf(fields["hosts"], "the hosts", LIMITS.hosts).map(hostOf);
  if (hosts.length === 0) fail("the lab has no host");
  unique(
    hosts.map((h) => h.name),
    "hosts",
  );
  unique(
    hosts.map((h) => h.address),
    "addresses",
  );
  const terminals = listOf(fields["terminals"], "the terminals", LIMITS.terminals).map((t) => terminalOf(t, hosts));
  unique(
    terminals.map((t) => t.name),
    "terminals",
  );
  const reserved = terminals.find((t) => t.name === "postgres" || t.name === "epmd");
  if (reserved !== undefined) fail(`no terminal can be called ${reserved.name}`);
  const files = listOf(fields["files"], "the files", LIMITS.files).map(fileOf);
  unique(
    files.map(([path]) => path),
    "files",
  );
  if (files.reduce((n, [, text]) => n + text.length, 0) > LIMITS.text) {
    fail(`the files have more than ${LIMITS.text} characters together`);
  }
  const faults = fields["faults"] ?? "";
  if (typeof faults !== "string" || faults.length > LIMITS.faults)
    return fail("the fault script is no text, or too long");
  if (CONTROLS.test(faults)) fail("the fault script holds control characters");
  const postgres = fields["postgres"] ?? null;
  return {
    hosts,
    postgres: postgres === null ? null : checkName(postgres, "the database"),
    project: checkName(fields["project"], "the project"),
    files,
    terminals,
    faults,
  };
}

/** A lab as a set-up. @throws {SetupError} when it has no hosts, or something that a set-up cannot have. */
export function setupOf(spec: PlainLab): Setup {
  const first = spec.hosts[0]?.name;
  return readSetup({
    hosts: spec.hosts,
    postgres: spec.postgres ?? null,
    project: spec.project,
    files: spec.files,
    terminals: spec.terminals.map(({ name, run, host, env }) => ({ name, host: host ?? first, run, env: env ?? {} })),
    faults: "",
  });
}

/** A set-up as a lab. */
export function specOf({ hosts, postgres, project, files, terminals }: Setup) {
  return { hosts, project, files, terminals, ...(postgres === null ? {} : { postgres }) };
}

/** What the playground begins with: two nodes on two hosts. */
export const FIRST_SETUP: Setup = {
  hosts: [
    { name: "east", address: "192.168.1.10" },
    { name: "west", address: "192.168.1.11" },
  ],
  postgres: null,
  project: "playground",
  files: [],
  terminals: [
    { name: "node1", host: "east", run: "iex --sname node1 --cookie lab", env: {} },
    { name: "node2", host: "west", run: "iex --sname node2 --cookie lab", env: {} },
  ],
  faults: "",
};

/** The next free name with a number: node1, node2, … */
export function nextName(stem: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${stem}${n}`)) return `${stem}${n}`;
}

/** The next free address of the lab's network. */
export function nextAddress(taken: readonly string[]): string {
  for (let n = 10; ; n++) if (!taken.includes(`192.168.1.${n}`)) return `192.168.1.${n}`;
}
