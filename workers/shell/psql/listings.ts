// psql's lists of what a database has: \d \dt \di \dn \du \df \dT \dx \l. In: the command and a pattern. Out: a query of the
// catalogs and a title. Our own queries; columns as PostgreSQL 15's psql has them.

/** A list that a command shows. */
export type Listing = {
  readonly title: string;
  readonly sql: string;
  /** the list is of relations: when there are none, that is said */
  readonly relations?: boolean;
  /** no count of rows */
  readonly bare?: boolean;
};

/** A text as the catalogs' queries quote it. */
export function quoted(text: string): string {
  const plain = text.replaceAll("'", "''");
  return text.includes("\\") ? `E'${plain.replaceAll("\\", "\\\\")}'` : `'${plain}'`;
}

/** A pattern of psql as regular expressions: schema (or null) and name. `*` and `?` are wild, quotes keep case. */
export function parsePattern(pattern: string): { schema: string | null; name: string } {
  const parts = [""];
  let inQuotes = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] as string;
    const last = parts.length - 1;
    if (c === '"') {
      if (inQuotes && pattern[i + 1] === '"') {
        parts[last] += '"';
        i++;
      } else inQuotes = !inQuotes;
    } else if (inQuotes) parts[last] += c.replace(/[|*+?()[\]{}.^$\\]/, "\\$&");
    else if (c === ".") parts.push("");
    else if (c === "*") parts[last] += ".*";
    else if (c === "?") parts[last] += ".";
    else if (c === "$") parts[last] += "\\$";
    else parts[last] += c.toLowerCase();
  }
  const name = parts.at(-1) as string;
  const schema = parts.length > 1 ? (parts.at(-2) as string) : null;
  return { schema: schema === null ? null : `^(${schema})$`, name: `^(${name})$` };
}

/** The conditions that a pattern puts on a schema, a name and what is visible. */
export function matching(pattern: string | null, schema: string | null, name: string, visible: string | null): string {
  if (pattern === null) return visible === null ? "" : ` and ${visible}`;
  const parsed = parsePattern(pattern);
  const found = [` and ${name} operator(pg_catalog.~) ${quoted(parsed.name)} collate pg_catalog.default`];
  if (parsed.schema !== null && schema !== null)
    found.push(` and ${schema} operator(pg_catalog.~) ${quoted(parsed.schema)} collate pg_catalog.default`);
  else if (visible !== null) found.push(` and ${visible}`);
  return found.join("");
}

/** What a list leaves out when no pattern asks for it: the system's own. */
function own(pattern: string | null, system: boolean): string {
  return pattern !== null || system ? "" : " and n.nspname <> 'pg_catalog' and n.nspname <> 'information_schema'";
}

const KINDS = `case c.relkind when 'r' then 'table' when 'v' then 'view' when 'm' then 'materialized view' when 'i' then 'index'
  when 'S' then 'sequence' when 't' then 'TOAST table' when 'f' then 'foreign table' when 'p' then 'partitioned table'
  when 'I' then 'partitioned index' end`;

const RELKINDS: Record<string, string> = { t: "'r','p'", i: "'i','I'", v: "'v'", m: "'m'", s: "'S'", E: "'f'" };

function relations(letters: string, pattern: string | null, plus: boolean, system: boolean): Listing {
  const kinds = [...letters].map((l) => RELKINDS[l]).join(",");
  const table = letters.includes("i") ? ', c2.relname as "Table"' : "";
  const method = /[tmi]/.test(letters) ? ', am.amname as "Access method"' : "";
  const more = plus
    ? `, case c.relpersistence when 'p' then 'permanent' when 't' then 'temporary' when 'u' then 'unlogged' end as "Persistence"${method},
       pg_size_pretty(pg_table_size(c.oid)) as "Size", obj_description(c.oid, 'pg_class') as "Description"`
    : "";
  return {
    title: "List of relations",
    relations: true,
    sql: `select n.nspname as "Schema", c.relname as "Name", ${KINDS} as "Type", pg_get_userbyid(c.relowner) as "Owner"${table}${more}
      from pg_class c left join pg_namespace n on n.oid = c.relnamespace left join pg_am am on am.oid = c.relam
      left join pg_index i on i.indexrelid = c.oid left join pg_class c2 on c2.oid = i.indrelid
      where c.relkind in (${kinds}) and n.nspname !~ '^pg_toast'${own(pattern, system)}${matching(pattern, "n.nspname", "c.relname", "pg_table_is_visible(c.oid)")}
      order by 1, 2`,
  };
}

function functions(pattern: string | null, plus: boolean, system: boolean): Listing {
  const more = plus
    ? `, case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as "Volatility",
       case p.proparallel when 'r' then 'restricted' when 's' then 'safe' else 'unsafe' end as "Parallel",
       pg_get_userbyid(p.proowner) as "Owner", case when p.prosecdef then 'definer' else 'invoker' end as "Security",
       array_to_string(p.proacl, E'\\n') as "Access privileges", l.lanname as "Language",
       coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as "Source code", obj_description(p.oid, 'pg_proc') as "Description"`
    : "";
  return {
    title: "List of functions",
    sql: `select n.nspname as "Schema", p.proname as "Name", pg_get_function_result(p.oid) as "Result data type",
      pg_get_function_arguments(p.oid) as "Argument data types",
      case p.prokind when 'a' then 'agg' when 'w' then 'window' when 'p' then 'proc' else 'func' end as "Type"${more}
      from pg_proc p left join pg_namespace n on n.oid = p.pronamespace left join pg_language l on l.oid = p.prolang
      where true${own(pattern, system)}${matching(pattern, "n.nspname", "p.proname", "pg_function_is_visible(p.oid)")} order by 1, 2, 4`,
  };
}

