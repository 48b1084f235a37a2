// In: what a terminal prints. Out: the words "not in Nodebook yet" in a colour of their own, as a link to the coverage page,
// and who wants to know is told what is missing: such an error is not the reader's.

import type { IDecoration, IMarker, Terminal } from "@xterm/xterm";
import { coverageLink, MISSING } from "./missing.ts";

const COLOUR = "#f2cb6c";

/** Watches a terminal from now on; returns how to stop. `onMissing` gets what follows the words: ":httpc.request/1". */
export function watchMissing(terminal: Terminal, page: string, onMissing: (what: string) => void): () => void {
  let next: IMarker | undefined = terminal.registerMarker(0);
  const look = (): void => {
    const buffer = terminal.buffer.active;
    const cursor = buffer.baseY + buffer.cursorY;
    // the marker is gone when its line has scrolled out or was cleared
    const from = next === undefined || next.line < 0 ? 0 : next.line;
    for (let y = from; y < cursor; y++) {
      const line = buffer.getLine(y);
      if (line === undefined || line.isWrapped) continue;
      let text = line.translateToString(true);
      for (let more = y + 1; buffer.getLine(more)?.isWrapped === true; more++) {
        text += buffer.getLine(more)?.translateToString(true) ?? "";
      }
      const match = MISSING.exec(text);
      if (match === null) continue;
      mark(terminal, y - cursor, match.index, match[0].length);
      onMissing(match[1]?.trim() ?? "");
    }
    next?.dispose();
    next = terminal.registerMarker(0);
  };
  const parsed = terminal.onWriteParsed(look);
  const links = terminal.registerLinkProvider({
    provideLinks(y, callback) {
      const text = terminal.buffer.active.getLine(y - 1)?.translateToString(true) ?? "";
      const match = MISSING.exec(text);
      if (match === null) return callback(undefined);
      const start = { x: match.index + 1, y };
      const end = { x: match.index + match[0].length, y };
      const activate = (): void => void open(coverageLink(page, match[1] ?? ""), "_blank", "noopener");
      callback([{ range: { start, end }, text: match[0], activate }]);
    },
  });
  return () => {
    parsed.dispose();
    links.dispose();
  };
}

function mark(terminal: Terminal, offset: number, x: number, length: number): IDecoration | undefined {
  const marker = terminal.registerMarker(offset);
  const width = Math.min(length, terminal.cols - x);
  return terminal.registerDecoration({ marker, x, width, foregroundColor: COLOUR, layer: "top" });
}
