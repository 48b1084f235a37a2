// In: the built site in dist/. Out: the site on http://localhost:4321, compressed as a good host would, with the MIME
// types that browsers insist on. `npm start` builds first when a source is newer. Options: --port N, --no-build.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** With these a page may share memory between its workers: https://html.spec.whatwg.org/#cross-origin-isolation-mode */
const ISOLATION = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Workers make code, of the reader's Elixir, and take nothing from elsewhere. */
const WORKER_POLICY = { "content-security-policy": "default-src 'self'; script-src 'self' 'unsafe-eval'" };

/** The headers that a path is sent with, as by the service worker. */
function headersOf(pathname: string): Readonly<Record<string, string>> {
  return /\.worker\.[^/]*\.js$/.test(pathname) ? { ...ISOLATION, ...WORKER_POLICY } : ISOLATION;
}

const COMPRESSED = new Set([".gz", ".png", ".woff2"]);

type Coding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

async function encode(bytes: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === "br") return await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return coding === "gzip" ? await gzipped(bytes, { level: 6 }) : bytes;
}

/** The file that answers a path, with its status. */
function findFile(folder: string, pathname: string): { path: string; status: number } | null {
  const below = normalize(decodeURIComponent(pathname));
  const path = join(folder, below);
  if (path.startsWith(folder)) {
    for (const candidate of below.endsWith("/") ? [join(path, "index.html")] : [path, join(path, "index.html")]) {
      if (existsSync(candidate) && statSync(candidate).isFile()) return { path: candidate, status: 200 };
    }
  }
  const missing = join(folder, "404.html");
  return existsSync(missing) ? { path: missing, status: 404 } : null;
}

/** Serves a folder of static files, with the headers of every answer. Compressed answers are kept until the file changes. */
export function serveFolder(folder: string, headers: typeof headersOf = headersOf): Server {
  const kept = new Map<string, { changed: number; body: Promise<Buffer> }>();
  return createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const file = findFile(folder, pathname);
      if (file === null) {
        response.writeHead(404).end();
        return;
      }
      const kind = extname(file.path);
      const accepted = String(request.headers["accept-encoding"] ?? "");
      const coding: Coding = COMPRESSED.has(kind)
        ? "identity"
        : accepted.includes("br")
          ? "br"
          : accepted.includes("gzip")
            ? "gzip"
            : "identity";
      const changed = statSync(file.path).mtimeMs;
      const key = `${coding}:${file.path}`;
      let entry = kept.get(key);
      if (entry?.changed !== changed) {
        entry = { changed, body: encode(readFileSync(file.path), coding) };
        kept.set(key, entry);
      }
      const body = await entry.body;
      response.writeHead(file.status, {
        "content-type": TYPES[kind] ?? "application/octet-stream",
        "content-length": body.byteLength,
        "cache-control": pathname.includes("/_astro/") ? "public, max-age=31536000, immutable" : "no-cache",
        ...headers(pathname),
        ...(coding === "identity" ? {} : { "content-encoding": coding }),
        vary: "accept-encoding",
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    answer().catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
}

const SOURCES = ["src", "content", "public", "workers", "astro.config.mjs", "package.json"];

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => !name.startsWith(".") && name !== "node_modules");
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}

function buildWhenStale(): void {
  const built = statSync(join(root, "dist/index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built >= Math.max(...SOURCES.map((source) => newest(join(root, source))))) return;
  console.log("Building the site …");
  const { status } = spawnSync("npm", ["run", "-s", "build"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4321" }, "no-build": { type: "boolean", default: false } },
  });
  if (!values["no-build"]) buildWhenStale();
  const port = Number(values.port);
  const server = serveFolder(join(root, "dist"));
  server.on("error", (error: NodeJS.ErrnoException) => {
    const why =
      error.code === "EADDRINUSE" ? `port ${port} is in use; try: npm start -- --port ${port + 1}` : error.message;
    console.error(`The site cannot be served: ${why}`);
    process.exitCode = 1;
  });
  server.listen(port, () => console.log(`Nodebook is at http://localhost:${port}/ (Ctrl-C ends it)`));
}
