// What a host of the lab says of its own names and addresses, by `:net` and `:inet`.

import { afterAll, beforeAll, expect, test } from "vitest";
import { DistributedLab } from "./distributed-lab.ts";

let lab: DistributedLab;

beforeAll(async () => {
  lab = await DistributedLab.open();
  lab.start("joe", false);
  lab.pass(2000);
});

afterAll(() => lab.dispose());

test("a host has a loopback and an interface to the lab's network", () => {
  expect(lab.ask("joe", ":net.gethostname()")).toBe('{:ok, ~c"joe"}');
  expect(lab.ask("joe", ":net.if_names()")).toBe('{:ok, [{1, ~c"lo"}, {2, ~c"eth0"}]}');
  expect(lab.ask("joe", '{:net.if_name2index(~c"eth0"), :net.if_index2name(1)}')).toBe('{{:ok, 2}, {:ok, ~c"lo"}}');
  expect(lab.ask("joe", "hd(elem(:net.getifaddrs(), 1))")).toBe(
    '%{flags: [:up, :loopback, :running], name: ~c"lo", addr: %{port: 0, addr: {127, 0, 0, 1}, family: :inet}, netmask: %{port: 0, addr: {255, 0, 0, 0}, family: :inet}}',
  );
});

test("names are looked up among the hosts of the lab, an address only when it is the host's own", () => {
  expect(lab.ask("joe", 'hd(elem(:net.getaddrinfo(~c"robert", ~c"80"), 1))')).toBe(
    "%{addr: %{port: 80, addr: {192, 168, 1, 11}, family: :inet}, family: :inet, protocol: :tcp, socktype: :stream}",
  );
  expect(lab.ask("joe", ':net.getaddrinfo(~c"nobody")')).toBe("{:error, :enoname}");
  expect(lab.ask("joe", ":net.getnameinfo(%{family: :inet, addr: {127, 0, 0, 1}, port: 80})")).toBe(
    '{:ok, %{host: ~c"joe", service: ~c"80"}}',
  );
  expect(lab.ask("joe", ":inet.gethostbyaddr({192, 168, 1, 10})")).toBe(
    '{:ok, {:hostent, ~c"joe", [], :inet, 4, [{192, 168, 1, 10}]}}',
  );
  expect(lab.ask("joe", ":inet.gethostbyaddr({192, 168, 1, 11})")).toBe("{:error, :nxdomain}");
});
