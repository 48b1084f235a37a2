# Atom

Atom.to_string(:foo)

Atom.to_string(nil)

Atom.to_string("a")

Atom.to_charlist(:"hello world")

Atom.to_charlist(1)

String.to_existing_atom("never seen before 123")

[:"foo bar", :"Foo", :foo?, :foo!, :+, :"1a", :é, :a@b, :"a-b", :..., :{}, :%{}, :"::", :"=>"]

[Foo, Foo.Bar, :"Elixir.foo", :"Elixir.", Elixir]
