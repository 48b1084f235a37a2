// What every page has: panels that open over it, keys, notices, progress marks, and offline use. Pages are swapped without
// a reload (so that a lab goes on), so everything listens on the document, which stays.

import "./nb-keys.ts";
import "./nb-notices.ts";
import "./nb-progress.ts";
import { registerOffline } from "../offline/register.ts";
import { readersWork } from "../work/work.ts";
import { watchFaults } from "./faults.ts";
import { notice } from "./nb-notices.ts";
import { openPanel } from "./panels.ts";
import "./router.ts";

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const opener = target?.closest<HTMLElement>("[data-opens]");
  if (opener !== null && opener !== undefined && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    openPanel(opener.dataset["opens"] ?? "");
  } else if (target?.closest("[data-closes]")) target.closest("dialog")?.close();
  else if (target instanceof HTMLDialogElement && target.matches(".panel")) target.close();
});

const showTrouble = (): void => {
  const { trouble } = readersWork();
  notice("work-trouble", trouble, { kind: "warning", panel: "work", action: "Your work" });
};
readersWork().addEventListener("trouble", showTrouble);

document.addEventListener("astro:page-load", () => {
  showTrouble();
  const { base } = document.body.dataset;
  if (import.meta.env.PROD) registerOffline(document.querySelector<HTMLElement>("[data-offline]"), base ?? "/");
});

watchFaults();
