import { deflateSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readLink, readText, writeLink, writeText } from "./link.ts";
import { FIRST_SETUP, nextAddress, nextName, readSetup, type Setup, showControls } from "./setup.ts";

const SETUP: Setup = {
  ...FIRST_SETUP,
  postgres: "dev",
  project: "shop",
  files: [["lib/a.ex", "defmodule A do\n  # grüße ☃ </script>\nend\n"]],
  faults: "cut node1 node2\nwait 5s\nheal\n",
};

function linkOf(value: unknown): string {
  return `lab=1.${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString("base64url")}`;
}

test("a set-up comes back from its link and from its file as it was", () => {
  expect(readLink(writeLink(SETUP))).toEqual(SETUP);
  expect(readText(writeText(SETUP))).toEqual(SETUP);
  expect(writeLink(SETUP)).toMatch(/^lab=1\.[\w-]+$/);
});

test("a damaged link is told in words, wherever it is cut", () => {
  const link = writeLink(SETUP);
  for (let length = 6; length < link.length; length += 7) {
    expect(() => readLink(link.slice(0, length))).toThrow(/^This (link is damaged|is not a lab)/);
  }
  expect(() => readLink("lab=1.%%%")).toThrow(/damaged/);
  expect(() => readLink("lab=2.abc")).toThrow(/newer Nodebook/);
  expect(() => readLink("top")).toThrow(/no lab/);
});

test("a small link that unpacks to something enormous is stopped", () => {
  const bomb = Buffer.from(deflateSync(new Uint8Array(50_000_000), { level: 9 })).toString("base64url");
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => readLink(`lab=1.${bomb}`)).toThrow(/too large/);
});

test.each([
  [
    "markup in a name",
    { ...SETUP, terminals: [{ name: "<img src=x>", host: "east", run: "", env: {} }] },
    /“<img src=x>” is no name/,
  ],
  [
    "an escape sequence in a command",
    { ...SETUP, terminals: [{ name: "a", host: "east", run: "\x1b]0;x\x07", env: {} }] },
    /control characters: “␛\]0;x␇”/,
  ],
  [
    "a second command behind Enter",
    { ...SETUP, terminals: [{ name: "a", host: "east", run: "ls\rrm", env: {} }] },
    /control characters/,
  ],
  ["a path that leaves the project", { ...SETUP, files: [["../../.bashrc", ""]] }, /not a path below the project/],
  ["an absolute path", { ...SETUP, files: [["/etc/passwd", ""]] }, /not a path below the project/],
  [
    "a host that there is not",
    { ...SETUP, terminals: [{ name: "a", host: "north", run: "", env: {} }] },
    /no such host/,
  ],
  [
    "two terminals of one name",
    { ...SETUP, terminals: [SETUP.terminals[0], SETUP.terminals[0]] },
    /two terminals are called node1/,
  ],
  ["an address that is none", { ...SETUP, hosts: [{ name: "a", address: "1.2.3.456" }] }, /1\.2\.3\.456/],
  ["a part that is not known", { ...SETUP, onload: "x" }, /not known here: “onload”/],
  ["a prototype for names", JSON.parse('{"__proto__":{"hosts":[]}}'), /not known here/],
  [
    "too many terminals",
    { ...SETUP, terminals: Array.from({ length: 51 }, (_, i) => ({ name: `n${i}`, host: "east", run: "", env: {} })) },
    /more than 50/,
  ],
  ["no hosts", { ...SETUP, hosts: [] }, /no host/],
  ["a list", [], /not an object/],
  ["nothing", null, /not an object/],
])("%s is refused, and the sentence names it", (_, value, message) => {
  expect(() => readLink(linkOf(value))).toThrow(message);
});

test("characters that move or colour are made visible", () => {
  expect(showControls("a\x1b[31mb\u202ec\x7f\td")).toBe("a␛[31mb⟨U+202E⟩c␡\td");
});

test("the first set-up is one that its own check accepts; new names and addresses are free", () => {
  expect(readSetup(FIRST_SETUP)).toEqual(FIRST_SETUP);
  expect(nextName("node", ["node1", "node3"])).toBe("node2");
  expect(nextAddress(["192.168.1.10"])).toBe("192.168.1.11");
});
