import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bootEngine, databasesOf, renameBaked } from "./boot.ts";

const baked = new Blob([readFileSync(new URL("./.build/data.tar.gz", import.meta.url))]);

test("a lab's database has the name that the lab gives it, and what sessions need", async () => {
  const dump = await renameBaked(baked, "shop_dev");
  const engine = await bootEngine({ dump, database: "shop_dev" });
  expect(await databasesOf(engine)).toContain("shop_dev");
  expect((await engine.query("select current_database() as name")).rows).toEqual([{ name: "shop_dev" }]);
  await engine.exec("set nodebook.pid = 4711");
  expect((await engine.query("select pg_backend_pid() as pid")).rows).toEqual([{ pid: 4711 }]);
  await engine.close();
}, 60_000);
