// In: a lesson's Markdown tree (mdast), while the site is built. Out: the same with live fences turned into nb-cell and
// nb-transcript, comments into nb-check, nb-predict and nb-fault, and GitHub's alerts (> [!NOTE]) into boxes. A file's text must be
// that of the project's.

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineMdastPlugin } from "satteri";
import { namesIn, parseBlock } from "./block.ts";
import { blockHtml } from "./block-html.ts";
import { type Fence, LessonError, parseFence } from "./fence.ts";
import { projectFolder } from "./project.ts";
import { transcriptHtml } from "./transcript.ts";

type FrontMatter = {
  lab?: {
    project?: string;
    host?: string;
    hosts?: { name: string }[];
    postgres?: string;
    terminals?: { name: string; run?: string }[];
  };
};

const ALERTS: Readonly<Record<string, string>> = { NOTE: "Note", TIP: "Tip", IMPORTANT: "Important" };

/** Astro leaves the front matter in the document's data. */
function frontMatterOf(data: object): FrontMatter {
  const { astro } = data as { astro?: { frontmatter?: FrontMatter } };
  return astro?.frontmatter ?? {};
}

/** Checks that the lab has a terminal, and that a node runs there when code is for it. */
function checkNode(node: string, runs: boolean, { lab }: FrontMatter): void {
  const terminal = lab?.terminals?.find((t) => t.name === node);
  if (terminal === undefined) throw new LessonError(`node=${node}: the lab of this lesson has no such terminal`);
  if (runs && !/^(?:iex|elixir|mix)\b/.test(terminal.run ?? "")) {
    throw new LessonError(`node=${node}: that terminal runs ${terminal.run}, no node`);
  }
}

/** Checks that the lab has a machine, a host or a Postgres of that name. */
function checkEnd(name: string, { lab }: FrontMatter): void {
  const known = [...(lab?.terminals ?? []), ...(lab?.hosts ?? [])].map((end) => end.name);
  if (lab?.host !== undefined) known.push(lab.host);
  if (lab?.postgres !== undefined) known.push("postgres");
  if (!known.includes(name)) throw new LessonError(`the lab of this lesson has no ${name}; it has ${known.join(", ")}`);
}

/** Checks a live fence against the lesson's lab. */
function check(fence: Fence, text: string, matter: FrontMatter): void {
  const { lab } = matter;
  if (fence.is !== "file") {
    checkNode(fence.node, fence.is === "code", matter);
    return;
  }
  const path = join(projectFolder(lab?.project ?? ""), fence.file);
  let file: string;
  try {
    file = readFileSync(path, "utf8");
  } catch {
    throw new LessonError(`file=${fence.file}: ${relative(process.cwd(), path)} cannot be read`);
  }
  if (file.trimEnd() !== text.trimEnd()) {
    throw new LessonError(`the fence ${fence.id} differs from ${relative(process.cwd(), path)}: make them the same`);
  }
}

type Placed = { readonly position?: { start: { line: number } } | undefined };

/** Runs a part; says file and line with an author's mistake. */
function at<T>(node: Placed, ctx: { readonly fileURL: URL | undefined }, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    const file = ctx.fileURL === undefined ? "a lesson" : relative(process.cwd(), fileURLToPath(ctx.fileURL));
    throw new LessonError(`${file}:${node.position?.start.line ?? "?"}: ${error.message}`);
  }
}

/** The plugin for Sätteri: a factory, called for each lesson. */
export function lessonMarkdown() {
  const ids = new Set<string>();
  const unique = (id: string): void => {
    if (ids.has(id)) throw new LessonError(`two fences or blocks have the id ${id}`);
    ids.add(id);
  };
  return defineMdastPlugin({
    name: "nodebook-lesson",
    options: { position: true },
    code(node, ctx) {
      return at(node, ctx, () => {
        const fence = parseFence(node.lang, node.meta);
        if (fence === null) return;
        unique(fence.id);
        check(fence, node.value, frontMatterOf(ctx.data));
        if (fence.is === "transcript") return { type: "html" as const, value: transcriptHtml(fence, node.value) };
        const live = fence.is === "file" ? { "data-file": fence.file } : { "data-node": fence.node };
        ctx.wrapNode(node, {
          type: "nodebookCell",
          children: [],
          data: { hName: "nb-cell", hProperties: { id: fence.id, ...live } },
        } as never);
        return;
      });
    },
    html(node, ctx) {
      return at(node, ctx, () => {
        const block = parseBlock(node.value);
        if (block === null) return;
        unique(block.id);
        const matter = frontMatterOf(ctx.data);
        if (block.is === "fault") for (const name of namesIn(block)) checkEnd(name, matter);
        else if (block.node !== "any") checkNode(block.node, true, matter);
        return { type: "html" as const, value: blockHtml(block) };
      });
    },
    blockquote(node, ctx) {
      const first = node.children[0];
      const lead = first?.type === "paragraph" ? first.children[0] : undefined;
      if (lead?.type !== "text") return;
      const match = /^\[!([A-Z]+)\]\s*/.exec(lead.value);
      const title = ALERTS[match?.[1] ?? ""];
      if (match === null || title === undefined) return;
      ctx.setProperty(lead, "value", lead.value.slice(match[0].length));
      ctx.setProperty(node, "data", {
        hName: "aside",
        hProperties: { class: "alert", "data-kind": title.toLowerCase(), "aria-label": title },
      });
    },
  });
}
