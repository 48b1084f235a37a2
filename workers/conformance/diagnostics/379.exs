defmodule W do
  use Supervisor
end
