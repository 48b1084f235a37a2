defmodule W do
  use GenServer
end
