# A URI that cannot be parsed: where and why. Wording as Elixir 1.18.

defmodule URI.Error do
  @moduledoc "Raised for a URI that is not valid."
  defexception [:action, :reason, :part]

  @impl true
  def message(%URI.Error{action: action, reason: reason, part: part}) do
    "cannot #{action} due to reason #{reason}: #{inspect(part)}"
  end
end
