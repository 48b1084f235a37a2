// In: bytes for a terminal and an element to show them in. Out: keys and sizes. The only place that knows xterm; loaded
// when a lab starts.

import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";
import { coveragePage } from "./faults.ts";
import { watchMissing } from "./screen-missing.ts";
import { linkPids } from "./screen-pids.ts";
import { ignoreQuestions } from "./screen-questions.ts";

const FONT = "'JetBrains Mono', ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace";

const THEME = {
  background: "#0e151b",
  foreground: "#dfe7ec",
  cursor: "#dfe7ec",
  cursorAccent: "#0e151b",
  selectionBackground: "#35506a",
  black: "#27323b",
  red: "#ff8f85",
  green: "#86d9a0",
  yellow: "#f2cb6c",
  blue: "#82b6ff",
  magenta: "#d5adff",
  cyan: "#7ed4dc",
  white: "#dfe7ec",
  brightBlack: "#8b9aa6",
  brightRed: "#ffb1aa",
  brightGreen: "#aee8c0",
  brightYellow: "#f8dfa0",
  brightBlue: "#abd0ff",
  brightMagenta: "#e5ccff",
  brightCyan: "#aee5ea",
  brightWhite: "#ffffff",
};

/** Whom a screen tells. */
export type ScreenListener = {
  readonly onInput: (data: string) => void;
  readonly onResize: (columns: number, rows: number) => void;
  /** something that Nodebook has not yet was asked for */
  readonly onMissing: (what: string) => void;
  /** a pid was clicked */
  readonly onPid: (pid: string) => void;
};

/** A terminal's screen and keyboard. It takes what is written from the start, and is drawn from when it is first in sight. */
export class Screen {
  readonly #terminal: Terminal;
  readonly #place: HTMLElement;
  readonly #label: string;
  readonly #onResize: ScreenListener["onResize"];
  readonly #sight: IntersectionObserver;
  #sizes: ResizeObserver | null = null;

  private constructor(place: HTMLElement, label: string, listener: ScreenListener) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#terminal = new Terminal({
      // for decorations
      allowProposedApi: true,
      cursorBlink: !calm,
      fontFamily: FONT,
      fontSize: 12.5,
      lineHeight: 1.25,
      minimumContrastRatio: 4.5,
      screenReaderMode: true,
      scrollback: 5_000,
      smoothScrollDuration: 0,
      theme: THEME,
    });
    this.#place = place;
    this.#label = label;
    this.#onResize = listener.onResize;
    place.replaceChildren();
    watchMissing(this.#terminal, coveragePage(), listener.onMissing);
    linkPids(this.#terminal, listener.onPid);
    ignoreQuestions(this.#terminal);
    this.#terminal.onData(listener.onInput);
    this.#sight = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) this.#draw();
    });
    this.#sight.observe(place);
  }

  /** Fills `place`. Waits for the font, so that the cells are measured right. */
  static async open(place: HTMLElement, label: string, listener: ScreenListener): Promise<Screen> {
    await Promise.all([document.fonts.load(`13px ${FONT}`), document.fonts.load(`700 13px ${FONT}`)]).catch(() => {});
    return new Screen(place, label, listener);
  }

  #draw(): void {
    if (this.#sizes !== null) return;
    this.#sight.disconnect();
    const terminal = this.#terminal;
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    terminal.open(this.#place);
    terminal.textarea?.setAttribute("aria-label", this.#label);
    terminal.textarea?.setAttribute("aria-describedby", "terminal-help");
    terminal.attachCustomKeyEventHandler(leaveByEscapeTab());
    terminal.onResize(({ cols, rows }) => this.#onResize(cols, rows));
    const refit = (): void => {
      if (this.#place.clientWidth > 0 && this.#place.clientHeight > 0) fit.fit();
    };
    this.#sizes = new ResizeObserver(refit);
    this.#sizes.observe(this.#place);
    refit();
    this.#onResize(terminal.cols, terminal.rows);
  }

  write(data: string): void {
    this.#terminal.write(data);
  }

  /** All that stands on the screen and above it, as lines. */
  get text(): string {
    const buffer = this.#terminal.buffer.active;
    let text = "";
    for (let y = 0; y < buffer.length; y++) {
      const line = buffer.getLine(y);
      if (line === undefined) continue;
      const wraps = buffer.getLine(y + 1)?.isWrapped === true;
      text += line.translateToString(!wraps) + (wraps ? "" : "\n");
    }
    return text.trimEnd();
  }

  focus(): void {
    this.#draw();
    this.#terminal.focus();
  }

  dispose(): void {
    this.#sight.disconnect();
    this.#sizes?.disconnect();
    this.#terminal.dispose();
  }
}

/** Lets Tab and Shift-Tab through to the browser right after Esc, so that nobody is trapped. */
function leaveByEscapeTab(): (event: KeyboardEvent) => boolean {
  let armed = false;
  return (event) => {
    if (event.type !== "keydown" || event.key === "Shift") return true;
    if (event.key === "Tab" && armed) {
      armed = false;
      return false;
    }
    armed = event.key === "Escape";
    return true;
  };
}
