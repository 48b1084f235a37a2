// In: the built site. Out: dist/pagefind, the index that the search panel loads when it is opened. Only what stands in
// `data-pagefind-body` is found: the lessons. Must run before the list of offline files is made.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

// pagefind's own user interfaces; ours is src/elements/nb-search
const UNUSED = ["pagefind-ui.js", "pagefind-ui.css", "pagefind-modular-ui.js", "pagefind-modular-ui.css"];
const UNUSED_SINCE_1_5 = ["pagefind-component-ui.js", "pagefind-component-ui.css", "pagefind-highlight.js"];

/** Indexes the pages when the build is done. */
export function searchIndex(): AstroIntegration {
  return {
    name: "nodebook-search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({});
        if (index === undefined) throw new Error(`no search index: ${errors.join("; ")}`);
        const added = await index.addDirectory({ path: root });
        const written = await index.writeFiles({ outputPath: join(root, "pagefind") });
        await close();
        const failed = [...errors, ...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(`the search index failed: ${failed.join("; ")}`);
        for (const name of [...UNUSED, ...UNUSED_SINCE_1_5]) rmSync(join(root, "pagefind", name), { force: true });
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
