// In: a terminal. Out: the pids that stand in it are links; who wants to know is told which one was clicked. The keyboard's
// way to a process is the inspector's own list.

import type { ILink, Terminal } from "@xterm/xterm";

const PID = /#PID<\d+\.\d+\.\d+>/g;

/** Makes pids links, also where the screen has broken one over two lines. */
export function linkPids(terminal: Terminal, onPid: (pid: string) => void): void {
  terminal.registerLinkProvider({
    provideLinks(y, callback) {
      const buffer = terminal.buffer.active;
      let first = y - 1;
      while (first > 0 && buffer.getLine(first)?.isWrapped === true) first--;
      let text = "";
      for (let line = first; line === first || buffer.getLine(line)?.isWrapped === true; line++) {
        text += buffer.getLine(line)?.translateToString(false).padEnd(terminal.cols) ?? "";
      }
      const at = (index: number): { x: number; y: number } => ({
        x: (index % terminal.cols) + 1,
        y: first + 1 + Math.floor(index / terminal.cols),
      });
      const links = [...text.matchAll(PID)].map((match): ILink => {
        const [pid] = match;
        const range = { start: at(match.index), end: at(match.index + pid.length - 1) };
        return { range, text: pid, activate: () => onPid(pid) };
      });
      callback(links.length === 0 ? undefined : links);
    },
  });
}
