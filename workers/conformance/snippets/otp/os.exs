:os.getenv(~c"NOPE_X")

:os.getenv(~c"NOPE_X", :d)

:os.getenv(:a)

:os.set_signal(:sigusr1, :default)

:os.set_signal(:foo, :default)

:os.type()

:os.system_time(:foo)

:os.find_executable(~c"nonexistent_x")

:os.putenv(~c"NB_X", ~c"1"); :os.getenv(~c"NB_X")

:os.putenv(~c"NB_Y", ~c"1"); :os.unsetenv(~c"NB_Y"); :os.getenv(~c"NB_Y")

is_list(:os.getenv())

Enum.all?(:os.env(), fn {k, v} -> is_list(k) and is_list(v) end)

is_integer(:os.system_time())

is_integer(:os.system_time(:millisecond))

match?({_, _, _}, :os.timestamp())

is_integer(:os.perf_counter())

is_integer(:os.perf_counter(:millisecond))

is_list(:os.getpid())

match?({_, _, _}, :os.version())
