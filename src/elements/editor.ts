// In: a text and an element. Out: an editor with Elixir's colours, and word when the text changes or is to be saved. The
// only place that knows CodeMirror; loaded when a cell comes into view. Tab moves the focus on; Ctrl-] indents.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
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

/** Whom an editor tells. */
export type EditorListener = { readonly onChange: () => void; readonly onSave: () => void };

/** An editor for one file. */
export class Editor {
  readonly #view: EditorView;

  constructor(place: HTMLElement, text: string, label: string, listener: EditorListener) {
    this.#view = new EditorView({
      parent: place,
      state: EditorState.create({
        doc: text,
        extensions: [
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
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) listener.onChange();
          }),
          keymap.of([
            {
              key: "Mod-s",
              preventDefault: true,
              run: () => {
                listener.onSave();
                return true;
              },
            },
            ...defaultKeymap,
            ...historyKeymap,
          ]),
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts another text in; can be undone. */
  replace(text: string): void {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }

  dispose(): void {
    this.#view.destroy();
  }
}
