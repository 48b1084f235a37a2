# Record

defmodule People do
  require Record
  Record.defrecord(:user, name: "meg", age: 25)
  Record.defrecord(:customer, Customer, id: nil, tags: [])
  Record.defrecord(:empty, [])
  Record.defrecordp(:secret, key: 1)
  def secrets, do: {secret(), secret(key: 2), secret(secret(key: 3), :key)}
  def older(user(age: age) = person), do: user(person, age: age + 1)
  def name_of(user(name: name)), do: name
  def guard(x) when Record.is_record(x, :user), do: :user
  def guard(x) when Record.is_record(x), do: :record
  def guard(_), do: :other
end
:ok

People.secrets()

People.older({:user, "ann", 30})

People.name_of({:user, "ann", 30})

People.name_of({:other, "ann", 30})

{People.guard({:user, 1, 2}), People.guard({:a}), People.guard({1}), People.guard({}), People.guard(:user), People.guard({:user})}

import People; {user(), user(age: 26), user(name: nil)}

import People; user({:user, "x", 1}, :name)

import People; user({:user, "x", 1}, name: "y", age: 2)

import People; {user(:name), user(:age)}

import People; user(user())

import People; user({:user, "z", 3})

import People; record = {:user, "z", 3}; user(record)

import People; user(name: n, age: a) = {:user, "q", 9}; {n, a}

import People; match?(user(age: 25), user())

import People; case {Customer, 7, []} do customer(id: id) -> id end

import People; {customer(), customer(id: 1), customer(:tags), empty()}

import People; customer(customer(id: 5))

import People; fields = [age: 1]; user({:user, "x", 1}, fields)

import People; user(_: 0)

import People; user(_: 0, age: 3)

import People; user(user(_: _) = {:user, 1, 2}, :age)

import People; user(nope: 1)

import People; user({:user, "x", 1}, :nope)

import People; user(:nope)

import People; user({:user, "x", 1}, nope: 1)

import People; user({:bad, 1})

import People; name = :name; user({:user, "x", 1}, name)

import People; user(age: 1, age: 2)

import People; user(5)

require People; People.user(age: 1)

require Record; {Record.is_record({User, "john", 27}), Record.is_record({}), Record.is_record({1, 2}), Record.is_record(1), Record.is_record({:a})}

require Record; {Record.is_record({User, "john", 27}, User), Record.is_record({User, 1}, Other), Record.is_record(:User, User), Record.is_record({}, User)}

require Record; f = fn x when Record.is_record(x, :a) -> 1; _ -> 2 end; {f.({:a, 1}), f.({:b}), f.(1)}

defmodule BadRec3 do
  require Record
  Record.defrecord(:r, [:a, b: 2])
  def get, do: {r(), r(b: 3)}
end
BadRec3.get()

defmodule Fun do
  require Record
  Record.defrecord(:r, f: &Enum.map/2, m: %{a: 1})
  def get, do: r()
end
Fun.get()
