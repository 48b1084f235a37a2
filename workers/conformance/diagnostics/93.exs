require Foo
Foo.bar()
