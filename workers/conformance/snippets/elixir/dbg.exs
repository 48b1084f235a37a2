# dbg/2 of logical operators, blocks and with.

m = %{p: 1}
dbg(m[:q] && m[:p] || :none, syntax_colors: [])

dbg(is_map(%{}) and (false or true) and false, syntax_colors: [])

q = dbg((
  p = 1
  r = %{p: p, s: [1, 2]}
  map_size(r)
), syntax_colors: [])
{p, q, r}

m = %{p: 2}
dbg(with {:ok, p} <- Map.fetch(m, :p), q = p * 2, true <- q > 1, IO.puts("aside"), [_] = [q] do q end, syntax_colors: [])

m = %{p: 2}
dbg(with {:ok, p} when p > 5 <- Map.fetch(m, :p) do p else {:ok, n} when n < 0 -> n; {:ok, n} -> n + 100 end, syntax_colors: [])

m = %{p: 2}
try do dbg(with {:ok, p} when p > 5 <- Map.fetch(m, :p) do p else :error -> 1 end, syntax_colors: []) rescue e -> e end

dbg(with :ok <- :no do 1 end, syntax_colors: [])

dbg(with do 1 end, syntax_colors: [])
