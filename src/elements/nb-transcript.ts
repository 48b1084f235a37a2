// In: a transcript of the lesson, as HTML. Out: the same with a button on each command that types it into the terminal
// of its node. A command over several lines has one button.

import type { TranscriptKind } from "../lessons/fence.ts";
import { pageLab } from "./nb-lab.ts";

/** A transcript whose commands can be sent. */
export class TranscriptElement extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    const node = this.dataset["node"] ?? "";
    const kind = this.dataset["kind"] as TranscriptKind;
    const message = document.createElement("p");
    message.className = "transcript-message";
    message.setAttribute("role", "status");
    for (const [line, command] of commands(this)) line.append(this.#button(node, kind, command, message));
    this.append(message);
  }

  #button(node: string, kind: TranscriptKind, command: string, message: HTMLElement): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "send";
    button.dataset["node"] = node;
    button.setAttribute("aria-label", `Send to ${node}: ${command.replaceAll("\n", " ")}`);
    const word = document.createElement("span");
    word.textContent = `Send to ${node}`;
    button.append(word);
    button.addEventListener("click", async () => {
      message.textContent = "";
      const result = await pageLab()?.send(node, kind, command.replaceAll("\n", "\r"));
      if (result?.ok === false) message.textContent = result.reason;
    });
    return button;
  }
}

/** The first line of each command, with the whole command. */
function commands(transcript: HTMLElement): [HTMLElement, string][] {
  const found: [HTMLElement, string][] = [];
  for (const line of transcript.querySelectorAll<HTMLElement>("[data-command]")) {
    const typed = line.querySelector(".typed")?.textContent ?? "";
    const last = found.at(-1);
    if (line.dataset["command"] === "more" && last !== undefined) last[1] += `\n${typed}`;
    else found.push([line, typed]);
  }
  return found;
}

customElements.define("nb-transcript", TranscriptElement);
