import { expect, test } from "vitest";
import { namesIn, parseBlock } from "./block.ts";
import { blockHtml } from "./block-html.ts";

const CHECK = `<!-- nodebook: check
id: meet
goal: Both nodes know each other.
node: node1
code: Node.list() != []
holds: 3s
says: "\`node1\` is alone."
shows: Node.list()
hints:
  - Start node2.
  - Look at the *cookie*.
solution: Press **Start**.
-->`;

test("reads a check", () => {
  expect(parseBlock(CHECK)).toEqual({
    is: "check",
    id: "meet",
    goal: "Both nodes know each other.",
    node: "node1",
    code: "Node.list() != []",
    holds: 3000,
    says: "`node1` is alone.",
    shows: "Node.list()",
    hints: ["Start node2.", "Look at the *cookie*."],
    solution: "Press **Start**.",
  });
});

test("leaves other comments alone", () => {
  expect(parseBlock("<!-- nodebook is fine -->")).toBeNull();
  expect(parseBlock("<p>nodebook: check</p>")).toBeNull();
});

test.each([
  ["<!-- nodebook: chekc\nid: a\n-->", /"nodebook: chekc" is not known; there are check, predict, fault/],
  ["<!-- nodebook: check\nid: [\n-->", /the YAML of this check cannot be read/],
  [CHECK.replace("holds: 3s", "holds: 3"), /a time is written like 3s/],
  [CHECK.replace("code:", "cod:"), /code must be a text; it does not know cod/],
  [CHECK.replace("id: meet", "id: Meet me"), /use lower-case letters/],
  ["<!-- nodebook: predict\nid: a\nquestion: b\noptions: [one]\n-->", /options needs two at least/],
])("words an author's mistake in %s", (comment, message) => {
  expect(() => parseBlock(comment)).toThrow(message);
});

test("a check reads without JavaScript, and markup in its code stays text", () => {
  const block = parseBlock(CHECK.replace("Node.list() != []", `'"<b>" && true'`));
  const html = blockHtml(block!);
  expect(html).toContain('data-code="&quot;&lt;b&gt;&quot; &amp;&amp; true"');
  expect(html).toContain('<div class="goal"><p>Both nodes know each other.</p></div>');
  expect(html).toContain("<summary>Hint 2</summary><p>Look at the <em>cookie</em>.</p>");
  expect(html).toContain("<summary>Solution</summary><p>Press <strong>Start</strong>.</p>");
});

test("a question has options with the values that they stand for", () => {
  const block = parseBlock(`<!-- nodebook: predict
id: lines
question: How many?
options:
  - { value: 1, text: One }
  - { value: 2, text: Two }
node: node1
code: 1 + 1
first: Send it.
explains: Each has its own.
-->`);
  expect(block).toMatchObject({
    options: [
      { value: "1", text: "One" },
      { value: "2", text: "Two" },
    ],
  });
  expect(blockHtml(block!)).toContain('<ul class="options"><li data-value="1"><p>One</p></li>');
});

const FAULT = `<!-- nodebook: fault
id: split-brain
does:
  - cut node1 node2
  - wait 1.5s
  - heal
-->`;

test("a fault script is a list of steps in the words of the lab command", () => {
  const block = parseBlock(FAULT);
  if (block?.is !== "fault") throw new Error("no fault script");
  expect(namesIn(block)).toEqual(["node1", "node2"]);
  expect(block.does).toEqual([
    {
      line: "cut node1 node2",
      order: { order: "act", action: { act: "cut", from: "node1", to: "node2", both: true } },
    },
    { line: "wait 1.5s", wait: 1500 },
    { line: "heal", order: { order: "act", action: { act: "heal" } } },
  ]);
  const html = blockHtml(block);
  expect(html).toContain('data-label="cut node1 from node2, then wait 1.5 s, then mend all wires"');
  expect(html).toContain("<code>lab cut node1 node2</code> <code>sleep 1.5</code> <code>lab heal</code>");
  expect(() => parseBlock(FAULT.replace("1.5s", "soon"))).toThrow(
    'does.1: "soon" is no duration such as 200ms or 2s; it is written "wait DURATION"',
  );
  expect(() => parseBlock(FAULT.replace("- heal", "- explode"))).toThrow('"explode" is nothing that a lab can do');
  expect(() => parseBlock(FAULT.replace("- heal", "- status"))).toThrow('"status" changes nothing');
});
