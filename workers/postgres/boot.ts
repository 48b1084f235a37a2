// Boots PGlite in memory from a baked data directory. In: the data directory, and in a browser the engine's files, which
// the caller loads (PGlite never rejects when one of them is missing). Out: the engine.

import { PGlite } from "@electric-sql/pglite";

/** 8 MB of buffers instead of 128: a lab's database is small. */
const SETTINGS = ["-c", "shared_buffers=1024"];

/** PGlite's own settings, but for the search path, which is to be a server's. */
const STARTED = PGlite.defaultStartParams.map((p) => (p === "search_path=public" ? 'search_path="$user", public' : p));

export type EngineFiles = {
  readonly wasm: WebAssembly.Module;
  readonly initdb: WebAssembly.Module;
  readonly data: Blob;
};

/** The database that the baked data directory has. */
export const BAKED = "clustered_nodes_dev";

/** The baked data directory with its database under another name, for a lab that calls it so. */
export async function renameBaked(dump: Blob, name: string, files?: EngineFiles): Promise<Blob> {
  const engine = await bootEngine({ dump, database: "postgres", ...(files === undefined ? {} : { files }) });
  await engine.exec(`alter database "${BAKED}" rename to "${name}"`);
  await engine.exec("checkpoint");
  const renamed = await engine.dumpDataDir("none");
  await engine.close();
  return renamed;
}

/** Boots the engine on one database of the data directory. */
export async function bootEngine(options: { dump: Blob; database: string; files?: EngineFiles }): Promise<PGlite> {
  const { files } = options;
  return PGlite.create({
    loadDataDir: options.dump,
    database: options.database,
    startParams: [...STARTED, ...SETTINGS],
    ...(files === undefined
      ? {}
      : { pgliteWasmModule: files.wasm, initdbWasmModule: files.initdb, fsBundle: files.data }),
  });
}

/** The `server_version` of an engine. */
export async function versionOf(engine: PGlite): Promise<string> {
  const { rows } = await engine.query<{ server_version: string }>("show server_version");
  return rows[0]?.server_version ?? "";
}

/** The databases that an engine's cluster has. */
export async function databasesOf(engine: PGlite): Promise<string[]> {
  const { rows } = await engine.query<{ datname: string }>("select datname from pg_database where datallowconn");
  return rows.map((row) => row.datname);
}

// Functions that one backend cannot answer for many sessions. A process id is the session's; what is missing says so.
const MISSING = [
  "pg_advisory_lock",
  "pg_advisory_xact_lock",
  "pg_try_advisory_lock",
  "pg_try_advisory_xact_lock",
  "pg_advisory_lock_shared",
  "pg_try_advisory_lock_shared",
  "pg_advisory_unlock",
  "pg_terminate_backend",
  "pg_cancel_backend",
];

const SESSIONS = `
alter function pg_catalog.pg_backend_pid() rename to nodebook_builtin_backend_pid;
create function pg_catalog.pg_backend_pid() returns integer language sql volatile parallel restricted
  as $$ select pg_catalog.current_setting('nodebook.pid')::integer $$;
alter function pg_catalog.pg_listening_channels() rename to nodebook_builtin_listening_channels;
create function pg_catalog.pg_listening_channels() returns setof text language sql volatile parallel restricted
  as $$ select c from pg_catalog.string_to_table(pg_catalog.current_setting('nodebook.channels'), chr(10)) c where c <> '' $$;
do $do$
declare f record;
begin
  for f in select p.oid, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid) args,
                  pg_catalog.pg_get_function_result(p.oid) result
           from pg_catalog.pg_proc p
           where p.pronamespace = 'pg_catalog'::regnamespace and p.proname in (${MISSING.map((n) => `'${n}'`).join(", ")})
  loop
    execute format('alter function pg_catalog.%I(%s) rename to %I', f.proname, f.args, 'nodebook_builtin_' || f.proname);
    execute format('create function pg_catalog.%I(%s) returns %s language plpgsql as %L', f.proname, f.args, f.result,
      format('begin raise exception %L using errcode = %L; end', 'not in Nodebook yet: ' || f.proname || '(' || f.args || ')', '0A000'));
  end loop;
end $do$;
`;

/** Makes a data directory with these databases, ready for sessions. Answers it as a tar file, compressed with gzip. */
export async function bakeDataDirectory(databases: readonly string[]): Promise<Blob> {
  const first = await PGlite.create({ initDbStartParams: ["--wal-segsize=1"] });
  for (const name of databases) await first.exec(`create database "${name}"`);
  let dump = await first.dumpDataDir("none");
  await first.close();
  for (const database of ["postgres", ...databases]) {
    const engine = await bootEngine({ dump, database });
    await engine.exec(SESSIONS);
    await engine.exec("checkpoint");
    dump = await engine.dumpDataDir(database === databases.at(-1) ? "gzip" : "none");
    await engine.close();
  }
  return dump;
}
