// psql's settings: how results are printed (\pset), and its variables (\set). Names, defaults and wording as PostgreSQL
// 15's psql has them.

export type Expanded = "on" | "off" | "auto";

/** How results are printed. */
export type PrintSettings = {
  border: number;
  columns: number;
  expanded: Expanded;
  fieldsep: string;
  footer: boolean;
  format: "aligned" | "unaligned" | "csv";
  null: string;
  pager: boolean;
  title: string;
  tuples_only: boolean;
};

export function defaultSettings(): PrintSettings {
  return {
    border: 1,
    columns: 0,
    expanded: "off",
    fieldsep: "|",
    footer: true,
    format: "aligned",
    null: "",
    pager: true,
    title: "",
    tuples_only: false,
  };
}

/** What a command said: text, and whether it is an error. */
export type Said = { readonly text: string; readonly error?: boolean };

const FORMATS = ["aligned", "asciidoc", "csv", "html", "latex", "latex-longtable", "troff-ms", "unaligned", "wrapped"];

/** A Boolean of psql: on, true, yes, 1 and their beginnings. */
export function booleanOf(text: string): boolean | undefined {
  const given = text.toLowerCase();
  if (given === "") return undefined;
  if ("true".startsWith(given) || "yes".startsWith(given) || given === "on" || given === "1") return true;
  if ("false".startsWith(given) || "no".startsWith(given) || given === "of" || given === "off" || given === "0")
    return false;
  return undefined;
}

function toggled(settings: PrintSettings, name: "footer" | "pager" | "tuples_only", value: string | null): Said | null {
  const given = value === null ? !settings[name] : booleanOf(value);
  if (given === undefined)
    return { text: `unrecognized value "${value}" for "\\pset ${name}": Boolean expected\n`, error: true };
  settings[name] = given;
  return null;
}

/** Changes a print setting as `\pset NAME [VALUE]` does, and says so. */
export function changeSetting(settings: PrintSettings, name: string, value: string | null): Said {
  switch (name) {
    case "border": {
      if (value !== null) settings.border = Math.min(2, Number.parseInt(value, 10) || 0);
      return { text: `Border style is ${settings.border}.\n` };
    }
    case "columns": {
      if (value !== null) settings.columns = Number.parseInt(value, 10) || 0;
      return { text: settings.columns === 0 ? "Target width is unset.\n" : `Target width is ${settings.columns}.\n` };
    }
    case "x":
    case "expanded":
    case "vertical": {
      const given = value === null ? undefined : booleanOf(value);
      if (value === "auto") settings.expanded = "auto";
      else if (given !== undefined) settings.expanded = given ? "on" : "off";
      else if (value === null) settings.expanded = settings.expanded === "off" ? "on" : "off";
      else
        return {
          text: `unrecognized value "${value}" for "expanded"\nAvailable values are: on, off, auto.\n`,
          error: true,
        };
      return {
        text:
          settings.expanded === "auto"
            ? "Expanded display is used automatically.\n"
            : `Expanded display is ${settings.expanded}.\n`,
      };
    }
    case "fieldsep": {
      if (value !== null) settings.fieldsep = value;
      return { text: `Field separator is "${settings.fieldsep}".\n` };
    }
    case "footer": {
      const wrong = toggled(settings, name, value);
      return wrong ?? { text: `Default footer is ${settings.footer ? "on" : "off"}.\n` };
    }
    case "format": {
      if (value === null) return { text: `Output format is ${settings.format}.\n` };
      const fits = FORMATS.filter((f) => f.startsWith(value));
      const exact = FORMATS.includes(value) ? value : fits.length === 1 ? fits[0] : undefined;
      if (exact === "aligned" || exact === "unaligned" || exact === "csv") settings.format = exact;
      else if (exact !== undefined) return { text: `not in Nodebook yet: \\pset format ${exact}\n`, error: true };
      else if (fits.length > 1)
        return {
          text: `\\pset: ambiguous abbreviation "${value}" matches both "${fits[0]}" and "${fits[1]}"\n`,
          error: true,
        };
      else return { text: `\\pset: allowed formats are ${FORMATS.join(", ")}\n`, error: true };
      return { text: `Output format is ${settings.format}.\n` };
    }
    case "null": {
      if (value !== null) settings.null = value;
      return { text: `Null display is "${settings.null}".\n` };
    }
    case "pager": {
      const wrong = toggled(settings, name, value);
      return wrong ?? { text: settings.pager ? "Pager is used for long output.\n" : "Pager usage is off.\n" };
    }
    case "t":
    case "tuples_only": {
      const wrong = toggled(settings, "tuples_only", value);
      return wrong ?? { text: `Tuples only is ${settings.tuples_only ? "on" : "off"}.\n` };
    }
    case "C":
    case "title": {
      settings.title = value ?? "";
      return { text: value === null ? "Title is unset.\n" : `Title is "${value}".\n` };
    }
    case "csv_fieldsep":
    case "fieldsep_zero":
    case "linestyle":
    case "numericlocale":
    case "pager_min_lines":
    case "recordsep":
    case "recordsep_zero":
    case "tableattr":
    case "unicode_border_linestyle":
    case "unicode_column_linestyle":
    case "unicode_header_linestyle":
    case "xheader_width":
      return { text: `not in Nodebook yet: \\pset ${name}\n`, error: true };
    default:
      return { text: `\\pset: unknown option: ${name}\n`, error: true };
  }
}

