x = "hello #{name"
