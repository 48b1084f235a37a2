// In: errors of the page's own scripts and of its workers, and what the reader's code has asked for and is not here yet.
// Out: a notice that says it is not the reader's mistake, with a way on. What the reader's code raises never comes here.

import { coverageLink } from "./missing.ts";
import { notice } from "./nb-notices.ts";
import { pageLab } from "./page-lab.ts";
import { saveFile } from "./save-file.ts";

type Fault = { readonly what: string; readonly message: string; readonly stack: string | null; readonly at: string };

const MOST_KEPT = 20;
const faults: Fault[] = [];

/** A fault of Nodebook's own. `what` names the part: "page", "machine node1", "postgres". */
export function reportFault(what: string, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  faults.push({ what, message, stack: stack ?? null, at: new Date().toISOString() });
  faults.splice(0, faults.length - MOST_KEPT);
  const lab = pageLab();
  const restart: [string, () => void] =
    lab === null ? ["Reload the page", () => location.reload()] : ["Restart the lab", () => void restartLab()];
  notice("fault", `Nodebook itself has made a mistake (${what}: ${firstLine(message)}). It is not your code.`, {
    kind: "fault",
    action: "Save a report",
    act: saveReport,
    other: restart,
  });
}

/** Where what is here and what is not is listed. */
export function coveragePage(): string {
  return `${document.body.dataset["base"] ?? "/"}coverage/`;
}

/** Something that real nodes have and Nodebook has not: ":httpc.request/1", or "" when it was not named. */
export function reportMissing(what: string): void {
  const name = what === "" ? "What you have asked for" : firstLine(what);
  notice("missing", `${name} is not in Nodebook yet. Your code is not at fault: a real node has it.`, {
    kind: "missing",
    link: [coverageLink(coveragePage(), what), "What is here"],
  });
}

async function restartLab(): Promise<void> {
  notice("fault", null);
  await pageLab()
    ?.restart()
    .catch(() => {});
}

/** The report as it goes into the file: the faults, the browser, and the state of the lab; nothing that the reader wrote. */
export function describeFaults(): unknown {
  return {
    format: "nodebook-report",
    page: location.pathname,
    browser: navigator.userAgent,
    lab: pageLab()?.summary() ?? null,
    faults,
  };
}

function saveReport(): void {
  const text = `${JSON.stringify(describeFaults(), null, 2)}\n`;
  saveFile(new Blob([text], { type: "application/json" }), "nodebook-report.json");
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.slice(0, 160) ?? "";
}

/** Listens for errors that nobody has caught. */
export function watchFaults(): void {
  addEventListener("error", (event) => {
    // a resource that did not load has no message; a ResizeObserver that is late is no fault
    if (event.message === undefined || /ResizeObserver loop/.test(event.message)) return;
    reportFault("page", event.error ?? event.message);
  });
  addEventListener("unhandledrejection", (event) => reportFault("page", event.reason));
}
