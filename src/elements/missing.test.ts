import { expect, test } from "vitest";
import { coverageLink, MISSING } from "./missing.ts";

test("a missing function leads to its module on the coverage page", () => {
  expect(coverageLink("/coverage/", ":httpc.request/1")).toBe("/coverage/#:httpc");
  expect(coverageLink("/coverage/", "PartitionSupervisor.resize!/2 (MyName)")).toBe("/coverage/#PartitionSupervisor");
  expect(coverageLink("/coverage/", "Calendar.ISO.some/1")).toBe("/coverage/#Calendar.ISO");
});

test("what has no module leads to the page", () => {
  for (const what of ["", "mix format", "\\pset format wrapped", "epmd with other options than -names"]) {
    expect(coverageLink("/coverage/", what)).toBe("/coverage/");
  }
});

test("what is missing is what follows the words", () => {
  expect(MISSING.exec("** (UndefinedFunctionError) not in Nodebook yet: :dets.info/1")?.[1]).toBe(":dets.info/1");
  expect(MISSING.exec("* phoenix_html: not in Nodebook yet")?.[1]).toBeUndefined();
});
