# what object code holds; its binary is a system's own

Code.put_compiler_option(:debug_info, false)
[{BeamA, object}] = Code.compile_string("defmodule BeamA do\n  @moduledoc \"hey\"\n  def a, do: 1\n  def b(x), do: c(x)\n  defp c(x), do: x\nend")
{:ok, {BeamA, [exports: exports, attributes: attributes]}} = :beam_lib.chunks(object, [:exports, :attributes])
{:ok, {BeamA, [{~c"Docs", docs}, {:documentation, documentation}]}} = :beam_lib.chunks(object, [~c"Docs", :documentation])
{exports, Keyword.keys(attributes), :erlang.binary_to_term(docs) == documentation, elem(documentation, 4)}

[{BeamB, object}] = Code.compile_string("defmodule BeamB do\n  def a, do: 1\nend")
info = :beam_lib.info(object)
{~c"AtU8", at, size} = List.keyfind(info[:chunks], ~c"AtU8", 0)
{:ok, {BeamB, [{~c"AtU8", atoms}]}} = :beam_lib.chunks(object, [~c"AtU8"])
{:ok, BeamB, all} = :beam_lib.all_chunks(object)
{Keyword.keys(info), info[:binary] == object, info[:module], binary_part(object, at, size) == atoms, Enum.map(all, &elem(&1, 0)) == Enum.map(info[:chunks], &elem(&1, 0)), :beam_lib.build_module(all) == {:ok, object}}

[{BeamC, object}] = Code.compile_string("defmodule BeamC do\n  def a, do: 1\nend")
{:ok, {BeamC, version}} = :beam_lib.version(object)
{:beam_lib.md5(object) == {:ok, {BeamC, BeamC.module_info(:md5)}}, version == BeamC.module_info(:attributes)[:vsn]}

[{BeamD, object}] = Code.compile_string("defmodule BeamD do\nend")
{:error, :beam_lib, {:missing_chunk, ^object, ~c"Nope"}} = :beam_lib.chunks(object, [:exports, ~c"Nope"])
{:error, :beam_lib, {:unknown_chunk, ^object, :foo}} = :beam_lib.chunks(object, [:foo])
{:beam_lib.chunks(object, [~c"Nope"], [:allow_missing_chunks]), :beam_lib.chunks(object, []), :beam_lib.chunks(object, [:abstract_code])}

[{BeamE, a}, {BeamF, b}] = Code.compile_string("defmodule BeamE do\n def a, do: 1\nend\ndefmodule BeamF do\nend")
{:beam_lib.cmp(a, a), :beam_lib.cmp(a, b), :beam_lib.cmp(a, "x"), :beam_lib.cmp(~c"nofile", a)}

[{BeamG, object}] = Code.compile_string("defmodule BeamG do\n def a, do: 1\nend")
File.mkdir_p!("beams")
File.write!("beams/g.beam", object)
{:beam_lib.info(~c"beams/g")[:file], :beam_lib.info(:"beams/g.beam")[:module], :beam_lib.chunks(~c"beams/g", [~c"Nope"]), :beam_lib.md5("beams/g.beam")}

for beam <- ["foo", ~c"nofile", :nofile, "FOR1" <> <<4::32>> <> "BEAM", "FOR1" <> <<12::32>> <> "BEAMabcd" <> <<0::32>>], call <- [&:beam_lib.info/1, &:beam_lib.md5/1, &:beam_lib.all_chunks/1, &:beam_lib.chunks(&1, [:exports])], do: call.(beam)

:beam_lib.build_module([{~c"AtU8", "x"}, {~c"Docs", "abcd"}])

for reason <- [{:error, :beam_lib, {:file_error, ~c"x", :enoent}}, {:not_a_beam_file, "bin"}, {:missing_chunk, ~c"f", ~c"Abst"}, {:unknown_chunk, ~c"f", :foo}, {:invalid_chunk, ~c"f", ~c"foo"}, {:chunk_too_big, ~c"f", ~c"Abcd", 3, 4}, {:chunks_different, ~c"x"}, :different_chunks, :badfun, :exists, :foo, {:modules_different, A, B}, {:not_a_directory, ~c"x"}, {:invalid_beam_file, ~c"x", 5}, {:key_missing_or_invalid, ~c"a", :abstract_code}], do: IO.chardata_to_string(:beam_lib.format_error(reason))

{:ok, {Enum, [exports: exports]}} = :beam_lib.chunks(:code.which(Enum), [:exports])
{:map, 2} in exports
