// In: the text of a transcript as a lesson has it. Out: its lines, told apart into prompt, command and output, and the
// HTML that stands on the page without JavaScript. The element nb-transcript adds the buttons.

import type { TranscriptKind } from "./fence.ts";

/** A line of a transcript. `more` continues the command of the line above. */
export type TranscriptLine =
  | { readonly is: "command"; readonly prompt: string; readonly command: string; readonly more: boolean }
  | { readonly is: "output"; readonly text: string };

const PROMPTS: Readonly<Record<TranscriptKind, { first: RegExp; more: RegExp | null }>> = {
  iex: { first: /^iex(?:\([^)]*\)\d*)?> ?/, more: /^\.\.\.(?:\([^)]*\)\d*)?> ?/ },
  psql: { first: /^[\w.]*=[*!]?[#>] ?/, more: /^[\w.]*[-('"$][*!]?[#>] ?/ },
  bash: { first: /^(?:[\w.~/-]* )?\$ /, more: /^> / },
};

/** Tells the lines of a transcript apart. */
export function parseTranscript(kind: TranscriptKind, text: string): TranscriptLine[] {
  const { first, more } = PROMPTS[kind];
  let open = false;
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => {
      const start = first.exec(line)?.[0];
      const next = start === undefined && open && more !== null ? more.exec(line)?.[0] : undefined;
      const prompt = start ?? next;
      open = prompt !== undefined;
      return prompt === undefined
        ? { is: "output", text: line }
        : { is: "command", prompt, command: line.slice(prompt.length), more: next !== undefined };
    });
}

/** Escapes text for HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);
}

/** The transcript as HTML. A prompt that waits (no command) has no button later on. */
export function transcriptHtml(fence: { id: string; node: string; kind: TranscriptKind }, text: string): string {
  const lines = parseTranscript(fence.kind, text).map((line) => {
    if (line.is === "output") return `<span class="line output">${escapeHtml(line.text)}</span>`;
    const sendable = line.command.trim() !== "";
    const role = line.more ? "more" : "first";
    return (
      `<span class="line command"${sendable ? ` data-command="${role}"` : ""}>` +
      `<span class="prompt">${escapeHtml(line.prompt)}</span><span class="typed">${escapeHtml(line.command)}</span></span>`
    );
  });
  return (
    `<nb-transcript id="${fence.id}" data-node="${escapeHtml(fence.node)}" data-kind="${fence.kind}">` +
    `<figure class="transcript"><figcaption><span class="mark" data-node="${escapeHtml(fence.node)}"></span>` +
    `${escapeHtml(fence.node)}</figcaption>` +
    `<pre tabindex="0"><code>${lines.join("\n")}</code></pre></figure></nb-transcript>`
  );
}
