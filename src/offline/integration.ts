// In: the built site. Out: dist/sw.js, the service worker with the list of all files and their hashes, so that after
// the first visit everything works without a network, and an update loads only what changed.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Files of a folder, as paths below it with "/". */
function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The path under which a file is asked for: pages without their index.html. */
function urlOf(base: string, file: string): string {
  return base + file.replace(/(^|\/)index\.html$/, "$1");
}

/** Writes the service worker when the build is done. */
export function offline(): AstroIntegration {
  let base = "/";
  return {
    name: "nodebook-offline",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
      },
      "astro:build:done": ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = filesBelow(root).filter((file) => !file.endsWith(".map") && file !== "sw.js");
        const entries = files.map((file) => {
          const bytes = readFileSync(join(root, file));
          return [urlOf(base, file), createHash("sha256").update(bytes).digest("hex").slice(0, 16)];
        });
        const source = readFileSync(fileURLToPath(new URL("./sw.js", import.meta.url)), "utf8");
        if (!source.includes("__FILES__")) throw new Error("sw.js has no place for the list of files");
        writeFileSync(join(root, "sw.js"), source.replace("__FILES__", JSON.stringify(entries)));
        logger.info(`${entries.length} files for offline use`);
      },
    },
  };
}
