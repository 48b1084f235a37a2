// `npm run bench`: programs on one node, each beside the same thing in plain JavaScript where that exists. Medians of five
// runs in milliseconds; compare the ratios, not the times.

import { startNode } from "./start-node.ts";

const PROGRAM = `
defmodule Bench do
  def fib(n) when n < 2, do: n
  def fib(n), do: fib(n - 1) + fib(n - 2)
  def sum(0, acc), do: acc
  def sum(n, acc), do: sum(n - 1, acc + n)

  def pong do
    receive do
      {:ping, from} ->
        send(from, :pong)
        pong()
    end
  end

  def ping(_pid, 0), do: :ok

  def ping(pid, n) do
    send(pid, {:ping, self()})

    receive do
      :pong -> ping(pid, n - 1)
    end
  end

  def pipeline(list), do: list |> Enum.map(&(&1 * 2)) |> Enum.filter(&(rem(&1, 3) == 0)) |> Enum.sum()
  def spawns(n), do: for(_ <- 1..n, do: spawn(fn -> :ok end)) |> length()

  def median(name, fun) do
    times = for _ <- 1..5, do: elem(:timer.tc(fun), 0)
    IO.puts("#{name} #{Enum.at(Enum.sort(times), 2) / 1000}")
  end
end

list = Enum.to_list(1..1_000_000)
pid = spawn(&Bench.pong/0)
Bench.median("fib", fn -> Bench.fib(30) end)
Bench.median("sum", fn -> Bench.sum(10_000_000, 0) end)
Bench.median("pipeline", fn -> Bench.pipeline(list) end)
Bench.median("spawn", fn -> Bench.spawns(100_000) end)
Bench.median("pingpong", fn -> Bench.ping(pid, 500_000) end)
`;

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function sum(n: number): number {
  let acc = 0;
  for (let i = n; i > 0; i--) acc += i;
  return acc;
}

const million = Array.from({ length: 1_000_000 }, (_, i) => i + 1);
const plain: Record<string, () => unknown> = {
  fib: () => fib(30),
  sum: () => sum(10_000_000),
  pipeline: () =>
    million
      .map((x) => x * 2)
      .filter((x) => x % 3 === 0)
      .reduce((a, b) => a + b, 0),
};

function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[2] as number;
}

const TITLES: Record<string, string> = {
  fib: "fib(30)",
  sum: "sum to 10 million, tail recursion",
  pipeline: "Enum pipeline over a million",
  spawn: "100,000 spawns",
  pingpong: "500,000 ping-pongs",
};

let output = "";
const node = await startNode({
  write: (_device, data) => {
    output += new TextDecoder().decode(data);
  },
  exit: () => {
    console.log("program                              Elixir ms   plain JS ms   ratio");
    for (const [, name, time] of output.matchAll(/^(\w+) ([\d.e]+)$/gm)) {
      const js = plain[name as string];
      const own = js === undefined ? undefined : median(js);
      const ratio = own === undefined ? "" : `${(Number(time) / own).toFixed(1)} ×`;
      console.log(
        `${(TITLES[name as string] ?? "").padEnd(36)} ${Number(time).toFixed(1).padStart(9)}   ${(own?.toFixed(1) ?? "–").padStart(11)}   ${ratio}`,
      );
    }
    process.exit(0);
  },
});
node.runScript([{ text: PROGRAM, file: "bench.exs" }]);
