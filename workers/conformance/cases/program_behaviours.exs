# plugins behind a behaviour, chosen by configuration, with defaults and overrides
defmodule Codec do
  @callback encode(term) :: {:ok, binary} | {:error, term}
  @callback decode(binary) :: {:ok, term} | {:error, term}
  @callback name() :: String.t()
  @macrocallback guard(term) :: Macro.t()
  @optional_callbacks name: 0, guard: 1
  defmacro __using__(opts) do
    quote location: :keep do
      @behaviour Codec
      @ext unquote(opts[:ext])
      def name, do: __MODULE__ |> Module.split() |> List.last() |> Macro.underscore()
      def ext, do: @ext

      def roundtrip?(term),
        do:
          with(
            {:ok, b} <- encode(term),
            {:ok, t} <- decode(b),
            do: t === term,
            else: (_ -> false)
          )

      defoverridable name: 0, roundtrip?: 1
    end
  end

  def impls(mods),
    do: for(m <- mods, Codec in (m.module_info(:attributes)[:behaviour] || []), do: m)
end

defmodule TermCodec do
  use Codec, ext: ".etf"
  @impl true
  def encode(t), do: {:ok, :erlang.term_to_binary(t)}
  @impl true
  def decode(b), do: {:ok, :erlang.binary_to_term(b, [:safe])}
end

defmodule IniCodec do
  use Codec, ext: ".ini"
  @impl Codec
  def encode(map) when is_map(map),
    do: {:ok, Enum.map_join(Enum.sort(map), "\n", fn {k, v} -> "#{k}=#{v}" end)}

  def encode(other), do: {:error, {:not_a_map, other}}
  @impl Codec
  def decode(text),
    do:
      {:ok,
       for(
         l <- String.split(text, "\n", trim: true),
         [k, v] = String.split(l, "=", parts: 2),
         into: %{},
         do: {k, v}
       )}

  @impl Codec
  def name, do: "ini/" <> super()
  def roundtrip?(t) when is_map(t), do: super(t) and t != %{}
  def roundtrip?(_), do: false
end

defmodule Registry2 do
  @codecs [TermCodec, IniCodec]
  def by_ext(path), do: Enum.find(@codecs, {:error, :unknown}, &(&1.ext() == Path.extname(path)))

  for c <- @codecs,
      do:
        def(unquote(:"encode_#{c |> Module.split() |> hd() |> String.downcase()}")(t),
          do: unquote(c).encode(t)
        )

  defdelegate unini(text), to: IniCodec, as: :decode
end

defmodule Main do
  def run do
    IO.inspect(Codec.impls([TermCodec, IniCodec, Enum]))
    IO.inspect({TermCodec.name(), IniCodec.name(), TermCodec.ext()})

    for t <- [%{"a" => "1"}, %{}, [1, {:x}], %{a: 1}],
        c <- [TermCodec, IniCodec],
        do: IO.inspect({c, t, c.roundtrip?(t)})

    IO.inspect({Registry2.by_ext("x/y.ini"), Registry2.by_ext("z.bin")})
    IO.inspect(Registry2.encode_inicodec(3))
    IO.inspect(Registry2.unini("a=b=c\nd="))
    IO.inspect(Codec.behaviour_info(:callbacks) |> Enum.sort())
    IO.inspect(Codec.behaviour_info(:optional_callbacks) |> Enum.sort())
    IO.inspect(function_exported?(IniCodec, :roundtrip?, 1))
    IO.inspect(TermCodec.__info__(:functions))
    IO.inspect(TermCodec.__info__(:attributes)[:behaviour])

    IO.inspect(
      {Code.ensure_loaded(Nope), Code.ensure_loaded?(Enum), Module.concat(Foo, "Bar"),
       Module.split(Foo.Bar.Baz)}
    )

    f = &TermCodec.encode/1

    IO.inspect(
      {Function.info(f, :module), Function.info(f, :arity), is_function(f, 1),
       f == (&TermCodec.encode/1)}
    )

    IO.inspect(apply(TermCodec, :ext, []))
    Application.put_env(:demo, Codec, default: IniCodec, opts: [a: 1])

    IO.inspect(
      {Application.get_env(:demo, Codec)[:default].name(), Application.fetch_env(:demo, :x),
       Application.get_env(:demo, :x, 5)}
    )

    {:module, mod, _, _} =
      Module.create(
        Dyn,
        quote(
          do:
            (
              def(hi(n), do: n + unquote(10))
              def(all, do: __MODULE__.__info__(:functions))
            )
        ),
        Macro.Env.location(__ENV__)
      )

    IO.inspect({mod, apply(mod, :hi, [1]), apply(mod, :all, [])})
  end
end

Main.run()
