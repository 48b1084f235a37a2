# What object code holds: chunks by their names, and what is known of its module. In: object code as a binary, or the name of a
# file of it. Out: {:ok, …} or {:error, :beam_lib, reason}. What the chunks of a real one tell of exports, attributes and the
# compiler is asked of the module, when the code is that of the loaded one. Specification: the reference of `beam_lib`, OTP 27;
# encrypted code, and comparing and stripping of files, are absent.
defmodule :beam_lib do
  @moduledoc "An interface to the BEAM file format."

  # names of chunks by what they hold
  @ids [atoms: ~c"AtU8", attributes: ~c"Attr", compile_info: ~c"CInf", documentation: ~c"Docs", exports: ~c"ExpT", imports: ~c"ImpT"] ++
         [indexed_imports: ~c"ImpT", labeled_exports: ~c"ExpT", labeled_locals: ~c"LocT", locals: ~c"LocT"] ++
         [abstract_code: ~c"Dbgi", debug_info: ~c"Dbgi"]

  @doc "Facts of object code: the file or the binary, the module, and its chunks with their places and sizes."
  def info(beam) do
    with {:ok, code} <- read(beam) do
      [if(is_binary(beam), do: {:binary, beam}, else: {:file, code.name}), {:module, code.module}, {:chunks, for({id, at, data} <- code.chunks, do: {id, at, byte_size(data)})}]
    end
  end

  @doc "Chunks by their names, or what they hold by atoms such as `:exports`."
  def chunks(beam, wanted), do: chunks(beam, wanted, [])

  def chunks(beam, wanted, options) when is_list(wanted) do
    with {:ok, code} <- read(beam), {:ok, found} <- each(wanted, code, :allow_missing_chunks in options), do: {:ok, {code.module, found}}
  end

  defp each([], _code, _missing), do: {:ok, []}

  defp each([what | wanted], code, missing) do
    found =
      case chunk(what, code) do
        {:missing, _id} when missing -> {:ok, {what, :missing_chunk}}
        {:missing, id} -> failed({:missing_chunk, name(code), id})
        other -> other
      end

    with {:ok, one} <- found, {:ok, others} <- each(wanted, code, missing), do: {:ok, [one | others]}
  end

  defp chunk(:abstract_code, _code), do: {:ok, {:abstract_code, :no_abstract_code}}
  defp chunk(:debug_info, _code), do: {:ok, {:debug_info, :no_debug_info}}
  defp chunk(:atoms, code), do: with({:ok, data} <- data(~c"AtU8", code), do: {:ok, {:atoms, atoms(data)}})
  defp chunk(:documentation, code), do: with({:ok, data} <- data(~c"Docs", code), do: {:ok, {:documentation, :erlang.binary_to_term(data)}})

  defp chunk(what, code) when what in [:exports, :attributes, :compile_info] do
    if loaded?(code), do: {:ok, {what, fact(what, code.module)}}, else: {:missing, @ids[what]}
  end

  defp chunk(what, code) when is_atom(what), do: if(@ids[what], do: {:missing, @ids[what]}, else: failed({:unknown_chunk, name(code), what}))
  defp chunk(id, code), do: with({:ok, data} <- data(id, code), do: {:ok, {id, data}})

  defp data(id, code) do
    case :lists.keyfind(id, 1, code.chunks) do
      {_, _, data} -> {:ok, data}
      false -> {:missing, id}
    end
  end

  defp loaded?(code), do: :erlang.module_loaded(code.module) and :nodebook_code.object(code.module) == code.binary

  defp fact(:exports, module), do: :lists.sort(module.module_info(:exports))
  defp fact(:attributes, module), do: module.module_info(:attributes) |> Enum.group_by(&elem(&1, 0), &elem(&1, 1)) |> Enum.map(fn {k, v} -> {k, :lists.append(v)} end) |> :lists.sort()
  defp fact(:compile_info, module), do: module.module_info(:compile)

  @doc "All chunks, with their data."
  def all_chunks(beam), do: with({:ok, code} <- read(beam), do: {:ok, code.module, for({id, _at, data} <- code.chunks, do: {id, data})})

  @doc "Object code of chunks."
  def build_module(chunks) do
    body = for {id, data} <- chunks, do: [id, <<byte_size(data)::32>>, data, :binary.copy(<<0>>, padding(byte_size(data)))]
    {:ok, :erlang.iolist_to_binary(["FOR1", <<:erlang.iolist_size(body) + 4::32>>, "BEAM" | body])}
  end

  @doc "The checksum of a module's code."
  def md5(beam), do: with({:ok, code} <- read(beam), do: {:ok, {code.module, :code.module_md5(code.binary)}})

  @doc "The versions of a module, of its attribute `vsn`."
  def version(beam) do
    with {:ok, {module, [attributes: attributes]}} <- chunks(beam, [:attributes]), do: {:ok, {module, Keyword.get(attributes, :vsn, [])}}
  end

  @doc "Compares two pieces of object code: :ok, or how they differ."
  def cmp(one, other) do
    with {:ok, a} <- read(one), {:ok, b} <- read(other) do
      changed = for {id, _, data} <- a.chunks, {^id, _, different} when different != data <- b.chunks, do: id

      cond do
        a.module != b.module -> failed({:modules_different, a.module, b.module})
        ids(a) != ids(b) -> failed(:different_chunks)
        changed != [] -> failed({:chunks_different, hd(changed)})
        true -> :ok
      end
    end
  end

  defp ids(code), do: code.chunks |> Enum.map(&elem(&1, 0)) |> Enum.sort()

  # -- reading -------------------------------------------------------------------

  defp read(beam) when is_binary(beam), do: parsed(beam, nil)

  defp read(beam) do
    file = :filename.rootname(:filename.flatten(beam), ~c".beam") ++ ~c".beam"

    case :file.read_file(file) do
      {:ok, binary} -> parsed(binary, file)
      {:error, reason} -> of_library(file, reason)
    end
  end

  # the code of the library is in no files
  defp of_library(file, reason) do
    module = file |> :filename.basename(~c".beam") |> :erlang.list_to_atom()

    case :code.get_object_code(module) do
      {_, binary, ^file} -> parsed(binary, file)
      _ -> failed({:file_error, file, reason})
    end
  end

  defp parsed(<<"FOR1", _size::32, "BEAM", rest::binary>> = binary, file) do
    chunks = split(rest, 12)

    case :lists.keyfind(~c"AtU8", 1, chunks) do
      {_, _, atoms} -> {:ok, %{binary: binary, name: file, module: atoms |> atoms() |> hd() |> elem(1), chunks: chunks}}
      false -> failed({:missing_chunk, file_or(file, binary), ~c"Atom"})
    end
  end

  defp parsed(binary, file), do: failed({:not_a_beam_file, file_or(file, binary)})

  defp split(<<id::binary-size(4), size::32, data::binary-size(size), rest::binary>>, at) do
    gap = min(padding(size), byte_size(rest))
    <<_::binary-size(^gap), rest::binary>> = rest
    [{:erlang.binary_to_list(id), at + 8, data} | split(rest, at + 8 + size + gap)]
  end

  defp split(_rest, _at), do: []

  defp padding(size), do: Bitwise.band(4 - Bitwise.band(size, 3), 3)

  defp atoms(<<_count::32, names::binary>>), do: names |> names() |> Enum.with_index(1) |> Enum.map(fn {name, index} -> {index, :erlang.binary_to_atom(name)} end)
  defp names(<<size, name::binary-size(size), rest::binary>>), do: [name | names(rest)]
  defp names(_), do: []

  defp file_or(nil, binary), do: binary
  defp file_or(file, _binary), do: file
  defp name(%{name: nil, binary: binary}), do: binary
  defp name(%{name: file}), do: :erlang.list_to_atom(file)

  defp failed(reason), do: {:error, :beam_lib, reason}

  # -- wording -------------------------------------------------------------------

  @doc "Words a reason."
  def format_error({:error, reason}), do: format_error(reason)
  def format_error({:error, :beam_lib, reason}), do: format_error(reason)
  def format_error({:file_error, file, reason}), do: :io_lib.format(~c"~tp: ~tp~n", [file, :file.format_error(reason)])
  def format_error({:not_a_beam_file, file}), do: :io_lib.format(~c"~tp: Not a BEAM file~n", [file])
  def format_error({:missing_chunk, file, id}), do: :io_lib.format(~c"~tp: Not a BEAM file: no IFF \"~s\" chunk~n", [file, id])
  def format_error({:unknown_chunk, file, what}), do: :io_lib.format(~c"~tp: Cannot find chunk ~p~n", [file, what])
  def format_error({:invalid_chunk, file, id}), do: :io_lib.format(~c"~tp: Invalid contents of chunk ~p~n", [file, id])
  def format_error({:invalid_beam_file, file, at}), do: :io_lib.format(~c"~tp: Invalid format of BEAM file near byte number ~p~n", [file, at])

  def format_error({:chunk_too_big, file, id, size, read}),
    do: :io_lib.format(~c"~tp: Size of chunk \"~s\" is ~p bytes, but only ~p bytes could be read~n", [file, id, size, read])

  def format_error({:chunks_different, id}), do: :io_lib.format(~c"Chunk ~p differs in the two files~n", [id])
  def format_error(:different_chunks), do: :io_lib.format(~c"The two files have different chunks~n", [])
  def format_error({:modules_different, a, b}), do: :io_lib.format(~c"Module names ~p and ~p differ in the two files~n", [a, b])
  def format_error({:not_a_directory, name}), do: :io_lib.format(~c"~tp: Not a directory~n", [name])

  def format_error({:key_missing_or_invalid, file, what}),
    do: :io_lib.format(~c"~tp: Cannot decrypt ~ts because key is missing or invalid", [file, :erlang.atom_to_list(what)])

  def format_error(:badfun), do: ~c"not a fun or the fun has the wrong arity"
  def format_error(:exists), do: ~c"a fun has already been installed"
  def format_error(reason), do: :io_lib.format(~c"~tp~n", [reason])
end
