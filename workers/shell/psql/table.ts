// Rows as psql prints them: aligned, expanded, unaligned and CSV. Layout as PostgreSQL 15's psql has it.

import type { PrintSettings } from "./settings.ts";
import type { Column } from "./wire.ts";

export type TableStyle = Pick<
  PrintSettings,
  "border" | "expanded" | "fieldsep" | "footer" | "format" | "null" | "tuples_only"
> & {
  /** the line above */
  readonly title?: string | undefined;
  /** lines below instead of the count of rows; empty for none */
  readonly below?: readonly string[] | undefined;
  /** columns of the terminal; 0 when output goes elsewhere */
  readonly columns: number;
};

// int2, int4, int8, oid, xid, cid, float4, float8, money, numeric, xid8
const RIGHT = new Set([20, 21, 23, 26, 28, 29, 700, 701, 790, 1700, 5069]);

const WIDE = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** A value's lines as an aligned cell shows them: tabs to every eighth column, control characters by their codes. */
function linesOf(value: string): string[] {
  return value.split("\n").map((line) => {
    let shown = "";
    for (const c of line) {
      const code = c.codePointAt(0) as number;
      if (c === "\t") shown += " ".repeat(8 - (widthOf(shown) % 8));
      else if (c === "\r") shown += "\\r";
      else if (code < 32 || code === 127) shown += `\\x${code.toString(16).toUpperCase().padStart(2, "0")}`;
      else shown += c;
    }
    return shown;
  });
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

function centre(text: string, width: number): string {
  const space = Math.max(0, width - widthOf(text));
  const left = Math.floor(space / 2);
  return " ".repeat(left) + text + " ".repeat(space - left);
}

function counted(rows: number, style: TableStyle): readonly string[] {
  if (style.tuples_only) return [];
  return style.below ?? (style.footer ? [`(${rows} ${rows === 1 ? "row" : "rows"})`] : []);
}

/** The whole output of a result with rows, with its empty last line where the format has one. */
export function formatTable(columns: readonly Column[], rows: readonly (string | null)[][], style: TableStyle): string {
  if (style.format === "csv") return csv(columns, rows, style);
  if (style.format === "unaligned") return unaligned(columns, rows, style);
  const cells = rows.map((row) => row.map((value) => linesOf(value ?? style.null)));
  if (style.expanded === "on") return expanded(columns, cells, style);
  const widths = columns.map((c, i) =>
    Math.max(widthOf(c.name), ...cells.flatMap((row) => (row[i] as string[]).map(widthOf))),
  );
  const between = style.border === 0 ? 1 : 3;
  const total = widths.reduce((n, w) => n + w + between, style.border === 2 ? 1 : -1);
  if (style.expanded === "auto" && style.columns > 0 && total > style.columns) return expanded(columns, cells, style);
  return aligned(columns, cells, widths, total, style);
}

function aligned(
  columns: readonly Column[],
  cells: readonly string[][][],
  widths: readonly number[],
  total: number,
  style: TableStyle,
): string {
  const { border } = style;
  const lines: string[] = [];
  const last = columns.length - 1;
  const rule = (): string => {
    if (border === 0) return widths.map((w) => "-".repeat(w)).join(" ");
    const inner = widths.map((w) => "-".repeat(w + 2)).join("+");
    return border === 2 ? `+${inner}+` : inner === "" ? "--" : inner;
  };
  const framed = (parts: string[]): string => {
    if (border === 0) return parts.join("");
    return border === 2 ? `|${parts.join("|")}|` : parts.join("|");
  };
  if (style.title !== undefined && style.title !== "" && !style.tuples_only)
    lines.push(" ".repeat(Math.max(0, (total - widthOf(style.title)) >> 1)) + style.title);
  if (border === 2) lines.push(rule());
  if (!style.tuples_only) {
    if (last >= 0)
      lines.push(framed(columns.map((c, i) => `${border === 0 ? "" : " "}${centre(c.name, widths[i] as number)} `)));
    lines.push(rule());
  }
  for (const row of last < 0 ? [] : cells) {
    const height = Math.max(1, ...row.map((cell) => cell.length));
    for (let y = 0; y < height; y++) {
      const parts = row.map((cell, i) => {
        const more = y < cell.length - 1;
        const right = RIGHT.has((columns[i] as Column).type);
        const text = cell[y] ?? "";
        const lead = border === 0 ? "" : " ";
        // the last column is not filled up
        const full = border === 2 || i < last;
        if (!full && !more && !right) return lead + text;
        return `${lead}${pad(text, widths[i] as number, right)}${more ? "+" : full ? " " : ""}`;
      });
      lines.push(framed(parts));
    }
  }
  if (border === 2) lines.push(rule());
  lines.push(...counted(cells.length, style));
  return `${lines.join("\n")}\n\n`;
}

function expanded(columns: readonly Column[], rows: readonly string[][][], style: TableStyle): string {
  const { border } = style;
  const below = style.tuples_only ? [] : (style.below ?? []);
  if (rows.length === 0 && !style.tuples_only)
    return `${below.length > 0 ? `${below.join("\n")}\n` : style.below === undefined && style.footer ? "(0 rows)\n" : ""}\n`;
  const names = Math.max(0, ...columns.map((c) => widthOf(c.name)));
  const values = Math.max(0, ...rows.flatMap((row) => row.flatMap((cell) => cell.map(widthOf))));
  const lines: string[] = [];
  if (style.title !== undefined && style.title !== "" && !style.tuples_only) lines.push(style.title);
  rows.forEach((row, n) => {
    if (!style.tuples_only) lines.push(recordLine(n + 1, names, values, border));
    else if (n > 0 || border === 2) lines.push(border === 0 ? "" : recordLine(null, names, values, border));
    row.forEach((cell, i) => {
      cell.forEach((text, y) => {
        const more = y < cell.length - 1;
        const name = pad(y === 0 ? (columns[i] as Column).name : "", names, false);
        const value = more || border === 2 ? pad(text, values, false) : text;
        const mark = more ? "+" : border === 2 ? " " : "";
        if (border === 2) lines.push(`| ${name} | ${value}${mark}|`);
        else lines.push(border === 1 ? `${name} | ${value}${mark}` : `${name} ${value}${mark}`);
      });
    });
  });
  if (border === 2) lines.push(recordLine(null, names, values, border));
  lines.push(...below);
  return `${lines.join("\n")}\n\n`;
}

/** The line above a record: its number, and the rule that a table's columns give it. */
function recordLine(n: number | null, names: number, values: number, border: number): string {
  const head = n === null ? "" : border === 0 ? `* Record ${n}` : `[ RECORD ${n} ]`;
  const lead = border === 2 ? "+-" : border === 1 ? "-" : "";
  const fill = border === 0 ? " " : "-";
  let line = lead + head;
  // the record's number counts against the rule; where it reaches into the values, the cross is left out
  let used = head.length + (border === 1 ? 1 : 0);
  line += fill.repeat(Math.max(0, names - used));
  used -= names;
  if (border > 0) {
    if (used-- <= 0) line += "-";
    if (used-- <= 0) line += "+";
    if (used-- <= 0) line += "-";
  } else if (used-- <= 0) line += " ";
  line += fill.repeat(Math.max(0, values - Math.max(0, used)));
  return border === 2 ? `${line}-+` : line;
}

function unaligned(columns: readonly Column[], rows: readonly (string | null)[][], style: TableStyle): string {
  const lines: string[] = [];
  const shown = rows.map((row) => row.map((value) => value ?? style.null));
  if (style.title !== undefined && style.title !== "" && !style.tuples_only) lines.push(style.title);
  if (style.expanded === "on") {
    shown.forEach((row, n) => {
      if (n > 0) lines.push("");
      row.forEach((value, i) => {
        lines.push(`${(columns[i] as Column).name}${style.fieldsep}${value}`);
      });
    });
    if (rows.length === 0) lines.push(...counted(0, style));
    else if (!style.tuples_only && style.below !== undefined) lines.push("", ...style.below);
  } else {
    if (!style.tuples_only) lines.push(columns.map((c) => c.name).join(style.fieldsep));
    lines.push(...shown.map((row) => row.join(style.fieldsep)), ...counted(rows.length, style));
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function csv(columns: readonly Column[], rows: readonly (string | null)[][], style: TableStyle): string {
  const quoted = (text: string): string =>
    /[",\n\r]/.test(text) || text === "\\." ? `"${text.replaceAll('"', '""')}"` : text;
  const names = columns.map((c) => c.name);
  const shown = rows.map((row) => row.map((value) => value ?? style.null));
  const lines =
    style.expanded === "on"
      ? shown.flatMap((row) => row.map((value, i) => [names[i] as string, value]))
      : [...(style.tuples_only ? [] : [names]), ...shown];
  return lines.map((line) => `${line.map(quoted).join(",")}\n`).join("");
}
