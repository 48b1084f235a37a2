@moduledoc "a"
