defmodule A do
end
defmodule B do
  use A
end
