Code.eval_string("x + 1")
