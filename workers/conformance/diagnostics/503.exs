alias Foo.{Bar
