// The wording of everything that can fail while a lab boots: what happened, and what the reader can do.

import type { Failure } from "../../workers/contract/lab.ts";

/** A failure that a worker reported. */
export class LabError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.tag);
    this.failure = failure;
  }
}

/** A sentence for the reader. */
export function wordFailure(error: unknown): string {
  if (!(error instanceof LabError)) return error instanceof Error ? error.message : String(error);
  const { failure } = error;
  switch (failure.tag) {
    case "fetch-failed":
      return `${failure.url} could not be loaded${failure.status === 0 ? "" : ` (HTTP ${failure.status})`}. Check the connection, then start the lab again.`;
    case "boot-failed":
      return `${failure.what} did not start: ${failure.message}. Start the lab again; when it stays so, reload the page.`;
  }
}
