# Atoms and binaries as inspect/2 writes them. Specification: output of Elixir 1.18.

defimpl Inspect, for: Atom do
  import Inspect.Algebra

  def inspect(atom, opts), do: color_doc(Macro.inspect_atom(:literal, atom), key(atom), opts)

  defp key(atom) when is_boolean(atom), do: :boolean
  defp key(nil), do: nil
  defp key(_), do: :atom
end

defimpl Inspect, for: BitString do
  import Inspect.Algebra

  def inspect(term, opts) when is_binary(term) do
    %{binaries: binaries, base: base, printable_limit: limit} = opts

    if binaries == :as_strings or (base == :decimal and binaries == :infer and String.printable?(term, limit)) do
      inspected =
        case Macro.nodebook_escape(term, ?", limit) do
          {escaped, ""} -> [?", escaped, ?"]
          {escaped, _} -> [?", escaped, ?", " <> ..."]
        end

      color_doc(IO.iodata_to_binary(inspected), :string, opts)
    else
      inspect_bitstring(term, opts)
    end
  end

  def inspect(term, opts), do: inspect_bitstring(term, opts)

  defp inspect_bitstring("", opts), do: color_doc("<<>>", :binary, opts)

  defp inspect_bitstring(bitstring, opts) do
    left = color_doc("<<", :binary, opts)
    right = color_doc(">>", :binary, opts)
    inner = each_bit(bitstring, opts.limit, opts)
    group(concat(concat(left, nest(inner, 2)), right))
  end

  defp each_bit(_, 0, _), do: "..."
  defp each_bit(<<>>, _counter, _opts), do: :doc_nil

  defp each_bit(<<h::8>>, _counter, opts), do: Inspect.Integer.inspect(h, opts)

  defp each_bit(<<h, t::bitstring>>, counter, opts) do
    flex_glue(
      concat(Inspect.Integer.inspect(h, opts), ","),
      each_bit(t, decrement(counter), opts)
    )
  end

  defp each_bit(bitstring, _counter, opts) do
    size = bit_size(bitstring)
    <<h::size(size)>> = bitstring
    concat(Inspect.Integer.inspect(h, opts), "::size(" <> Integer.to_string(size) <> ")")
  end

  defp decrement(:infinity), do: :infinity
  defp decrement(counter), do: counter - 1
end