/** All print settings, as `\pset` alone lists them. */
export function listSettings(settings: PrintSettings): string {
  const shown = (value: string | number | boolean): string =>
    typeof value === "boolean" ? (value ? "on" : "off") : String(value);
  return Object.entries(settings)
    .map(([name, value]) => {
      if (name === "null" || name === "fieldsep") return [name, `'${value}'`];
      return [name, name === "pager" ? (value === true ? "1" : "0") : shown(value)];
    })
    .map(([name = "", value = ""]) => `${name.padEnd(24)} ${value}`.replace(/\s+$/, (s) => (s === "" ? s : " ")))
    .join("\n")
    .concat("\n");
}

// variables that steer psql in ways it does not have here: setting them says so
const STEERING = new Map<string, string>([
  ["AUTOCOMMIT", "on"],
  ["COMP_KEYWORD_CASE", "preserve-upper"],
  ["ECHO", "none"],
  ["ECHO_HIDDEN", "off"],
  ["FETCH_COUNT", "0"],
  ["HISTCONTROL", "none"],
  ["HISTSIZE", "500"],
  ["IGNOREEOF", "0"],
  ["ON_ERROR_ROLLBACK", "off"],
  ["SHOW_ALL_RESULTS", "on"],
  ["SHOW_CONTEXT", "errors"],
  ["SINGLELINE", "off"],
  ["SINGLESTEP", "off"],
  ["VERBOSITY", "default"],
]);

/** psql's variables. */
export class Variables {
  readonly #values = new Map<string, string>([
    ...STEERING,
    ["ON_ERROR_STOP", "off"],
    ["PROMPT1", "%/%R%x%# "],
    ["PROMPT2", "%/%R%x%# "],
    ["QUIET", "off"],
    ["ERROR", "false"],
    ["LAST_ERROR_MESSAGE", ""],
    ["LAST_ERROR_SQLSTATE", "00000"],
    ["ROW_COUNT", "0"],
    ["SQLSTATE", "00000"],
  ]);

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  on(name: string): boolean {
    return booleanOf(this.#values.get(name) ?? "") === true;
  }

  /** Sets a variable of psql's own. */
  put(name: string, value: string): void {
    this.#values.set(name, value);
  }

  /** `\set NAME VALUE` and `\unset NAME`: answers what is wrong with it. */
  change(name: string, value: string | undefined): string | null {
    if (!/^[\w\u0080-\uffff]+$/.test(name)) return `invalid variable name: "${name}"\n`;
    const fixed = STEERING.get(name);
    if (fixed !== undefined) {
      if (value === fixed || value === undefined) return null;
      const same = booleanOf(value) !== undefined && booleanOf(value) === booleanOf(fixed);
      return same ? null : `not in Nodebook yet: \\set ${name} ${value}\n`;
    }
    if (name === "ON_ERROR_STOP" || name === "QUIET") {
      const given = value === undefined ? false : value === "" ? true : booleanOf(value);
      if (given === undefined) return `unrecognized value "${value}" for "${name}": Boolean expected\n`;
      this.#values.set(name, given ? "on" : "off");
    } else if (value !== undefined) this.#values.set(name, value);
    else if (name === "PROMPT1" || name === "PROMPT2") this.#values.set(name, "");
    else this.#values.delete(name);
    return null;
  }

  /** All of them, as `\set` alone lists them. */
  list(): string {
    return [...this.#values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name} = '${value}'\n`)
      .join("");
  }
}
