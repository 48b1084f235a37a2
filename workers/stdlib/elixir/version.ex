# In: versions and requirements as strings. Out: %Version{}, their order, whether they match. Specification: documentation of
# Version, Elixir 1.18 (SemVer 2.0).

defmodule Version do
  @moduledoc "Versions `major.minor.patch[-pre][+build]` and requirements as `~> 2.1 and != 2.1.3`."

  @enforce_keys [:major, :minor, :patch]
  @derive {Inspect, optional: [:pre, :build]}
  defstruct [:major, :minor, :patch, pre: [], build: nil]

  @type version :: String.t() | t
  @type requirement :: String.t() | Version.Requirement.t()
  @type t :: %__MODULE__{
          major: non_neg_integer,
          minor: non_neg_integer,
          patch: non_neg_integer,
          pre: [String.t() | non_neg_integer],
          build: String.t() | nil
        }

  @doc "Whether the version satisfies the requirement. Option :allow_pre - false to leave pre-releases out."
  def match?(version, requirement, opts \\ [])

  def match?(version, requirement, opts) when is_binary(requirement) do
    match?(version, parse_requirement!(requirement), opts)
  end

  def match?(version, requirement, opts) do
    allow_pre = Keyword.get(opts, :allow_pre, true)
    Version.Requirement.match?(requirement, {comparable(version), allow_pre})
  end

  @doc "Compares two versions: :lt, :eq or :gt. Build information does not count."
  def compare(version1, version2), do: Version.Parser.compare(comparable(version1), comparable(version2))

  @doc "{:ok, version} or :error."
  def parse(string) when is_binary(string) do
    case Version.Parser.parse_version(string, false) do
      {:ok, {major, minor, patch, pre, build}} ->
        {:ok, %Version{major: major, minor: minor, patch: patch, pre: pre, build: build}}

      :error ->
        :error
    end
  end

  @doc "Like parse/1; raises Version.InvalidVersionError."
  def parse!(string) when is_binary(string) do
    case parse(string) do
      {:ok, version} -> version
      :error -> raise Version.InvalidVersionError, string
    end
  end

  @doc "{:ok, requirement} or :error."
  def parse_requirement(string) when is_binary(string) do
    case Version.Parser.parse_requirement(string) do
      {:ok, lexed} -> {:ok, Version.Requirement.new(string, lexed)}
      :error -> :error
    end
  end

  @doc "Like parse_requirement/1; raises Version.InvalidRequirementError."
  def parse_requirement!(string) when is_binary(string) do
    case parse_requirement(string) do
      {:ok, requirement} -> requirement
      :error -> raise Version.InvalidRequirementError, string
    end
  end

  @doc "The requirement in a form that may match faster; here it is that already."
  def compile_requirement(requirement)
  def compile_requirement(%{__struct__: Version.Requirement} = requirement), do: requirement

  @doc "The version as a string."
  def to_string(%Version{major: major, minor: minor, patch: patch, pre: pre, build: build}) do
    pre = if pre == [], do: "", else: "-" <> Enum.join(pre, ".")
    build = if build == nil, do: "", else: "+" <> build
    "#{major}.#{minor}.#{patch}#{pre}#{build}"
  end

  defp comparable(%Version{major: major, minor: minor, patch: patch, pre: pre}), do: {major, minor, patch, pre}

  defp comparable(string) do
    case Version.Parser.parse_version(string, false) do
      {:ok, {major, minor, patch, pre, _build}} -> {major, minor, patch, pre}
      :error -> raise Version.InvalidVersionError, string
    end
  end
end

defmodule Version.InvalidRequirementError do
  @moduledoc "Raised for a string that is no requirement."
  defexception [:requirement]

  @impl true
  def exception(requirement) when is_binary(requirement), do: %__MODULE__{requirement: requirement}

  @impl true
  def message(%{requirement: requirement}), do: "invalid requirement: #{inspect(requirement)}"
end

defmodule Version.InvalidVersionError do
  @moduledoc "Raised for a string that is no version."
  defexception [:version]

  @impl true
  def exception(version) when is_binary(version), do: %__MODULE__{version: version}

  @impl true
  def message(%{version: version}), do: "invalid version: #{inspect(version)}"
end

defimpl String.Chars, for: Version do
  defdelegate to_string(version), to: Version
end
