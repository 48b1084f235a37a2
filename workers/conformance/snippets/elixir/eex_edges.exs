# EEx at its edges

EEx.eval_string("<%=if true do%>\n  this\n<%else%>\n  that\n<%end%>\n", [a: 1], [trim: true])

EEx.eval_string("<%=cond do%>\n<%false ->%>\n  this\n<%true ->%>\n  that\n<%end%>\n", [a: 1], [trim: true])

EEx.eval_string("foo <%= case true do %><%!-- comment --%><% true -> %>bar<% end %>", [a: 1], [])

EEx.eval_string("foo\n<%= case true do %>\n<%!-- comment --%>\n<% true -> %>\nbar\n<% end %>", [a: 1], [])

EEx.eval_string("foo <%= case true do %> <%!-- c --%> <%!-- d --%> <% true -> %>bar<% end %>", [a: 1], [])

EEx.eval_string("foo <%= case true do %> x <% true -> %>bar<% end %>", [a: 1], [])

EEx.eval_string("foo <%= bar", [a: 1], [file: Path.join(File.cwd!(), "foobar.eex")])

EEx.eval_string("foo <%= bar", [a: 1], [line: 100])

EEx.eval_string("foo\nfoo <%= bar", [a: 1], [line: 100])

EEx.eval_string("foo\n<%=\n  if true do %>\nfoo\n", [a: 1], [])

EEx.eval_string("foo\n<%=\n  if true do %>\nfoo\n", [a: 1], [indentation: 3])

EEx.eval_string("foo\n<% if true do %>\nfoo\n", [a: 1], [indentation: 3])

EEx.eval_string("foo <%= if true do %>true<%= else %>false<% end %>", [a: 1], [])

EEx.eval_string("foo <%= if true do %>true<% else %>false<%= end %>", [a: 1], [])

EEx.eval_string("foo <% else %>", [a: 1], [])

EEx.eval_string("foo <% end %>", [a: 1], [])

{_, found} = Code.with_diagnostics(fn -> EEx.compile_string("a <%= if true do %>true<%= else %>false<%= end %>") end); for d <- found, do: {d.message, d.position}

{m, conf} = Logger.Formatter.new(format: "$metadata|$message", metadata: [:module]); m.format(%{level: :info, msg: {:string, "x"}, meta: %{mfa: {A.B, :c, 2}, time: 0}}, conf) |> IO.iodata_to_binary()

{m, conf} = Logger.Formatter.new(format: "$metadata|$message", metadata: [:function]); m.format(%{level: :info, msg: {:string, "x"}, meta: %{mfa: {A.B, :c, 2}, time: 0}}, conf) |> IO.iodata_to_binary()

{m, conf} = Logger.Formatter.new(format: "$metadata|$message", metadata: [:module, :function, :mfa]); m.format(%{level: :info, msg: {:string, "x"}, meta: %{mfa: {A.B, :c, 2}, time: 0}}, conf) |> IO.iodata_to_binary()
