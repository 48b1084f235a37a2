defmodule p do
end
