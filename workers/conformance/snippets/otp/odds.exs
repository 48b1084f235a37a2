for {s, p, o} <- [{"abc", "^a", [:notbol]}, {"abc", "a", [:notbol]}, {"a\nab", "^a", [:notbol]}, {"b\nab", "(?m)^a", [:notbol]}, {"ab\na", "(?m)^a", [:notbol]}, {"abc", "\\Aa", [:notbol]}, {"abc", "c$", [:noteol]}, {"abc\n", "c$", [:noteol]}, {"abc\nd", "(?m)c$", [:noteol]}, {"abc", "(?m)c$", [:noteol]}, {"abc", "c\\z", [:noteol]}, {"abc", "c\\Z", [:noteol]}, {"abc", "^a.*c$", [:notbol, :noteol]}, {"aba", "^a", [:notbol, :global]}, {"abc\n", "(?m)$", [:noteol]}, {"", "^$", [:notbol]}, {"", "$", [:noteol]}, {"abc", "c$", [:noteol, :dollar_endonly]}], do: :re.run(s, p, o)

{:ok, p} = :re.compile("^a$"); {:re.run("a", p), :re.run("a", p, [:notbol]), :re.run("a", p, [:noteol]), :re.run("a", p)}

%{count: c, memory: m} = :persistent_term.info(); is_integer(c + m)

{:net_kernel.setopts(:new, nodelay: true), :net_kernel.getopts(:a@b, [:nodelay])}

:logger.get_proxy_config() |> Enum.sort()

{:logger.update_proxy_config(%{sync_mode_qlen: 501}), :logger.get_proxy_config().sync_mode_qlen, :logger.set_proxy_config(%{flush_qlen: 5001}), :logger.get_proxy_config().sync_mode_qlen, :logger.set_proxy_config(%{})}

{:logger.set_proxy_config(%{foo: 1}), :logger.set_proxy_config(1), :logger.update_proxy_config(%{foo: 1}), :logger.update_proxy_config(%{sync_mode_qlen: 1, drop_mode_qlen: 0})}

:logger.i(:proxy)

:logger.i(:modules)

{:logger.i(:foo), :c.erlangrc([~c"/nodir"]), :code.get_coverage_mode(), :code.clash()}
