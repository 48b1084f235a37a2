Application.ensure_all_started(:nope) |> IO.inspect()
Application.fetch_env!(:nope, :a)
