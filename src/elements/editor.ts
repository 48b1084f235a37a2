// In: a text and an element. Out: an editor with Elixir's colours, and word of what the reader does. The only place that
// knows CodeMirror; loaded when a cell comes into view. Tab indents once the reader has typed or clicked, and moves the
// focus on before that; Escape leaves.

import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, type KeyBinding, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { elixir } from "codemirror-lang-elixir";

const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.definitionKeyword, tags.controlKeyword, tags.operatorKeyword],
    color: "var(--code-keyword)",
  },
  { tag: [tags.string, tags.special(tags.string), tags.character], color: "var(--code-string)" },
  { tag: [tags.atom, tags.bool, tags.null, tags.propertyName], color: "var(--code-constant)" },
  { tag: [tags.number, tags.escape], color: "var(--code-constant)" },
  { tag: [tags.namespace, tags.className, tags.typeName], color: "var(--code-module)" },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))],
    color: "var(--code-function)",
  },
  { tag: [tags.comment, tags.lineComment, tags.docComment], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.attributeName, tags.meta, tags.annotation], color: "var(--code-module)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--ink)", fontSize: "var(--code-size)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", fontVariantLigatures: "none" },
  ".cm-content": { padding: "0.75rem 0", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "var(--ink-2)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--line-tint)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selection) !important" },
  ".cm-matchingBracket": { backgroundColor: "var(--selection) !important", outline: "none" },
});

const differences = EditorView.theme({
  ".cm-deletedChunk": { backgroundColor: "var(--removed)", paddingLeft: "6px" },
  ".cm-deletedChunk .cm-deletedText, .cm-deletedLine del": {
    background: "var(--removed-strong)",
    textDecoration: "none",
  },
  "&.cm-merge-b .cm-changedLine, .cm-changedLine, .cm-inlineChangedLine": { backgroundColor: "var(--added)" },
  "&.cm-merge-b .cm-changedText, .cm-changedText": { background: "var(--added-strong)" },
  ".cm-changedLineGutter": { background: "var(--added-mark)" },
  ".cm-deletedLineGutter": { background: "var(--removed-mark)" },
});

/** Whom an editor tells. */
export type EditorListener = {
  readonly onChange: () => void;
  /** Escape was pressed: the focus is to go out of the editor */
  readonly onLeave: () => void;
  /** keys of the cell, as CodeMirror names them ("Mod-s") */
  readonly keys: Readonly<Record<string, () => void>>;
};

/** An editor for one text. */
export class Editor {
  readonly #view: EditorView;
  readonly #comparison = new Compartment();
  // the reader has typed or clicked: Tab is for the text now
  #engaged = false;
  #compared: string | null = null;

  constructor(place: HTMLElement, text: string, label: string, listener: EditorListener) {
    const own = Object.entries(listener.keys).map(
      ([key, act]): KeyBinding => ({
        key,
        preventDefault: true,
        run: () => {
          act();
          return true;
        },
      }),
    );
    this.#view = new EditorView({
      parent: place,
      state: EditorState.create({
        doc: text,
        extensions: [
          Prec.highest(
            keymap.of([
              ...own,
              { key: "Tab", run: (view) => this.#engaged && indentMore(view) },
              { key: "Shift-Tab", run: (view) => this.#engaged && indentLess(view) },
            ]),
          ),
          lineNumbers(),
          history(),
          drawSelection(),
          EditorView.lineWrapping,
          highlightActiveLine(),
          indentOnInput(),
          indentUnit.of("  "),
          bracketMatching(),
          elixir(),
          syntaxHighlighting(colours),
          look,
          this.#comparison.of([]),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            if (update.transactions.some((t) => t.isUserEvent("input") || t.isUserEvent("delete")))
              this.#engaged = true;
            listener.onChange();
          }),
          EditorView.domEventHandlers({
            mousedown: () => {
              this.#engaged = true;
              return false;
            },
            blur: () => {
              this.#engaged = false;
              return false;
            },
          }),
          keymap.of([
            ...defaultKeymap,
            ...historyKeymap,
            {
              key: "Escape",
              run: () => {
                listener.onLeave();
                return true;
              },
            },
          ]),
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** The text that differences are shown from; null while they are not. */
  get compared(): string | null {
    return this.#compared;
  }

  /** Puts another text in; can be undone. */
  replace(text: string): void {
    if (text === this.text) return;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }

  /** Shows the differences from another text within the text; null ends it. */
  async compare(other: string | null): Promise<void> {
    this.#compared = other;
    if (other === null) {
      this.#view.dispatch({ effects: this.#comparison.reconfigure([]) });
      return;
    }
    const { unifiedMergeView } = await import("@codemirror/merge");
    if (this.#compared !== other) return;
    const merge = unifiedMergeView({ original: other, mergeControls: false, gutter: true });
    this.#view.dispatch({ effects: this.#comparison.reconfigure([merge, differences]) });
  }

  focus(): void {
    this.#view.focus();
  }

  dispose(): void {
    this.#view.destroy();
  }
}
