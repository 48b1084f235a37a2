// A reader looks into a process with IEx.pry, ships a module to another node, starts a node beside the first, and runs a
// program of the host: all in terminals of the page.

import { test } from "@playwright/test";
import { startNodes } from "./playground.ts";

test("pry, nl, :peer and System.cmd work in the page", async ({ page }) => {
  const [one, two] = await startNodes(page);
  await one.type('spawn(fn -> secret = 41; require IEx; IEx.pry(); IO.puts("left with #{secret + 1}") end)');
  await one.shows(/Request to pry #PID<[\d.]+> at iex:\d+/);
  await one.type("y");
  await one.type("{:the_secret, secret}");
  await one.shows(/^\{:the_secret, 41\}/m);
  await one.type("continue");
  await one.shows(/^left with 42/m);

  await one.type("break! URI.parse/1");
  await one.shows(/^iex\(.*\)\d*> break! URI\.parse\/1\s+1$/m);
  await one.type('URI.parse("http://a/b").host');
  await one.shows(/Break reached: URI\.parse\/1 \(lib\/uri\.ex:\d+\)[^$]*def parse\(string\)/);
  await one.type("continue");
  await one.shows(/^"a"/m);

  await one.type("{:met, Node.connect(:node2@west)}");
  await one.shows(/^\{:met, true\}/m);
  await one.type('File.write!("hi.ex", "defmodule Hi do def there, do: node() end"); c("hi.ex", ".")');
  await one.shows(/^\[Hi\]/m);
  await one.type("nl(Hi)");
  await one.shows(/^\{:ok, \[\{:node2@west, :loaded, Hi\}\]\}/m);
  await two.type("Hi.there() == node() && :it_runs_here");
  await two.shows(/^:it_runs_here/m);

  await one.type("{:ok, _, x} = :peer.start_link(%{name: :x}); :erpc.call(x, fn -> {:from, node()} end)");
  await one.shows(/^\{:from, :x@east\}/m);
  await two.type(":global.sync(); :x@east in Node.list() && :met_x");
  await two.shows(/^:met_x/m);

  await one.type('System.cmd("wc", ["-w", "hi.ex"])');
  await one.shows(/^\{" *8 hi\.ex\\n", 0\}/m);
});
