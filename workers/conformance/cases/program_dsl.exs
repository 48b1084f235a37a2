# a DSL with accumulated attributes, hooks and generated functions
defmodule Schema do
  defmacro __using__(opts) do
    quote do
      import Schema, only: [field: 2, field: 3, validate: 2]
      Module.register_attribute(__MODULE__, :fields, accumulate: true)
      Module.register_attribute(__MODULE__, :rules, accumulate: true)
      @source unquote(opts[:source] || "none")
      @before_compile Schema
      @after_compile Schema
    end
  end

  defmacro field(name, type, opts \\ []) do
    quote bind_quoted: [name: name, type: type, opts: opts] do
      @fields {name, type, opts}
      def unquote(:"has_#{name}?")(%{unquote(name) => nil}), do: false
      def unquote(:"has_#{name}?")(%{unquote(name) => _}), do: true
    end
  end

  defmacro validate(name, do: block) do
    rule = :"validate_#{name}"

    quote do
      @rules {unquote(name), unquote(rule)}
      defp unquote(rule)(var!(value)), do: unquote(block)
    end
  end

  defmacro __before_compile__(env) do
    fields = env.module |> Module.get_attribute(:fields) |> Enum.reverse()
    rules = env.module |> Module.get_attribute(:rules) |> Enum.reverse()

    checks =
      for {field, rule} <- rules,
          do: quote(do: {unquote(field), unquote(rule)(Map.get(var!(data), unquote(field)))})

    quote do
      defstruct unquote(Macro.escape(for {n, _, o} <- fields, do: {n, o[:default]}))
      def __schema__(:fields), do: unquote(for {n, _, _} <- fields, do: n)
      def __schema__(:source), do: @source

      def __schema__({:type, name}),
        do: unquote(Macro.escape(Map.new(fields, fn {n, t, _} -> {n, t} end)))[name]

      def check(var!(data)), do: for({field, false} <- unquote(checks), do: field)

      def cast(params) do
        Enum.reduce(params, %__MODULE__{}, fn {key, value}, acc ->
          key = String.to_existing_atom(key)
          Map.replace!(acc, key, Schema.coerce(__schema__({:type, key}), value))
        end)
      end
    end
  end

  def __after_compile__(env, binary),
    do: IO.puts("compiled #{inspect(env.module)} #{is_binary(binary)}")

  def coerce(:integer, v) when is_binary(v), do: String.to_integer(v)
  def coerce({:list, t}, v), do: v |> String.split(",") |> Enum.map(&coerce(t, String.trim(&1)))
  def coerce(_, v), do: v
end

defmodule Person do
  use Schema, source: "people"
  field(:name, :string)
  field(:age, :integer, default: 0)
  field(:scores, {:list, :integer}, default: [])

  validate :age do
    value in 0..150
  end

  validate :name do
    is_binary(value) and value != ""
  end
end

defmodule Main do
  def run do
    IO.inspect(Person.__schema__(:fields))
    IO.inspect({Person.__schema__(:source), Person.__schema__({:type, :scores})})
    p = Person.cast(%{"name" => "Ada", "age" => "36", "scores" => "1, 2,3"})
    IO.inspect(p)

    IO.inspect(
      {Person.has_name?(p), Person.has_name?(%Person{}), Person.check(p),
       Person.check(%Person{age: 200})}
    )

    IO.inspect(Person.__info__(:functions) |> Keyword.keys() |> Enum.uniq())

    IO.inspect(
      try do
        Person.cast(%{"age" => "x"})
      rescue
        e in ArgumentError -> Exception.message(e)
      end
    )

    IO.inspect(
      try do
        Person.cast(%{"source" => 1})
      rescue
        e in KeyError -> e.key
      end
    )
  end
end

Main.run()
