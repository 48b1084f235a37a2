# What a test finds around it beside its context: numbers drawn at random that are the same in every run, a folder of its own.
defmodule ExUnit.Surroundings do
  @moduledoc false

  @doc "Seeds the process's random numbers by the suite's seed and the test's name."
  def seed(%{seed: seed, rand_algorithm: algorithm}, %{module: module, name: name}),
    do: :rand.seed(algorithm, {:erlang.phash2(module), :erlang.phash2(name), seed})

  @doc "The context with the path of an empty folder when its test is tagged with `:tmp_dir`."
  def with_tmp_dir(%{tmp_dir: tag} = context, parameters) when tag not in [false, nil] do
    path = [folder(context, parameters) | extra(tag)] |> Path.join() |> Path.expand()
    File.rm_rf!(path)
    File.mkdir_p!(path)
    Map.put(context, :tmp_dir, path)
  end

  def with_tmp_dir(context, _parameters), do: context

  defp extra(true), do: []
  defp extra(path) when is_binary(path), do: [path]
  defp extra(other), do: raise(ArgumentError, "expected :tmp_dir to be a boolean or a string, got: #{inspect(other)}")

  defp folder(%{module: module, test: test}, parameters) do
    id = [inspect(module), "/", Atom.to_string(test), if(parameters == %{}, do: "", else: :erlang.term_to_binary(parameters))]
    hash = id |> :erlang.md5() |> Base.encode16(case: :lower) |> binary_part(0, 8)
    Path.join(["tmp", escape(inspect(module)), (test |> Atom.to_string() |> escape() |> String.slice(0, 75)) <> "-" <> hash])
  end

  defp escape(name), do: for(<<c::utf8 <- name>>, into: "", do: if(c in ~c"~#%&*{}\\:<>?/+|\"\s", do: "-", else: <<c::utf8>>))
end
