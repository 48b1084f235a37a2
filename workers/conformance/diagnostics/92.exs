Foo = 1
:a = 2
