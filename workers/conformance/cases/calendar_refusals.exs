# What the functions of dates and times say of arguments that are none.
for {m, good} <- [{Date, ~D[2000-01-01]}, {Time, ~T[00:00:01]}, {NaiveDateTime, ~N[2000-01-01 00:00:00]}, {DateTime, ~U[2000-01-01 00:00:00Z]}], {f, a} <- Enum.sort(m.__info__(:functions)), f not in [:__struct__, :utc_now, :utc_today, :local_now, :now, :now!, :from_unix, :from_unix!, :to_iso_days, :truncate] do
  for bad <- [:x, %{}] do
    args = [bad | List.duplicate(bad, a)] |> Enum.take(a)
    args2 = [good | List.duplicate(bad, a)] |> Enum.take(a)
    for args <- [args, args2] do
      r = try do apply(m, f, args) rescue e -> if e.__struct__ == FunctionClauseError, do: {:fc, e.function, e.arity}, else: {e.__struct__, Exception.message(e)} end
      IO.puts(inspect({m, f, a, r}, limit: :infinity, width: 400))
    end
  end
end
