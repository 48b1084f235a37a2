// In: a lesson's Markdown tree (mdast), while the site is built. Out: the same with live fences turned into nb-cell and
// nb-transcript, and GitHub's alerts (> [!NOTE]) into boxes. A cell's text must be that of the project's file.

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineMdastPlugin } from "satteri";
import { type Fence, LessonError, parseFence } from "./fence.ts";
import { projectFolder } from "./project.ts";
import { transcriptHtml } from "./transcript.ts";

type FrontMatter = { lab?: { project?: string; terminals?: { name: string }[] } };

const ALERTS: Readonly<Record<string, string>> = { NOTE: "Note", TIP: "Tip", IMPORTANT: "Important" };

/** Astro leaves the front matter in the document's data. */
function frontMatterOf(data: object): FrontMatter {
  const { astro } = data as { astro?: { frontmatter?: FrontMatter } };
  return astro?.frontmatter ?? {};
}

/** Checks a live fence against the lesson's lab. */
function check(fence: Fence, text: string, { lab }: FrontMatter): void {
  if (fence.is === "transcript") {
    if (!lab?.terminals?.some((t) => t.name === fence.node)) {
      throw new LessonError(`node=${fence.node}: the lab of this lesson has no such terminal`);
    }
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

/** The plugin for Sätteri: a factory, called for each lesson. */
export function lessonMarkdown() {
  const ids = new Set<string>();
  return defineMdastPlugin({
    name: "nodebook-lesson",
    options: { position: true },
    code(node, ctx) {
      try {
        const fence = parseFence(node.lang, node.meta);
        if (fence === null) return;
        if (ids.has(fence.id)) throw new LessonError(`two fences have the id ${fence.id}`);
        ids.add(fence.id);
        check(fence, node.value, frontMatterOf(ctx.data));
        if (fence.is === "transcript") return { type: "html", value: transcriptHtml(fence, node.value) };
        ctx.wrapNode(node, {
          type: "nodebookCell",
          children: [],
          data: { hName: "nb-cell", hProperties: { id: fence.id, "data-file": fence.file } },
        } as never);
      } catch (error) {
        if (!(error instanceof LessonError)) throw error;
        const file = ctx.fileURL === undefined ? "a lesson" : relative(process.cwd(), fileURLToPath(ctx.fileURL));
        throw new LessonError(`${file}:${node.position?.start.line ?? "?"}: ${error.message}`);
      }
      return;
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
