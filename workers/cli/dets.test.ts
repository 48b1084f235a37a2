// Tables of :dets whose file cannot be written: a real node goes on with the file that it holds open, the node's disk has none.

import { expect, test } from "vitest";
import { instrumentLab } from "./instrument-node.ts";

test("a table that cannot be written keeps its objects, says so, and is written when it can be", async () => {
  const { lab, node } = await instrumentLab();
  const one = await node("one", "a");
  const value = (code: string): Promise<string> => one.value(code);
  try {
    await value(
      'File.mkdir_p!("tables"); {:ok, t} = :dets.open_file(:t, file: ~c"tables/t"); :dets.insert(t, {:kept, 1})',
    );
    await value('File.rm_rf!("tables")');
    const refused = '{:error, {:file_error, ~c"tables/t", :enoent}}';
    expect(await value(":dets.sync(:t)")).toBe(refused);
    expect(await value("{:dets.lookup(:t, :kept), :dets.close(:t)}")).toBe(`{[kept: 1], ${refused}}`);
    await value('File.mkdir_p!("tables"); :dets.open_file(:t, file: ~c"tables/t"); :dets.insert(:t, {:kept, 2})');
    expect(await value('{:dets.close(:t), :dets.open_file(:t, file: ~c"tables/t"), :dets.lookup(:t, :kept)}')).toBe(
      "{:ok, {:ok, :t}, [kept: 2]}",
    );
  } finally {
    lab.dispose();
  }
});
