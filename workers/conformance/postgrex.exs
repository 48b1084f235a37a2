# Queries, errors, transactions and notifications through Postgrex. The recorded output is of the same script and the
# same package on Elixir 1.18 and PostgreSQL 15.
opts = [hostname: "localhost", username: "postgres", database: "clustered_nodes_dev", port: String.to_integer(System.get_env("PGPORT", "5432"))]
{:ok, conn} = Postgrex.start_link(opts)
%{command: command, columns: columns, rows: rows, num_rows: count} = Postgrex.query!(conn, "select 1 as a, $1::text as b, now() is null as d, array[1,null] as e, 1.5::float8 as f, null as g", ["x"])
IO.inspect({command, columns, rows, count})
IO.inspect(Postgrex.query!(conn, "select $1::int8 + 1, $2::bool, $3::bytea, $4::text[]", [41, true, <<0, 255>>, ["a", nil]]).rows)
{:error, error} = Postgrex.query(conn, "selct", [])
IO.inspect({error.postgres.code, error.postgres.pg_code, error.postgres.position})
IO.puts(Exception.message(error))

try do
  Postgrex.query!(conn, "select * from nosuch", [])
rescue
  e -> IO.puts(Exception.message(e))
end

try do
  Postgrex.query!(conn, "select $1::int4", ["x"])
rescue
  e -> IO.inspect(e.__struct__)
end

Postgrex.query!(conn, "create temp table t (n int unique)", [])
IO.inspect(Postgrex.query!(conn, "insert into t values (1), (2)", []).num_rows)
IO.inspect(Postgrex.transaction(conn, fn c -> Postgrex.query!(c, "insert into t values (3) returning n", []).rows end))
IO.inspect(Postgrex.transaction(conn, fn c ->
  Postgrex.query!(c, "insert into t values (4)", [])
  Postgrex.rollback(c, :changed_my_mind)
end))

{:error, duplicate} = Postgrex.query(conn, "insert into t values (1)", [])
IO.puts(Exception.message(duplicate))
IO.inspect(Postgrex.query!(conn, "select n from t order by n", []).rows)

{:ok, listener} = Postgrex.Notifications.start_link(opts)
{:ok, ref} = Postgrex.Notifications.listen(listener, "Some channel")
Postgrex.query!(conn, "select pg_notify($1, $2)", ["Some channel", "hi"])

receive do
  {:notification, ^listener, ^ref, channel, payload} -> IO.inspect({channel, payload})
end

:ok = Postgrex.Notifications.unlisten(listener, ref)
{:ok, other} = Postgrex.Notifications.listen(listener, "other")
Postgrex.query!(conn, "select pg_notify($1, $2)", ["Some channel", "nobody"])
Postgrex.query!(conn, "select pg_notify($1, $2)", ["other", "somebody"])

receive do
  {:notification, _, got, channel, payload} -> IO.inspect({got == other, channel, payload})
end
