// In: text of a program with colour codes (SGR of ECMA-48). Out: pieces of text with class names; other control sequences are
// dropped.

/** A piece of text in one look. */
export type Piece = { readonly text: string; readonly classes: readonly string[] };

const NAMES = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
const SEQUENCE =
  /\x1b\[([0-9;]*)([A-Za-z])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|[\x00-\x08\x0b-\x1f\x7f]/g;

/** Cuts text into pieces. */
export function ansiPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let colour = "";
  const looks = new Set<string>();
  const add = (part: string): void => {
    if (part !== "") pieces.push({ text: part, classes: [...(colour === "" ? [] : [colour]), ...looks] });
  };
  let at = 0;
  for (const match of text.matchAll(SEQUENCE)) {
    add(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[2] !== "m") continue;
    for (const code of (match[1] === "" ? "0" : (match[1] ?? "0")).split(";").map(Number)) {
      if (code === 0) {
        colour = "";
        looks.clear();
      } else if (code === 1) looks.add("ansi-bold");
      else if (code === 2) looks.add("ansi-faint");
      else if (code === 3) looks.add("ansi-italic");
      else if (code === 4) looks.add("ansi-underline");
      else if (code === 22) for (const look of ["ansi-bold", "ansi-faint"]) looks.delete(look);
      else if (code === 23) looks.delete("ansi-italic");
      else if (code === 24) looks.delete("ansi-underline");
      else if (code === 39) colour = "";
      else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) colour = `ansi-${NAMES[code % 10]}`;
    }
  }
  add(text.slice(at));
  return pieces;
}

/** The text alone, as a file keeps it. */
export function withoutAnsi(text: string): string {
  return ansiPieces(text)
    .map((piece) => piece.text)
    .join("");
}
