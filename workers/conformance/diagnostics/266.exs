defmodule N do
  use Nothing.Here
end
