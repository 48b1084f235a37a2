// Out: how Playwright launches a Chromium on this machine: $CHROMIUM_PATH, else Playwright's own download, else the
// system's, else the one inside an npm package (Linux on x64), else an error that says what to do.

import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium, type LaunchOptions } from "@playwright/test";

const SYSTEM = [
  "/usr/lib/chromium/chromium",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

// an optional dependency: not there on every machine, so its types are not either
const PACKAGE: string = "@sparticuz/chromium";

const ADVICE =
  "No Chromium was found. Set CHROMIUM_PATH to one, or install one: `npx playwright install chromium`, " +
  "or `apt-get install chromium` on Debian, or Google Chrome.";

// root in a container cannot use Chromium's sandbox
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Launch options for the Chromium of this machine. */
export async function findBrowser(): Promise<LaunchOptions> {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted === "packaged") return await packaged();
  if (wanted !== undefined && wanted !== "") {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, and there is no such file`);
    return { executablePath: wanted, args };
  }
  if (existsSync(chromium.executablePath())) return { args };
  const system = SYSTEM.find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, args };
  if (process.platform === "linux" && process.arch === "x64") return await packaged();
  throw new Error(ADVICE);
}

/** The Chromium of @sparticuz/chromium, unpacked once into node_modules/.cache. */
async function packaged(): Promise<LaunchOptions> {
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(PACKAGE));
  } catch {
    throw new Error(ADVICE);
  }
  const bin = [join(dirname(entry), "../bin"), join(dirname(entry), "../../bin")].find((path) => existsSync(path));
  if (bin === undefined) throw new Error(ADVICE);
  const cache = resolve("node_modules/.cache/chromium");
  const executablePath = join(cache, "chromium");
  if (!existsSync(executablePath)) {
    mkdirSync(cache, { recursive: true });
    const temporary = process.env["TMPDIR"];
    process.env["TMPDIR"] = cache;
    const { inflate } = (await import(PACKAGE)) as { inflate: (path: string) => Promise<string> };
    for (const archive of ["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) await inflate(join(bin, archive));
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
    writeFileSync(
      join(cache, "fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${cache}/fonts</dir>` +
        `<dir>/usr/share/fonts</dir><cachedir>${cache}/fontcache</cachedir></fontconfig>`,
    );
    const part = `${executablePath}.${process.pid}`;
    await pipeline(createReadStream(join(bin, "chromium.br")), createBrotliDecompress(), createWriteStream(part));
    chmodSync(part, 0o755);
    renameSync(part, executablePath);
  }
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(process.env)) if (value !== undefined) env[key] = value;
  env["LD_LIBRARY_PATH"] = join(cache, "al2023/lib");
  env["FONTCONFIG_FILE"] = join(cache, "fonts.conf");
  return { executablePath, args: ["--no-sandbox"], env };
}
