Application.get_env("a", :b)
