// Rows as psql prints them: the aligned format and the expanded one. Layout as PostgreSQL 15's psql has it.

import type { Column } from "./wire.ts";

export type TableStyle = {
  readonly expanded: boolean;
  readonly null: string;
  readonly footer?: string;
  readonly title?: string;
};

// int2, int4, int8, oid, float4, float8, numeric, money, xid, cid
const RIGHT = new Set([20, 21, 23, 26, 28, 29, 700, 701, 790, 1700]);

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
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

/** The whole output of a result with rows, with its empty last line. */
export function formatTable(columns: readonly Column[], rows: readonly (string | null)[][], style: TableStyle): string {
  const cells = rows.map((row) => row.map((value) => (value ?? style.null).split("\n")));
  if (style.expanded) return expanded(columns, cells);
  const widths = columns.map((c, i) =>
    Math.max(widthOf(c.name), ...cells.flatMap((row) => (row[i] as string[]).map(widthOf))),
  );
  const last = columns.length - 1;
  const lines: string[] = [];
  const total = widths.reduce((n, w) => n + w + 3, -1);
  if (style.title !== undefined) lines.push(centre(style.title, total).trimEnd());
  lines.push(trimmed(columns.map((c, i) => ` ${centre(c.name, widths[i] as number)} `).join("|")));
  lines.push(widths.map((w) => "-".repeat(w + 2)).join("+"));
  for (const row of cells) {
    const height = Math.max(1, ...row.map((cell) => cell.length));
    for (let y = 0; y < height; y++) {
      const parts = row.map((cell, i) => {
        const more = y < cell.length - 1;
        const right = RIGHT.has((columns[i] as Column).type);
        const text = cell[y] ?? "";
        // the last column is not filled up
        if (i === last && !more && !right) return ` ${text}`;
        return ` ${pad(text, widths[i] as number, right)}${more ? "+" : i === last ? "" : " "}`;
      });
      lines.push(parts.join("|"));
    }
  }
  const count = style.footer ?? `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`;
  if (columns.length === 0) lines.length = 0;
  if (count !== "") lines.push(count);
  return `${lines.join("\n")}\n\n`;
}

// psql leaves the blanks of the last header only when the header needs them
function trimmed(line: string): string {
  return line.endsWith(" ") ? line : `${line} `;
}

function expanded(columns: readonly Column[], rows: readonly string[][][]): string {
  if (rows.length === 0) return "(0 rows)\n\n";
  const names = Math.max(...columns.map((c) => widthOf(c.name)));
  const values = Math.max(0, ...rows.flatMap((row) => row.flatMap((cell) => cell.map(widthOf))));
  const lines: string[] = [];
  rows.forEach((row, n) => {
    const head = `-[ RECORD ${n + 1} ]`;
    const rest = names + 2 + 1 + values + 1;
    lines.push(
      head.length <= names + 1
        ? `${head.padEnd(names + 1, "-")}+${"-".repeat(values + 1)}`
        : head.padEnd(rest - 1, "-"),
    );
    row.forEach((cell, i) => {
      cell.forEach((text, y) => {
        const more = y < cell.length - 1;
        lines.push(
          `${pad(y === 0 ? (columns[i] as Column).name : "", names, false)} | ${more ? `${pad(text, values, false)}+` : text}`,
        );
      });
    });
  });
  return `${lines.join("\n")}\n\n`;
}
