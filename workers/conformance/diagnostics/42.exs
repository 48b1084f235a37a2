raise Foo
