defmodule Foo.Bar do
  alias __MODULE__, as: 3
end
