// psql's \d family: queries of the catalogs, and the layout of what they answer. Our own queries; layout as PostgreSQL
// 15's psql has it.

import type { Outcome } from "./wire.ts";

/** Runs a query, for what it answers. */
export type Ask = (sql: string) => Promise<Outcome[]>;

/** What is shown: tables with titles, or an error. */
export type Listing = { title: string; sql: string; footer?: string } | { error: string };

const KINDS = `case c.relkind when 'r' then 'table' when 'v' then 'view' when 'm' then 'materialized view' when 'i' then 'index'
  when 'S' then 'sequence' when 'p' then 'partitioned table' when 'f' then 'foreign table' end`;

function relations(kinds: string, pattern: string | null): string {
  const filter = pattern === null ? "" : ` and c.relname ~ ${literal(regexOf(pattern))}`;
  return `select n.nspname as "Schema", c.relname as "Name", ${KINDS} as "Type", pg_get_userbyid(c.relowner) as "Owner"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in (${kinds}) and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      and pg_table_is_visible(c.oid)${filter} order by 1, 2`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A pattern of psql (* and ?) as a regular expression. */
export function regexOf(pattern: string): string {
  const parts = pattern
    .replaceAll(/[.+^$()|[\]{}\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return `^(${parts.toLowerCase()})$`;
}

/** The query and title of a listing command, or undefined when there is none of that name. */
export function listing(command: string, pattern: string | null): Listing | undefined {
  switch (command.replace(/[+S]+$/, "")) {
    case "d":
      return { title: "List of relations", sql: relations("'r','v','m','S','p','f'", pattern) };
    case "dt":
      return { title: "List of relations", sql: relations("'r','p'", pattern) };
    case "dv":
      return { title: "List of relations", sql: relations("'v'", pattern) };
    case "ds":
      return { title: "List of relations", sql: relations("'S'", pattern) };
    case "dn":
      return {
        title: "List of schemas",
        sql: `select nspname as "Name", pg_get_userbyid(nspowner) as "Owner" from pg_namespace
          where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
      };
    case "du":
    case "dg":
      return {
        title: "List of roles",
        footer: "",
        sql: `select rolname as "Role name", concat_ws(', ', case when rolsuper then 'Superuser' end,
          case when rolcreaterole then 'Create role' end, case when rolcreatedb then 'Create DB' end,
          case when not rolcanlogin then 'Cannot login' end, case when rolreplication then 'Replication' end,
          case when rolbypassrls then 'Bypass RLS' end) as "Attributes" from pg_roles where rolname !~ '^pg_' order by 1`,
      };
    case "l":
      return {
        title: "List of databases",
        sql: `select datname as "Name", pg_get_userbyid(datdba) as "Owner", pg_encoding_to_char(encoding) as "Encoding",
          datcollate as "Collate", datctype as "Ctype" from pg_database order by 1`,
      };
    case "df":
      return {
        title: "List of functions",
        sql: `select n.nspname as "Schema", p.proname as "Name", pg_get_function_result(p.oid) as "Result data type",
          pg_get_function_arguments(p.oid) as "Argument data types",
          case p.prokind when 'a' then 'agg' when 'w' then 'window' when 'p' then 'proc' else 'func' end as "Type"
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'${pattern === null ? "" : ` and p.proname ~ ${literal(regexOf(pattern))}`} order by 1, 2`,
      };
    default:
      return undefined;
  }
}

/** What `\d NAME` shows: the table of columns and the lines below it. */
export async function describeRelation(
  ask: Ask,
  name: string,
): Promise<{ title: string; sql: string; footer: string } | { error: string }> {
  const rows = async (sql: string): Promise<(string | null)[][]> =>
    (await ask(sql)).flatMap((o) => (o.kind === "rows" ? o.rows : []));
  const [schema, relation] = name.includes(".") ? name.split(".", 2) : [null, name];
  const [found] = await rows(`select c.oid, n.nspname, c.relname, c.relkind, ${KINDS}
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname ~ ${literal(regexOf((relation ?? "").replaceAll('"', "")))} and c.relkind in ('r','v','m','S','p','f','i')
      and ${schema === null ? "pg_table_is_visible(c.oid)" : `n.nspname = ${literal(schema as string)}`} order by 2, 3 limit 1`);
  if (found === undefined) return { error: `Did not find any relation named "${name}".` };
  const [oid, nsp, rel, , kind] = found as string[];
  const indexes =
    await rows(`select c2.relname, i.indisprimary, i.indisunique, pg_get_indexdef(i.indexrelid, 0, true), con.contype
    from pg_index i join pg_class c2 on c2.oid = i.indexrelid
    left join pg_constraint con on con.conindid = i.indexrelid and con.contype in ('p','u','x')
    where i.indrelid = ${oid} order by i.indisprimary desc, c2.relname`);
  const constraints =
    await rows(`select conname, contype, pg_get_constraintdef(oid, true), conrelid = ${oid}, conrelid::regclass::text
    from pg_constraint where (conrelid = ${oid} and contype in ('c','f')) or (confrelid = ${oid} and contype = 'f') order by conname`);
  const lines: string[] = [];
  if (indexes.length > 0) {
    lines.push("Indexes:");
    for (const [index, primary, unique, definition, type] of indexes) {
      const using = /USING (.*)$/.exec(definition ?? "")?.[1] ?? "";
      const what =
        primary === "t" ? "PRIMARY KEY, " : unique === "t" ? (type === "u" ? "UNIQUE CONSTRAINT, " : "UNIQUE, ") : "";
      lines.push(`    "${index}" ${what}${using}`);
    }
  }
  const section = (head: string, of: (string | null)[][], line: (row: (string | null)[]) => string): void => {
    if (of.length > 0) lines.push(head, ...of.map(line));
  };
  section(
    "Check constraints:",
    constraints.filter((c) => c[1] === "c"),
    (c) => `    "${c[0]}" ${c[2]}`,
  );
  section(
    "Foreign-key constraints:",
    constraints.filter((c) => c[1] === "f" && c[3] === "t"),
    (c) => `    "${c[0]}" ${c[2]}`,
  );
  section(
    "Referenced by:",
    constraints.filter((c) => c[1] === "f" && c[3] === "f"),
    (c) => `    TABLE "${c[4]}" CONSTRAINT "${c[0]}" ${c[2]}`,
  );
  const word = (kind as string).replace(/^./, (c) => c.toUpperCase());
  return {
    title: `${word} "${nsp}.${rel}"`,
    footer: lines.join("\n"),
    sql: `select a.attname as "Column", format_type(a.atttypid, a.atttypmod) as "Type",
      coalesce((select c.collname from pg_collation c, pg_type t where c.oid = a.attcollation and t.oid = a.atttypid
        and a.attcollation <> t.typcollation), '') as "Collation",
      case when a.attnotnull then 'not null' else '' end as "Nullable",
      coalesce(pg_get_expr(d.adbin, d.adrelid), case a.attidentity when 'a' then 'generated always as identity'
        when 'd' then 'generated by default as identity' else '' end) as "Default"
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = ${oid} and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  };
}
