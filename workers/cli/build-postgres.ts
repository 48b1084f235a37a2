// `npm run postgres`: bakes the data directory that Postgres boots from, workers/postgres/.build/data.tar.gz. Done again
// when what it is made of changed.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BAKED, bakeDataDirectory } from "../postgres/boot.ts";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../postgres/.build");
const DATABASES = [BAKED];
const key = createHash("sha256")
  .update(readFileSync(join(here, "../postgres/boot.ts")))
  .update(readFileSync(join(here, "../../node_modules/@electric-sql/pglite/package.json")))
  .update(DATABASES.join())
  .digest("hex");
const keyFile = join(out, "key");

if (existsSync(join(out, "data.tar.gz")) && existsSync(keyFile) && readFileSync(keyFile, "utf8") === key) {
  console.log("postgres: up to date");
} else {
  const dump = await bakeDataDirectory(DATABASES);
  const data = new Uint8Array(await dump.arrayBuffer());
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "data.tar.gz"), data);
  writeFileSync(keyFile, key);
  console.log(`postgres: data directory of ${Math.round(data.length / 1000)} kB`);
}
process.exit(0);
