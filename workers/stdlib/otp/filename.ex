# Names of files, after filename's manual page (OTP 27) on a Unix system. In: names as binaries, lists or atoms. Out: a binary
# when a binary came in, else a list.

defmodule :filename do
  @moduledoc "Filename manipulation functions."

  # Applies a function on binaries to a name of any form; the answer has the name's form.
  defp on(name, fun) when is_binary(name), do: fun.(name)
  defp on(name, fun), do: name |> flatten() |> :unicode.characters_to_binary() |> fun.() |> :unicode.characters_to_list()

  defp bytes(name) when is_binary(name), do: name
  defp bytes(name), do: name |> flatten() |> :unicode.characters_to_binary()

  @doc "A deep list with atoms as a flat list; a binary as it is."
  def flatten(name) when is_binary(name), do: name
  def flatten(name) when is_atom(name), do: :erlang.atom_to_list(name)
  def flatten(name) when is_list(name), do: flat(name)
  defp flat([h | t]) when is_list(h), do: flat(h) ++ flat(t)
  defp flat([h | t]) when is_atom(h), do: :erlang.atom_to_list(h) ++ flat(t)
  defp flat([h | t]), do: [h | flat(t)]
  defp flat([]), do: []

  @doc "The name as the system writes it."
  def nativename(name), do: on(name, &tidy/1)

  @doc "Whether a name begins at the root: :absolute or :relative."
  def pathtype(name), do: if(match?("/" <> _, bytes(name)), do: :absolute, else: :relative)

  # -- parts -----------------------------------------------------------------

  defp parts("/" <> rest), do: ["/" | words(rest)]
  defp parts(name), do: words(name)
  defp words(text), do: for(word <- :binary.split(text, "/", [:global]), word != "", do: word)

  # without double slashes, one at the end, and dots that a slash follows
  defp tidy("/" <> rest), do: "/" <> Enum.join(tidied(slashed(rest)), "/")

  defp tidy(name) do
    [first | rest] = slashed(name)
    Enum.join([first | tidied(rest)], "/")
  end

  defp slashed(name), do: :binary.split(name, "/", [:global])
  defp tidied([]), do: []
  defp tidied([last]), do: if(last == "", do: [], else: [last])
  defp tidied([part | rest]) when part in ["", "."], do: tidied(rest)
  defp tidied([part | rest]), do: [part | tidied(rest)]

  @doc "The components of a name; the root is one of them."
  def split(name) when is_binary(name), do: parts(name)
  def split(name), do: name |> bytes() |> parts() |> Enum.map(&:unicode.characters_to_list/1)

  @doc "Joins the components of a name; what comes before an absolute one is dropped."
  def join([one]), do: join_one(one)
  def join([first, second | rest]), do: join([join(first, second) | rest])
  defp join_one(name), do: on(name, &tidy/1)

  @doc "Joins two components."
  def join(a, b) when is_binary(a) or is_binary(b), do: joined(bytes(a), bytes(b))
  def join(a, b), do: :unicode.characters_to_list(joined(bytes(a), bytes(b)))

  defp joined(_a, "/" <> _ = b), do: tidy(b)
  defp joined(a, ""), do: tidy(a)
  defp joined(a, b), do: tidy(a <> "/" <> b)

  @doc "The last component."
  def basename(name), do: on(name, &base/1)
  defp base(name), do: name |> words() |> List.last("")

  @doc "The last component without an extension."
  def basename(name, ext) do
    extension = bytes(ext)
    on(like(name, ext), fn name -> name |> base() |> without(extension) end)
  end

  defp without(name, ""), do: name

  defp without(name, ext) do
    at = byte_size(name) - byte_size(ext)
    if at >= 0 and :binary.part(name, at, byte_size(ext)) == ext, do: :binary.part(name, 0, at), else: name
  end

  @doc "The directory of a name."
  def dirname(name), do: on(name, &dir/1)

  defp dir(name) do
    case :binary.matches(name, "/") do
      [] ->
        "."

      found ->
        {at, 1} = List.last(found)

        case stripped(:binary.part(name, 0, at)) do
          "" -> "/"
          dir -> dir
        end
    end
  end

  defp stripped(""), do: ""
  defp stripped(name), do: if(:binary.last(name) == ?/, do: stripped(:binary.part(name, 0, byte_size(name) - 1)), else: name)

  # Where the extension begins: at the last dot of the last component, unless that begins with it.
  defp dot(name) do
    start =
      case :binary.matches(name, "/") do
        [] -> 0
        found -> elem(List.last(found), 0) + 1
      end

    last = :binary.part(name, start, byte_size(name) - start)

    case :binary.matches(last, ".") do
      [] -> nil
      found -> if elem(List.last(found), 0) == 0, do: nil, else: start + elem(List.last(found), 0)
    end
  end

  @doc "The extension with its dot, or nothing."
  def extension(name) do
    on(name, fn name ->
      case dot(name) do
        nil -> ""
        at -> :binary.part(name, at, byte_size(name) - at)
      end
    end)
  end

  @doc "The name without its extension."
  def rootname(name) do
    on(name, fn name ->
      case dot(name) do
        nil -> if match?("." <> _, base(name)), do: :binary.part(name, 0, byte_size(name) - byte_size(base(name))), else: name
        at -> :binary.part(name, 0, at)
      end
    end)
  end

  @doc "The name without that extension."
  def rootname(name, ext) do
    extension = bytes(ext)
    on(like(name, ext), fn name -> without(name, extension) end)
  end

  # one of two names that is a binary makes binaries of what comes of them
  defp like(name, other), do: if(is_binary(other), do: bytes(name), else: name)

  # -- absolute names --------------------------------------------------------

  @doc "The name from the root, by the working directory."
  def absname(name), do: absname(name, :nodebook_file.cwd())

  @doc "The name from the root, by a directory."
  def absname(name, dir) do
    case pathtype(name) do
      :absolute -> on(name, &tidy/1)
      :relative -> absname_join(dir, name)
    end
  end

  @doc "A directory and a relative name as one name."
  def absname_join(dir, name) do
    if is_binary(name) or is_binary(dir), do: joined(bytes(dir), bytes(name)), else: :unicode.characters_to_list(joined(bytes(dir), bytes(name)))
  end

  @doc "The directory for files of a kind of an application: :user_cache, :user_config, :user_data, :user_log, :site_config, :site_data."
  def basedir(kind, app), do: basedir(kind, app, %{})

  @doc "Like basedir/2; options :author, :version, :os."
  def basedir(kind, app, options) do
    app = if options[:version], do: join(app, options[:version]), else: app

    case kind do
      :user_cache -> join(home(~c"XDG_CACHE_HOME", [~c".cache"]), app)
      :user_config -> join(home(~c"XDG_CONFIG_HOME", [~c".config"]), app)
      :user_data -> join(home(~c"XDG_DATA_HOME", [~c".local", ~c"share"]), app)
      :user_log -> join([home(~c"XDG_CACHE_HOME", [~c".cache"]), app, ~c"log"])
      :site_config -> sites(~c"XDG_CONFIG_DIRS", [~c"/etc/xdg"], app)
      :site_data -> sites(~c"XDG_DATA_DIRS", [~c"/usr/local/share/", ~c"/usr/share/"], app)
      _ -> :erlang.error(:badarg, [kind, app, options])
    end
  end

  defp home(variable, below) do
    case :os.getenv(variable) do
      false -> join([:os.getenv(~c"HOME", ~c"/") | below])
      dir -> dir
    end
  end

  defp sites(variable, default, app) do
    dirs =
      case :os.getenv(variable) do
        false -> default
        text -> :string.lexemes(text, ~c":")
      end

    for dir <- dirs, do: join(dir, app)
  end
end
