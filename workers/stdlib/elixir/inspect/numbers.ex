# Numbers as inspect/2 writes them. Specification: output of Elixir 1.18.

defimpl Inspect, for: Integer do
  import Inspect.Algebra

  def inspect(term, %{base: :decimal} = opts), do: color_doc(Integer.to_string(term), :number, opts)

  def inspect(term, %{base: base} = opts) do
    {prefix, value} =
      case base do
        :binary -> {"0b", 2}
        :octal -> {"0o", 8}
        :hex -> {"0x", 16}
      end

    sign = if term < 0, do: "-", else: ""
    color_doc(sign <> prefix <> Integer.to_string(abs(term), value), :number, opts)
  end
end

defimpl Inspect, for: Float do
  import Inspect.Algebra

  def inspect(float, opts) do
    magnitude = abs(float)

    text =
      if magnitude >= 1.0 and magnitude < 1.0e16 and trunc(float) == float do
        Integer.to_string(trunc(float)) <> ".0"
      else
        Float.to_string(float)
      end

    color_doc(text, :number, opts)
  end
end
