reraise "boom", [{Foo, :bar, 1, [file: ~c"foo.ex", line: 3]}]
