# Where something stands in a file, and what else is known of it. In and out: an annotation, which is a line, a line with its
# column, or a list of pairs when there is more to say. Specification: the documentation of erl_anno, OTP 27.

defmodule :erl_anno do
  @moduledoc "Annotations of code: lines, columns and where they come from."

  defguardp line?(line) when is_integer(line) and line >= 0
  defguardp column?(column) when is_integer(column) and column >= 1

  @doc "The annotation of a location: a line, or a line and column."
  def new(line) when line?(line), do: line
  def new({line, column} = location) when line?(line) and column?(column), do: location
  def new(location), do: :erlang.error(:badarg, [location])

  @doc "Whether a term is an annotation."
  def is_anno(line) when line?(line), do: true
  def is_anno({line, column}) when line?(line) and column?(column), do: true
  def is_anno([_ | _] = pairs), do: :lists.all(&pair?/1, pairs)
  def is_anno(_other), do: false

  defp pair?({:location, location}), do: not is_list(location) and is_anno(location)
  defp pair?({:generated, generated}), do: is_boolean(generated)
  defp pair?({:record, record}), do: is_boolean(record)
  defp pair?({:file, file}), do: is_list(file) and file != []
  defp pair?({:text, text}), do: is_list(text) and text != []
  defp pair?(_other), do: false

  @doc "The location of an annotation."
  def location(anno) when is_list(anno), do: value(anno, :location, :undefined)
  def location(anno), do: anno

  @doc "The line of an annotation."
  def line(anno) do
    case location(anno) do
      {line, _column} -> line
      line -> line
    end
  end

  @doc "The column of an annotation, `:undefined` when it has none."
  def column(anno) do
    case location(anno) do
      {_line, column} -> column
      _line -> :undefined
    end
  end

  @doc "The file, `:undefined` when none was said."
  def file(anno), do: value(anno, :file, :undefined)

  @doc "The text, `:undefined` when none was said."
  def text(anno), do: value(anno, :text, :undefined)

  @doc "Whether nobody has written the code."
  def generated(anno), do: value(anno, :generated, false)

  @doc "Whether the code stands for a record."
  def record(anno), do: value(anno, :record, false)

  defp value(anno, key, default) when is_list(anno) do
    case :lists.keyfind(key, 1, anno) do
      {^key, value} -> value
      false -> default
    end
  end

  defp value(_anno, _key, default), do: default

  @doc "Where the text ends, `:undefined` when there is none."
  def end_location(anno) do
    case text(anno) do
      :undefined -> :undefined
      text -> :lists.foldl(&next/2, location(anno), text)
    end
  end

  defp next(?\n, {line, _column}), do: {line + 1, 1}
  defp next(?\n, line), do: line + 1
  defp next(_char, {line, column}), do: {line, column + 1}
  defp next(_char, line), do: line

  @doc "The annotation with another line."
  def set_line(line, anno) do
    case location(anno) do
      {_line, column} -> set_location({line, column}, anno)
      _line -> set_location(line, anno)
    end
  end

  @doc "The annotation at another location."
  def set_location(location, anno) when is_list(anno), do: set(:location, location, anno)
  def set_location(location, _anno), do: location

  @doc "The annotation with a file."
  def set_file(file, anno), do: set(:file, file, anno)

  @doc "The annotation with a text."
  def set_text(text, anno), do: set(:text, text, anno)

  @doc "The annotation of code that somebody or nobody has written."
  def set_generated(generated, anno), do: flag(:generated, generated, anno)

  @doc "The annotation of code that stands for a record, or not."
  def set_record(record, anno), do: flag(:record, record, anno)

  defp flag(key, true, anno), do: set(key, true, anno)
  defp flag(key, false, anno) when is_list(anno), do: anno |> without(key) |> shortened()
  defp flag(_key, false, anno), do: anno

  defp set(key, value, anno) when is_list(anno) do
    if :lists.keymember(key, 1, anno), do: :lists.keyreplace(key, 1, anno, {key, value}), else: [{key, value} | anno]
  end

  defp set(key, value, anno), do: [{key, value}, {:location, anno}]

  defp without(anno, key), do: :lists.keydelete(key, 1, anno)

  defp shortened([{:location, location}]), do: location
  defp shortened(anno), do: anno

  @doc "The annotation as a term."
  def to_term(anno), do: anno

  @doc "The annotation of such a term; what is negative stands in generated code."
  def from_term(line) when is_integer(line) and line < 0, do: [generated: true, location: -line]
  def from_term(term), do: term
end
