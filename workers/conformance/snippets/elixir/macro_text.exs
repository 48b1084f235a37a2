# Escapes by a function, atoms with other escapes, and the like.

Macro.inspect_atom(:literal, :"foo bar", escape: fn text, _ -> ["<", text, ">"] end)

Macro.inspect_atom(:key, :"foo bar", [])

Macro.inspect_atom(:remote_call, :"foo bar", escape: fn text, char -> inspect({text, char}) end)

Macro.inspect_atom(:literal, :foo, escape: fn _, _ -> raise "never" end)

Macro.unescape_string("a\\nb\\tc", fn ?n -> ?N; ?t -> false; x -> x end)

Macro.unescape_string("\\x41\\u0042\\u{43}", fn :unicode -> true; :hex -> true; x -> x end)

Macro.unescape_string("\\x41\\u0042", fn :unicode -> false; :hex -> false; x -> x end)

Macro.unescape_string("a\\\nb", fn :newline -> true; x -> x end)

Macro.unescape_string("a\\\nb", fn :newline -> false; x -> x end)

Macro.unescape_string("\\x", fn _ -> true end)

Macro.unescape_string("\\xG1", fn _ -> true end)

Macro.unescape_string("\\u00", fn _ -> true end)

Macro.unescape_string("\\u{1234567}", fn _ -> true end)

Macro.unescape_string("\\u{110000}", fn _ -> true end)

Macro.unescape_string("ends \\", fn x -> x end)

Macro.unescape_string("żó\\ł", fn x -> x end)

Macro.compile_apply(String, :upcase, ["a"], __ENV__)

Protocol.consolidate(String, [])

(defprotocol InMemoryProtocol do
  def f(x)
end; Protocol.consolidate(InMemoryProtocol, []))

System.get_pid() == System.pid()

Macro.unescape_string("\\x")

Macro.unescape_string("\\u00")

Macro.inspect_atom(:literal, String, escape: fn _, _ -> raise "never" end)

Macro.inspect_atom(:key, :"a-b", escape: fn text, _ -> text end)

Macro.inspect_atom(:remote_call, :"a\"b", escape: fn text, _ -> text end)

Macro.unescape_string("\\u{D800}", fn _ -> true end)

Macro.unescape_string("\\u{}", fn _ -> true end)

Macro.unescape_string("a\\\r\nb", fn :newline -> true; x -> x end)