function roles(pattern: string | null, plus: boolean, system: boolean): Listing {
  return {
    title: "List of roles",
    bare: true,
    sql: `select r.rolname as "Role name", concat_ws(', ', case when r.rolsuper then 'Superuser' end,
      case when not r.rolinherit then 'No inheritance' end, case when r.rolcreaterole then 'Create role' end,
      case when r.rolcreatedb then 'Create DB' end, case when not r.rolcanlogin then 'Cannot login' end,
      case when r.rolreplication then 'Replication' end, case when r.rolbypassrls then 'Bypass RLS' end) as "Attributes",
      array(select b.rolname from pg_auth_members m join pg_roles b on m.roleid = b.oid where m.member = r.oid) as "Member of"
      ${plus ? `, shobj_description(r.oid, 'pg_authid') as "Description"` : ""}
      from pg_roles r where true${pattern === null && !system ? " and r.rolname !~ '^pg_'" : ""}${matching(pattern, null, "r.rolname", null)} order by 1`,
  };
}

function databases(pattern: string | null, plus: boolean): Listing {
  return {
    title: "List of databases",
    sql: `select d.datname as "Name", pg_get_userbyid(d.datdba) as "Owner", pg_encoding_to_char(d.encoding) as "Encoding",
      d.datcollate as "Collate", d.datctype as "Ctype", d.datlocale as "ICU Locale",
      case d.datlocprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin' end as "Locale Provider",
      array_to_string(d.datacl, E'\\n') as "Access privileges"
      ${plus ? `, pg_size_pretty(pg_database_size(d.datname)) as "Size", t.spcname as "Tablespace", shobj_description(d.oid, 'pg_database') as "Description"` : ""}
      from pg_database d join pg_tablespace t on d.dattablespace = t.oid where true${matching(pattern, null, "d.datname", null)} order by 1`,
  };
}

function schemas(pattern: string | null, plus: boolean, system: boolean): Listing {
  const more = plus
    ? `, array_to_string(n.nspacl, E'\\n') as "Access privileges", obj_description(n.oid, 'pg_namespace') as "Description"`
    : "";
  const mine = pattern === null && !system ? " and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'" : "";
  return {
    title: "List of schemas",
    sql: `select n.nspname as "Name", pg_get_userbyid(n.nspowner) as "Owner"${more}
      from pg_namespace n where true${mine}${matching(pattern, null, "n.nspname", null)} order by 1`,
  };
}

function types(pattern: string | null, plus: boolean, system: boolean): Listing {
  const more = plus
    ? ` t.typname as "Internal name", case when t.typrelid <> 0 then 'tuple' when t.typlen < 0 then 'var' else t.typlen::text end as "Size",
       array_to_string(array(select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder), E'\\n') as "Elements",
       pg_get_userbyid(t.typowner) as "Owner", array_to_string(t.typacl, E'\\n') as "Access privileges",`
    : "";
  const arrays =
    pattern?.includes("[]") === true
      ? ""
      : " and not exists (select from pg_type el where el.oid = t.typelem and el.typarray = t.oid)";
  return {
    title: "List of data types",
    sql: `select n.nspname as "Schema", format_type(t.oid, null) as "Name",${more} obj_description(t.oid, 'pg_type') as "Description"
      from pg_type t left join pg_namespace n on n.oid = t.typnamespace
      where (t.typrelid = 0 or (select c.relkind = 'c' from pg_class c where c.oid = t.typrelid))${arrays}
      ${own(pattern, system)}${matching(pattern, "n.nspname", "t.typname", "pg_type_is_visible(t.oid)")} order by 1, 2`,
  };
}

function extensions(pattern: string | null): Listing {
  return {
    title: "List of installed extensions",
    sql: `select e.extname as "Name", e.extversion as "Version", n.nspname as "Schema", c.description as "Description"
      from pg_extension e left join pg_namespace n on n.oid = e.extnamespace
      left join pg_description c on c.objoid = e.oid and c.classoid = 'pg_extension'::regclass
      where true${matching(pattern, null, "e.extname", null)} order by 1`,
  };
}

/** The list that a command shows; undefined when the command is none of these. */
export function listing(command: string, pattern: string | null): Listing | undefined {
  const [, name = "", flags = ""] = /^(d[tivmsE]*|d[nufgTx]|l|list)([+S]*)$/.exec(command) ?? [];
  const plus = flags.includes("+");
  const system = flags.includes("S");
  switch (name) {
    case "":
      return undefined;
    case "d":
      return relations("tvmsE", pattern, plus, system);
    case "dn":
      return schemas(pattern, plus, system);
    case "du":
    case "dg":
      return roles(pattern, plus, system);
    case "df":
      return functions(pattern, plus, system);
    case "dT":
      return types(pattern, plus, system);
    case "dx":
      return plus ? undefined : extensions(pattern);
    case "l":
    case "list":
      return databases(pattern, plus);
    default:
      return relations(name.slice(1), pattern, plus, system);
  }
}
