defmodule P do
  @type t :: foo
  @type t :: bar
end
