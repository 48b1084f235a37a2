defmodule N do
  import Nothing.Here
end
