elem(:rand.seed_s(:exsss, 42), 1)

:rand.export_seed_s(:rand.seed_s(:exsss, 7)) |> elem(0)

elem(:rand.seed_s(:exsss, [1, 2]), 1)

elem(:rand.seed_s(:exsss, [0]), 1)

elem(:rand.seed_s(:exsss, -5), 1)

elem(:rand.seed_s(:exsss, {1, 2, 3}), 1)

elem(:rand.seed_s(:exsss, {-1, 20000000000000000000000, 3}), 1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 20, &:rand.uniform_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 30, &:rand.uniform_s(6, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 20, &:rand.uniform_s(1_000_000_000, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711744, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711745, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 5, &:rand.uniform_s(1180591620717411303424, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 5, &:rand.uniform_s(123456789012345678901234567890123456789, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 10, &:rand.uniform_s(64, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 10, &:rand.normal_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); take.(take, s, 20, &:rand.uniform_real_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); elem(:rand.bytes_s(0, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); elem(:rand.bytes_s(1, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); elem(:rand.bytes_s(7, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); elem(:rand.bytes_s(8, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsss, 42); elem(:rand.bytes_s(20, s), 0)

elem(:rand.seed_s(:exsp, 42), 1)

:rand.export_seed_s(:rand.seed_s(:exsp, 7)) |> elem(0)

elem(:rand.seed_s(:exsp, [1, 2]), 1)

elem(:rand.seed_s(:exsp, [0]), 1)

elem(:rand.seed_s(:exsp, -5), 1)

elem(:rand.seed_s(:exsp, {1, 2, 3}), 1)

elem(:rand.seed_s(:exsp, {-1, 20000000000000000000000, 3}), 1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 20, &:rand.uniform_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 30, &:rand.uniform_s(6, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 20, &:rand.uniform_s(1_000_000_000, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711744, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711745, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 5, &:rand.uniform_s(1180591620717411303424, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 5, &:rand.uniform_s(123456789012345678901234567890123456789, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 10, &:rand.uniform_s(64, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 10, &:rand.normal_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); take.(take, s, 20, &:rand.uniform_real_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); elem(:rand.bytes_s(0, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); elem(:rand.bytes_s(1, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); elem(:rand.bytes_s(7, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); elem(:rand.bytes_s(8, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exsp, 42); elem(:rand.bytes_s(20, s), 0)

elem(:rand.seed_s(:exrop, 42), 1)

:rand.export_seed_s(:rand.seed_s(:exrop, 7)) |> elem(0)

elem(:rand.seed_s(:exrop, [1, 2]), 1)

elem(:rand.seed_s(:exrop, [0]), 1)

elem(:rand.seed_s(:exrop, -5), 1)

elem(:rand.seed_s(:exrop, {1, 2, 3}), 1)

elem(:rand.seed_s(:exrop, {-1, 20000000000000000000000, 3}), 1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 20, &:rand.uniform_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 30, &:rand.uniform_s(6, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 20, &:rand.uniform_s(1_000_000_000, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711744, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711745, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 5, &:rand.uniform_s(1180591620717411303424, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 5, &:rand.uniform_s(123456789012345678901234567890123456789, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 10, &:rand.uniform_s(64, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 10, &:rand.normal_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); take.(take, s, 20, &:rand.uniform_real_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); elem(:rand.bytes_s(0, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); elem(:rand.bytes_s(1, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); elem(:rand.bytes_s(7, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); elem(:rand.bytes_s(8, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exrop, 42); elem(:rand.bytes_s(20, s), 0)

elem(:rand.seed_s(:exro928ss, 42), 1)

:rand.export_seed_s(:rand.seed_s(:exro928ss, 7)) |> elem(0)

elem(:rand.seed_s(:exro928ss, [1, 2]), 1)

elem(:rand.seed_s(:exro928ss, [0]), 1)

elem(:rand.seed_s(:exro928ss, -5), 1)

elem(:rand.seed_s(:exro928ss, {1, 2, 3}), 1)

elem(:rand.seed_s(:exro928ss, {-1, 20000000000000000000000, 3}), 1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 20, &:rand.uniform_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 30, &:rand.uniform_s(6, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 20, &:rand.uniform_s(1_000_000_000, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711744, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711745, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 5, &:rand.uniform_s(1180591620717411303424, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 5, &:rand.uniform_s(123456789012345678901234567890123456789, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 10, &:rand.uniform_s(64, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 10, &:rand.normal_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); take.(take, s, 20, &:rand.uniform_real_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); elem(:rand.bytes_s(0, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); elem(:rand.bytes_s(1, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); elem(:rand.bytes_s(7, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); elem(:rand.bytes_s(8, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exro928ss, 42); elem(:rand.bytes_s(20, s), 0)

elem(:rand.seed_s(:exs1024s, 42), 1)

:rand.export_seed_s(:rand.seed_s(:exs1024s, 7)) |> elem(0)

elem(:rand.seed_s(:exs1024s, [1, 2]), 1)

elem(:rand.seed_s(:exs1024s, [0]), 1)

elem(:rand.seed_s(:exs1024s, -5), 1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 20, &:rand.uniform_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 30, &:rand.uniform_s(6, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 20, &:rand.uniform_s(1_000_000_000, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711744, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711745, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 5, &:rand.uniform_s(1180591620717411303424, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 5, &:rand.uniform_s(123456789012345678901234567890123456789, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 10, &:rand.uniform_s(64, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 10, &:rand.normal_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); take.(take, s, 20, &:rand.uniform_real_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); elem(:rand.bytes_s(0, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); elem(:rand.bytes_s(1, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); elem(:rand.bytes_s(7, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); elem(:rand.bytes_s(8, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:exs1024s, 42); elem(:rand.bytes_s(20, s), 0)

elem(:rand.seed_s(:default, 42), 1)

:rand.export_seed_s(:rand.seed_s(:default, 7)) |> elem(0)

elem(:rand.seed_s(:default, [1, 2]), 1)

elem(:rand.seed_s(:default, [0]), 1)

elem(:rand.seed_s(:default, -5), 1)

elem(:rand.seed_s(:default, {1, 2, 3}), 1)

elem(:rand.seed_s(:default, {-1, 20000000000000000000000, 3}), 1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 20, &:rand.uniform_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 30, &:rand.uniform_s(6, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 20, &:rand.uniform_s(1_000_000_000, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711744, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 5, &:rand.uniform_s(288230376151711745, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 5, &:rand.uniform_s(1180591620717411303424, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 5, &:rand.uniform_s(123456789012345678901234567890123456789, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 10, &:rand.uniform_s(64, &1))

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 10, &:rand.normal_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); take.(take, s, 20, &:rand.uniform_real_s/1)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); elem(:rand.bytes_s(0, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); elem(:rand.bytes_s(1, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); elem(:rand.bytes_s(7, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); elem(:rand.bytes_s(8, s), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; s = :rand.seed_s(:default, 42); elem(:rand.bytes_s(20, s), 0)

elem(:rand.jump(:rand.seed_s(:exsss, 42)), 1)

elem(:rand.jump(:rand.seed_s(:exsp, 42)), 1)

elem(:rand.jump(:rand.seed_s(:exrop, 42)), 1)

elem(:rand.jump(:rand.seed_s(:exro928ss, 42)), 1)

elem(:rand.jump(:rand.seed_s(:exs1024s, 42)), 1)

elem(:rand.jump(:rand.seed_s(:default, 42)), 1)

s = :rand.seed_s(:exsss, 42); {_, s} = :rand.uniform_s(s); {_, s} = :rand.uniform_s(s); elem(:rand.uniform_s(1000, :rand.jump(s)), 0)

s = :rand.seed_s(:exsp, 42); {_, s} = :rand.uniform_s(s); {_, s} = :rand.uniform_s(s); elem(:rand.uniform_s(1000, :rand.jump(s)), 0)

s = :rand.seed_s(:exrop, 42); {_, s} = :rand.uniform_s(s); {_, s} = :rand.uniform_s(s); elem(:rand.uniform_s(1000, :rand.jump(s)), 0)

s = :rand.seed_s(:exro928ss, 42); {_, s} = :rand.uniform_s(s); {_, s} = :rand.uniform_s(s); elem(:rand.uniform_s(1000, :rand.jump(s)), 0)

s = :rand.seed_s(:exs1024s, 42); {_, s} = :rand.uniform_s(s); {_, s} = :rand.uniform_s(s); elem(:rand.uniform_s(1000, :rand.jump(s)), 0)

s = :rand.seed_s(:default, 42); {_, s} = :rand.uniform_s(s); {_, s} = :rand.uniform_s(s); elem(:rand.uniform_s(1000, :rand.jump(s)), 0)

:rand.exsp_jump([1 | 2])

:rand.seed(:exsss, 5); :rand.jump(); :rand.uniform(1000)

for i <- 1..60, do: elem(:rand.normal_s(:rand.seed_s(:exsss, i)), 0)

for i <- 1..40, do: elem(:rand.uniform_real_s(:rand.seed_s(:exsss, i)), 0)

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; take.(take, :rand.seed_s(:exsss, 9), 300, &:rand.normal_s/1) |> Enum.sum()

take = fn take, s, n, f -> if n == 0, do: [], else: (case f.(s) do {v, s} -> [v | take.(take, s, n - 1, f)] end) end; take.(take, :rand.seed_s(:exsss, 1), 3, &:rand.normal_s(10, 4, &1))

:rand.seed(:exsss, 1); {:rand.uniform(), :rand.uniform(10), :rand.uniform_real(), :rand.normal(), :rand.normal(5, 2), :rand.bytes(3)}

:rand.seed(:exsss, 1); e = :rand.export_seed(); a = :rand.uniform(1000); :rand.seed(e); {a, :rand.uniform(1000), e}

:rand.export_seed()

:rand.uniform(0)

:rand.uniform(1.5)

:rand.uniform_s(0, :rand.seed_s(:exsss, 1))

:rand.seed_s(:exsss, [1, 2, 3])

:rand.bytes(-1)

x = :rand.uniform(); x >= 0.0 and x < 1.0

Enum.all?(1..100, fn _ -> :rand.uniform(3) in 1..3 end)

:rand.exsp_next([1 | 2])

:rand.splitmix64_next(42)

:rand.mwc59(11213862807209314)

:rand.mwc59_value32(12345678901234567)

:rand.mwc59_value(12345678901234567)

:rand.seed(:exsss, {1, 2, 3}); Enum.shuffle(1..10)

:rand.seed(:exsss, {1, 2, 3}); Enum.random(1..100)

:rand.seed(:exsss, 100); for(_ <- 1..5, do: Enum.random([:a, :b, :c]))

:rand.seed(:exs1024s, {1, 2, 3})
for _ <- 1..5, do: :rand.uniform(1000)

:rand.seed_s(:exs1024s, {-5, 1_000_000_007, 12}) |> :rand.export_seed_s() |> elem(1) |> elem(0) |> hd()

drawn = fn alg, seed ->
  state = :rand.seed_s(alg, seed)
  {floats, state} = Enum.map_reduce(1..3, state, fn _, s -> :rand.uniform_s(s) end)
  {integers, state} = Enum.map_reduce([10, 1, 1_000_000, 2 ** 57, 2 ** 58, 2 ** 60, 2 ** 64, 2 ** 64 + 1, 2 ** 80], state, fn n, s -> :rand.uniform_s(n, s) end)
  {bytes, state} = :rand.bytes_s(11, state)
  {real, state} = :rand.uniform_real_s(state)
  {normals, state} = Enum.map_reduce(1..40, state, fn _, s -> :rand.normal_s(s) end)
  {floats, integers, bytes, real, normals, inspect(:rand.export_seed_s(state), charlists: :as_lists, limit: :infinity)}
end
for alg <- [:exs64, :exsplus, :exs1024, :dummy], seed <- [1, 123456789012345678901234567890, -5, {1, 2, 3}, {-1, 99999999999999999999, 7}], do: drawn.(alg, seed)

for {alg, words} <- [exs64: 1, exsplus: 2, exs1024: 16], n <- [1, words], do: :rand.seed_s(alg, Enum.to_list(1..n)) |> :rand.export_seed_s() |> inspect(charlists: :as_lists)

for alg <- [:exs64, :exsplus, :exs1024], list <- [Enum.to_list(1..17), [0], [:a], []], do: (try do :rand.seed_s(alg, list) catch :error, reason -> reason end)

for alg <- [:exsplus, :exs1024], do: :rand.seed_s(alg, 7) |> :rand.jump() |> :rand.export_seed_s() |> inspect(charlists: :as_lists)

for alg <- [:exs64, :dummy], do: :rand.seed_s(alg, 7) |> :rand.jump()

for alg <- [:exs64, :exsplus, :exs1024, :dummy], do: :rand.seed_s(alg, 1) |> elem(0) |> Map.drop([:next, :jump, :uniform, :uniform_n])

for alg <- [:exs1024, :exs1024s, :exro928ss] do
  {_, state} = :rand.uniform_s(:rand.seed_s(alg, 7))
  {_, state} = :rand.uniform_s(state)
  inspect(:rand.export_seed_s(:rand.jump(state)), charlists: :as_lists)
end
