Code.eval_string("_x", _x: 1)
Code.eval_string("_x = 1\n_x")
Code.eval_quoted(Code.string_to_quoted!("_y = 1; _y", file: "shell"), [], file: "shell")
