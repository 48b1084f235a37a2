// Files of the site that few readers need. In: a URL. Out: the text, at once: who asks is in the middle of a call and cannot
// wait, and the machine stands still meanwhile. https://xhr.spec.whatwg.org/#the-open()-method (a worker may open synchronously)

import type { ReadPart } from "../beam/library-file.ts";

/** Answers what reads texts; to be made before the worker is sealed. Its answer is undefined when there is no such file. */
export function textReader(): (url: string) => ReadPart | undefined {
  const Request = XMLHttpRequest;
  return (url) => {
    const request = new Request();
    request.open("GET", url, false);
    request.responseType = "arraybuffer";
    try {
      request.send();
    } catch {
      // no network
      return undefined;
    }
    if (request.status !== 200) return undefined;
    const bytes = new Uint8Array(request.response as ArrayBuffer);
    const decoder = new TextDecoder();
    return (start, end) => decoder.decode(bytes.subarray(start, end));
  };
}
