// In: a lesson's page. Out: that the reader has opened it and read to its end, a warning when another tab has it open, links
// to its headings and cells, and the lab started when the reader comes to the first part that needs it.

import { noteEnd, noteOpened } from "../work/progress.ts";
import { readersWork } from "../work/work.ts";
import { notice } from "./nb-notices.ts";
import { pageLab } from "./page-lab.ts";
import { savesData } from "./saves-data.ts";
import { scrolledByReader } from "./scrolled.ts";

const NEEDS_LAB = "nb-cell, nb-transcript, nb-check, nb-fault";

/** A lesson: its prose and its dock. `data-lesson` names it. */
export class LessonElement extends HTMLElement {
  #disposal = new AbortController();

  connectedCallback(): void {
    this.#disposal = new AbortController();
    const { signal } = this.#disposal;
    const lesson = this.dataset["lesson"] ?? "";
    const work = readersWork();
    this.#link();
    const opened = (): void => {
      const checks = this.querySelectorAll("nb-check").length;
      void noteOpened(work, lesson, checks).then(tellProgress);
    };
    opened();
    document.addEventListener("nb-reset", opened, { signal });
    this.#atEnd(() => void noteEnd(work, lesson).then(tellProgress));
    if (!savesData()) void this.#startWhenReached(signal);
    work.tabs.addEventListener("change", () => this.#warn(), { signal });
    work.tabs.show(lesson);
    addEventListener("pagehide", () => work.tabs.leave(), { signal });
    addEventListener("pageshow", () => work.tabs.show(lesson), { signal });
  }

  disconnectedCallback(): void {
    this.#disposal.abort();
    const { tabs } = readersWork();
    // when the next page is a lesson it has said so already
    if (document.querySelector("nb-lesson") === null) tabs.show(null);
    notice("tabs", null);
  }

  #warn(): void {
    const many = readersWork().tabs.others > 0;
    const text =
      "This lesson is open in another tab, too. Cells follow each other as long as only one of them is edited. The database is kept by the tab that was first.";
    notice("tabs", many ? text : null);
  }

  #atEnd(reached: () => void): void {
    const end = this.querySelector("[data-end]");
    if (end !== null) this.#whenSeen([end], reached);
  }

  // not when the page opens, wherever that is: somebody who only looks at it loads nothing
  async #startWhenReached(signal: AbortSignal): Promise<void> {
    await scrolledByReader(signal);
    if (signal.aborted) return;
    this.#whenSeen([...this.querySelectorAll(NEEDS_LAB)], () => {
      // why it failed stands in the dock
      pageLab()
        ?.startUnasked()
        .catch(() => {});
    });
  }

  #whenSeen(elements: readonly Element[], seen: () => void): void {
    const observer = new IntersectionObserver((entries) => {
      // to be printed is not to be seen
      if (matchMedia("print").matches || !entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen();
    });
    for (const element of elements) observer.observe(element);
    this.#disposal.signal.addEventListener("abort", () => observer.disconnect());
  }

  #link(): void {
    for (const heading of this.querySelectorAll<HTMLElement>("article :is(h2, h3)[id]")) {
      if (heading.querySelector(".permalink") === null)
        heading.append(permalink(heading.id, heading.textContent ?? ""));
    }
    for (const live of this.querySelectorAll<HTMLElement>(
      "article :is(nb-cell, nb-transcript, nb-check, nb-predict)[id]",
    )) {
      if (live.querySelector(":scope > .permalink") === null) live.prepend(permalink(live.id, live.id));
    }
  }
}

function tellProgress(): void {
  document.dispatchEvent(new Event("nb-progress"));
}

function permalink(id: string, name: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "permalink";
  link.href = `#${id}`;
  link.title = "Link to this place";
  link.setAttribute("aria-label", `Link to: ${name}`);
  return link;
}

customElements.define("nb-lesson", LessonElement);
