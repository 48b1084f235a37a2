// How the site is built: static pages, lessons through Sätteri with our plugin, workers with hashed names, and the list
// of files that the service worker keeps.

import { statSync } from "node:fs";
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import { lessonMarkdown } from "./src/lessons/markdown.ts";
import { offline } from "./src/offline/integration.ts";
import { searchIndex } from "./src/offline/search-index.ts";

const library = statSync(new URL("./workers/stdlib/.build/library.txt", import.meta.url), { throwIfNoEntry: false });

/** Where the site's sources are, for the "edit this lesson" links: SITE_REPOSITORY, or what GitHub's builds tell. */
function repository() {
  const { SITE_REPOSITORY, GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  if (SITE_REPOSITORY) return SITE_REPOSITORY;
  return GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined;
}

const output = {
  entryFileNames: "_astro/[name].[hash].js",
  chunkFileNames: "_astro/[name].[hash].js",
  assetFileNames: "_astro/[name].[hash][extname]",
};

/**
 * The parts of a worker's script. Chromium keeps the text of a worker's first script twice, and that of what it imports
 * once, which is 2 MB for each node: so the first script only imports. The tables that fflate makes when it is loaded take
 * a loop, for which an engine compiles all of the script around it: so it is a part of its own.
 */
const WORKER_PARTS = [
  { name: "fflate", test: /node_modules\/fflate/, priority: 2 },
  { name: "body", test: /^(?!.*\.worker\.ts)/, priority: 1 },
];

/**
 * Writes scripts of workers in ASCII. An engine keeps a script's text for each worker that runs it: with one character
 * beyond Latin-1 in two bytes a character, which is 2 MB more for each node.
 * @returns {import("vite").Plugin}
 */
function asciiScripts() {
  const escaped = (/** @type {string} */ c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return {
    name: "nodebook-ascii",
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === "chunk") part.code = part.code.replace(/[^\0-\x7f]/g, escaped);
    },
  };
}

/**
 * Makes the tables of @noble's AES when the first block is to be encrypted and not when it is loaded: 1.3 MB for each
 * node, of which hardly any encrypts.
 * @returns {import("vite").Plugin}
 */
function lateTables() {
  return {
    name: "nodebook-late-tables",
    transform(code, id) {
      if (!/@noble\/ciphers\/aes\.js$/.test(id)) return null;
      let found = 0;
      const late = code
        .replace(/const (table\w+) = (\/\* @__PURE__ \*\/ )?(genTtable\(.*\));/g, (_, name, _pure, made) => {
          found++;
          return `let ${name}Made; const ${name} = () => (${name}Made ??= ${made});`;
        })
        .replace(/\} = (table\w+);/g, "} = $1();");
      if (found !== 2 || /\btable(?:En|De)coding;/.test(late)) this.error("@noble's AES has changed: see lateTables");
      return { code: late, map: null };
    },
  };
}

export default defineConfig({
  output: "static",
  // beside the site and not in node_modules, which several checkouts may share
  cacheDir: "./.astro/cache",
  site: process.env.SITE_URL,
  base: process.env.SITE_BASE ?? "/",
  devToolbar: { enabled: false },
  // as workers/cli/serve.ts and the service worker have them: workers may share memory
  server: {
    headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" },
  },
  prefetch: false,
  integrations: [searchIndex(), offline()],
  markdown: {
    processor: satteri({ mdastPlugins: [lessonMarkdown], features: { smartPunctuation: false } }),
    shikiConfig: { theme: "css-variables", langAlias: { iex: "elixir", psql: "sql" } },
  },
  vite: {
    define: {
      __LIBRARY_BYTES__: library?.size ?? 0,
      "import.meta.env.SITE_REPOSITORY": JSON.stringify(repository() ?? ""),
    },
    worker: {
      format: "es",
      plugins: () => [asciiScripts(), lateTables()],
      rolldownOptions: { output: { ...output, codeSplitting: { groups: WORKER_PARTS } } },
    },
    // the first browsers with light-dark(): not to be rewritten, since it must follow the nearest color-scheme
    build: { target: "es2022", cssTarget: ["chrome123", "firefox120", "safari17.5"], assetsInlineLimit: 0 },
    optimizeDeps: {
      include: [
        "@codemirror/commands",
        "@codemirror/language",
        "@codemirror/merge",
        "@codemirror/state",
        "@codemirror/view",
        "@electric-sql/pglite",
        "@xterm/addon-fit",
        "@xterm/xterm",
        "codemirror-lang-elixir",
        "web-tree-sitter",
      ],
    },
  },
});
