# Numbers as inspect/2 writes them. Specification: output of Elixir 1.18.

defimpl Inspect, for: Integer do
  import Inspect.Algebra

  def inspect(term, %{base: :decimal} = opts), do: color_doc(Integer.to_string(term), :number, opts)

  def inspect(term, %{base: base} = opts) do
    {sign, text} =
      if term < 0 do
        {"-", Integer.to_string(-term, value(base))}
      else
        {"", Integer.to_string(term, value(base))}
      end

    color_doc(sign <> prefix(base) <> text, :number, opts)
  end

  defp value(:hex), do: 16
  defp value(:octal), do: 8
  defp value(:binary), do: 2
  defp prefix(:hex), do: "0x"
  defp prefix(:octal), do: "0o"
  defp prefix(:binary), do: "0b"
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
