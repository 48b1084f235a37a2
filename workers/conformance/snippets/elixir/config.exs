# Config files and what reads them

try do Config.Reader.eval!("/tmp/hccfg/x.exs", "[a: 1]", []) rescue e -> String.replace(e.message, "/tmp", "tmp") end

Config.Reader.eval!("/tmp/hccfg/x.exs", "[a: [b: 1]]", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", ":ok", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "[1]", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "[{\"a\", []}]", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, b: 1\n[c: [d: 1]]", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, b: config_env()", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, b: config_target()", [env: :dev])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, b: {config_env(), config_target()}", [env: :dev, target: :host])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, 1", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, [1]", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nimport_config \"none.exs\"", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nimport_config \"none.exs\"", [imports: :disabled])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nimport_config \"none.exs\"", [imports: ["x"]])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, b: 1\nconfig :a, read_config(:a) ++ [c: 2]", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, K, x: 1, y: [z: 1]\nconfig :a, K, y: [w: 2]", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig \"a\", b: 1", [])

Config.Reader.eval!("/tmp/hccfg/x.exs", "import Config\nconfig :a, \"b\", 1", [])

Config.Reader.read_imports!("x", imports: :disabled)

Config.Reader.read_imports!("/nope.exs")

Config.Reader.eval!("x", "1", bogus: 1)

Config.Reader.merge([a: [b: 1]], [a: [b: 2, c: 3], d: [e: 1]])

Config.Reader.init("x")

Config.Reader.init(path: "/x", env: :prod)

Config.Reader.init({:system, "A", "b"})

Config.Reader.init([])

File.mkdir_p!("/tmp/hccfg"); File.write!("/tmp/hccfg/y.exs", "import Config\nconfig :a, b: 2"); Config.Reader.load([a: [b: 1, c: 1]], Config.Reader.init("/tmp/hccfg/y.exs"))

Code.eval_string("import Config\nconfig :a, b: 1")

Code.eval_string("import Config\nconfig_env()")

System.put_env("HCP", "/x"); {Config.Provider.resolve_config_path!({:system, "HCP", "/b"}), Config.Provider.resolve_config_path!("/z")}
