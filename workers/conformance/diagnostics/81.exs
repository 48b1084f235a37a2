x = "hello #{1 + }"
