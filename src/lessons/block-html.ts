// In: a check, a question or a fault script of a lesson. Out: the HTML that stands on the page, which reads well without
// JavaScript: what is to be reached, hints and the solution to be opened. The elements nb-check, nb-predict and nb-fault
// add the buttons.

import { markdownToHtml } from "satteri";
import { describeStep } from "../../workers/contract/action-words.ts";
import type { Block, Check, Fault, Predict } from "./block.ts";
import { escapeHtml } from "./transcript.ts";

function markdown(text: string): string {
  return markdownToHtml(text).html.trim();
}

function attributes(given: Record<string, string | number | undefined>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
}

function details(kind: string, summary: string, text: string): string {
  return `<details class="${kind}"><summary>${summary}</summary>${markdown(text)}</details>`;
}

function checkHtml(check: Check): string {
  const { id, goal, node, code, holds, says, shows, hints, solution } = check;
  const attrs = attributes({
    id,
    "data-node": node,
    "data-code": code,
    "data-holds": holds,
    "data-shows": shows,
  });
  const opened = hints.map((hint, i) => details("hint", hints.length > 1 ? `Hint ${i + 1}` : "Hint", hint));
  return (
    `<nb-check${attrs}><div class="check" role="group" aria-label="Check"><div class="goal">${markdown(goal)}</div>` +
    `<div class="says" hidden>${markdown(says)}</div>${opened.join("")}` +
    `${solution === undefined ? "" : details("solution", "Solution", solution)}</div></nb-check>`
  );
}

function predictHtml({ id, question, options, node, code, first, explains }: Predict): string {
  const list = (options ?? []).map(
    ({ value, text }) => `<li${attributes({ "data-value": value })}>${markdown(text)}</li>`,
  );
  return (
    `<nb-predict${attributes({ id, "data-node": node, "data-code": code })}>` +
    `<div class="predict" role="group" aria-label="Question"><div class="question">${markdown(question)}</div>` +
    `${list.length === 0 ? "" : `<ul class="options">${list.join("")}</ul>`}` +
    `<div class="first" hidden>${markdown(first)}</div>` +
    `${details("explains", "What happens", explains)}</div></nb-predict>`
  );
}

// without JavaScript the reader has no lab, and reads what would be done to it
function faultHtml({ id, does, label }: Fault): string {
  const words = does.map(describeStep).join(", then ");
  const steps = does
    .map((step) => `<code>${escapeHtml("wait" in step ? `sleep ${step.wait / 1000}` : `lab ${step.line}`)}</code>`)
    .join(" ");
  return (
    `<nb-fault${attributes({ id, "data-steps": JSON.stringify(does), "data-label": label ?? words })}>` +
    `<p class="fault">${escapeHtml(label ?? words)} ${steps}</p></nb-fault>`
  );
}

/** The block as HTML. */
export function blockHtml(block: Block): string {
  if (block.is === "check") return checkHtml(block);
  return block.is === "predict" ? predictHtml(block) : faultHtml(block);
}
