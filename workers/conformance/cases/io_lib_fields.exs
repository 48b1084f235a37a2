# Directives of :io_lib with fields: what is too long for them, and what is cut or filled up.
for f <- ["~10p|~-10w", "~10w", "~-10w", "~20p", "~5s", "~-5s", "~.3s", "~3.2s|", "~10.3f", "~-10.3f|", "~10..*b", "~-6b|", "~6c", "~6.2c", "~10.2c|", "~6e", "~12.4g", "~5w", "~.5w", "~10.5w", "~3~", "~*w"] do
  for v <- [[1, 2, 3], {:a, "x"}, 5, 12345678901, 1.5, "text", ~c"text", :atom, [], 1..3, %{}] do
    n = length(String.split(f, "~")) - 1
    r = try do "#{:io_lib.format(f, List.duplicate(v, n))}" rescue e -> e.__struct__ end
    IO.puts "#{f} #{inspect v} #{inspect r}"
  end
end

for f <- ["~12s|", "~-12.4s|", "~12.12s|", "~10.6s|", "~10s|", "~10.-4s|", "~5.8s|", "~-5.8s|", "~8.5.*s|", "~-10.4s|", "~10.4.xs|", "~.0s|", "~0.0s|", "~10.0s|"], a <- [~c"Reds", ~c"", ~c"abcdefghijkl"] do
 r = try do "#{:io_lib.format(f, (if f =~ "*", do: [?y], else: []) ++ [a])}" rescue _ -> :err end
 IO.inspect {f, a, r}
end
