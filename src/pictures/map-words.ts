// In: a cluster, or two that follow each other. Out: words: what a box or a line says to who cannot see it, what changed.

import type { Box, BoxState, Cluster, Link, Role } from "./map-model.ts";

/** The words for states. */
export const STATE_WORDS: Readonly<Record<BoxState, string>> = {
  off: "off",
  booting: "booting",
  ready: "bash",
  up: "up",
  hung: "hung",
  down: "down",
  client: "psql",
};

const ROLE_WORDS: Readonly<Record<Role["as"], string>> = {
  holds: "holds the global name",
  runs: "runs the distributed application",
  listens: "listens on",
  group: "in group",
};

/** "holds the global name :leader". */
export function wordRole(role: Role): string {
  return `${ROLE_WORDS[role.as]} ${role.text}`;
}

/** "8 s", "12 min", "2 h 5 min". */
export function wordUptime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "200 ms ± 50", "1.5 s". */
function wordDelay({ delay, jitter }: Pick<Link, "delay" | "jitter">): string {
  const text = delay >= 1000 ? `${round1(delay / 1000)} s` : `${round1(delay)} ms`;
  return jitter > 0 ? `${text} ± ${jitter >= 1000 ? `${round1(jitter / 1000)} s` : round1(jitter)}` : text;
}

function round1(n: number): number {
  return Math.round(n * 10) / 10;
}

/** What stands on a line: "200 ms ± 50, 10 % lost"; "" when nothing is wrong. */
export function wordQuality(link: Pick<Link, "delay" | "jitter" | "loss">): string {
  return [
    link.delay > 0 || link.jitter > 0 ? wordDelay(link) : "",
    link.loss > 0 ? `${round1(link.loss * 100)} % lost` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** What the viewer believes of a box. */
export function wordSight(box: Pick<Box, "id" | "sight">, viewAs: string): string {
  switch (box.sight) {
    case "self":
      return `the view is that of ${viewAs}`;
    case "there":
      return `${viewAs} sees it`;
    case "ghost":
      return `${viewAs} wrongly believes that it is there`;
    case "unseen":
      return `${viewAs} does not see it`;
    case "away":
    case null:
      return "";
  }
}

/** The facts of a running node: "up 12 s, 64 processes, 3 messages wait for Counter". */
export function wordFacts(box: Box): string[] {
  const { uptime, processes, mailbox, sessions } = box;
  return [
    uptime === null ? "" : `for ${wordUptime(uptime)}`,
    processes === null ? "" : `${processes} processes`,
    mailbox === null ? "" : `${count(mailbox.length, "message")} in the mailbox of ${mailbox.name ?? mailbox.pid}`,
    box.kind === "database" ? count(sessions.length, "session") : "",
  ].filter((fact) => fact !== "");
}

/** "1 session", "2 sessions". */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

/** All that a box shows, as one text. */
export function wordBox(box: Box, viewAs: string | null): string {
  const what = box.kind === "database" ? "Postgres" : box.id;
  const name = box.node === null || box.node === box.id ? "" : box.node;
  return [
    what,
    name,
    STATE_WORDS[box.state],
    ...wordFacts(box),
    ...box.roles.map(wordRole),
    viewAs === null ? "" : wordSight(box, viewAs),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** What a line says, without the names of its ends. */
export function wordLink(link: Link): string {
  const cut = {
    none: "",
    both: "cut",
    there: `cut from ${link.from} to ${link.to}`,
    back: `cut from ${link.to} to ${link.from}`,
  };
  const state = {
    up: "connected",
    connecting: "connecting",
    "one-sided": "connected on one side only",
    none: "not connected",
    session: count(link.sessions, "session"),
  };
  return [state[link.state], cut[link.cut], wordQuality(link), link.disagreement ?? ""]
    .filter((part) => part !== "")
    .join(", ");
}

/** "Postgres" for its card. */
export function wordEnd(id: string): string {
  return id === "postgres" ? "Postgres" : id;
}

/** Sentences on what changed from one cluster to the next; uptime and counts do not count. */
export function wordChanges(before: Cluster, after: Cluster): string[] {
  const said: string[] = [];
  for (const box of after.boxes) {
    const old = before.boxes.find((b) => b.id === box.id);
    const name = wordEnd(box.id);
    if (old === undefined) said.push(`${name} was added, ${STATE_WORDS[box.state]}`);
    else if (old.state !== box.state) said.push(`${name} is ${STATE_WORDS[box.state]}`);
    const texts = (list: readonly Role[] | undefined): string[] => (list ?? []).map(wordRole);
    const [was, is] = [texts(old?.roles), texts(box.roles)];
    for (const role of is) if (!was.includes(role)) said.push(`${name} ${role}`);
    for (const role of was) if (!is.includes(role)) said.push(`${name} no longer ${role}`);
  }
  for (const box of before.boxes) {
    if (!after.boxes.some((b) => b.id === box.id)) said.push(`${wordEnd(box.id)} was removed`);
  }
  const links = new Map(before.links.map((link) => [link.id, link]));
  for (const link of after.links) {
    const old = links.get(link.id);
    links.delete(link.id);
    const words = wordLink(link);
    if ((old === undefined ? "not connected" : wordLink(old)) !== words) {
      said.push(`${link.from} and ${wordEnd(link.to)}: ${words}`);
    }
  }
  for (const { from, to } of links.values()) said.push(`${from} and ${wordEnd(to)}: not connected`);
  return said;
}
