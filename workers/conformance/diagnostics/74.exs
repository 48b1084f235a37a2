defmodule B do
  @callback run(integer) :: atom
end
defmodule A do
  @behaviour B
end
