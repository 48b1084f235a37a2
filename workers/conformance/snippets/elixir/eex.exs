EEx.eval_string("foo <%= bar %>", bar: "baz")

EEx.eval_string("<%= @x %>", assigns: [x: 1])

EEx.eval_string("<%= @x %>", assigns: %{x: :a})

EEx.eval_string("<%= @x[:y] %>", assigns: [x: %{y: 2}])

EEx.eval_string("<% x = 1 %><%= x + 1 %>")

EEx.eval_string("<%= if true do %>yes<% else %>no<% end %>")

EEx.eval_string("<%= if @a do %>yes<% else %>no<% end %>", assigns: [a: nil])

EEx.eval_string("<%= for x <- [1, 2] do %>(<%= x %>)<% end %>")

EEx.eval_string("<%= Enum.map([1, 2], fn x -> %>[<%= x %>]<% end) %>")

EEx.eval_string("<%= case 1 do %><% 1 -> %>one<% _ -> %>other<% end %>")

EEx.eval_string("<%= cond do %>\n<% false -> %>a\n<% true -> %>b<% end %>")

EEx.eval_string("<%= unless false do %>x<% end %>")

EEx.eval_string("<%= try do %><% raise \"x\" %><% rescue e -> %><%= Exception.message(e) %><% end %>")

EEx.eval_string("<%% not code %>")

EEx.eval_string("<%%= 1 %>|<%= 2 %>")

EEx.eval_string("a<%!-- comment <%= 1 %> --%>b")

EEx.eval_string("a<% # comment %>b")

EEx.eval_string("line\n<%= 1 %>\nline")

EEx.eval_string("<%= 1 %>\n  <%= 2 %>\n\n", [], trim: true)

EEx.eval_string("a\n  <% x = 1 %>\n  b<%= x %>\n", [], trim: true)

EEx.eval_string("<%= for x <- 1..2 do %>\n  - <%= x %>\n<% end %>\n", [], trim: true)

EEx.eval_string("<ul>\n<%= for x <- 1..2 do %>\n  <li><%= x %></li>\n<% end %>\n</ul>")

EEx.eval_string("<%= :atom %> <%= 1.5 %> <%= [?a, \"b\"] %> <%= nil %>")

EEx.eval_string("<%= {1} %>")

EEx.eval_string("é <%= \"ü\" %>")

EEx.eval_string("")

EEx.eval_string("<%= \"quoted %\" %>")

EEx.eval_string("<%= \"a\" <> \"b\" %>")

EEx.eval_string("<%= %{a: 1}.a %>")

EEx.eval_string("<%= fn -> 1 end.() %>")

EEx.eval_string("<%= foo")

EEx.eval_string("a\n<%= foo")

EEx.eval_string("<% end %>")

EEx.eval_string("<% else %>")

EEx.eval_string("<%= if true do %>")

EEx.eval_string("<%!-- x")

EEx.eval_string("<%= if true do %>a<% end %><% end %>")

EEx.eval_string("<%/ a %>")

EEx.eval_string("<%| a %>")

EEx.eval_string("<%= raise \"in template\" %>")

EEx.eval_string("<%= x %>", [x: 1], engine: EEx.Engine)

EEx.eval_string("<%= 1 + %>")

EEx.eval_file("/tmp/h3_no_such_template.eex")

(File.write!("/tmp/h3t.eex", "Hi <%= name %>!\n"); EEx.eval_file("/tmp/h3t.eex", name: "Ann"))

(File.write!("/tmp/h3t.eex", "Hi <%= @name %>!\n"); EEx.eval_file("/tmp/h3t.eex", assigns: [name: "Bob"]))

EEx.compile_string("a <%= b %>") |> Macro.to_string()

EEx.compile_string("<%= if a do %>x<% end %>") |> Macro.to_string()

EEx.tokenize("a <%= b %>") |> elem(1) |> Enum.map(&elem(&1, 0))

EEx.tokenize("<% if x do %>a<% else %>b<% end %>") |> elem(1) |> Enum.map(&elem(&1, 0))

EEx.tokenize("<%= f fn -> %>a<% end, fn -> %>b<% end %>") |> elem(1) |> Enum.map(&elem(&1, 0))

EEx.tokenize("<% foo") |> elem(0)

EEx.tokenize("a", line: 3, column: 5) |> elem(1) |> hd() |> elem(2) |> Enum.sort()

defmodule EexA do
  require EEx
  EEx.function_from_string(:def, :greet, "Hello <%= name %>", [:name])
  EEx.function_from_string(:defp, :priv, "<%= @x %>", [:assigns])
  def pub(x), do: priv(x: x)
end
{EexA.greet("you"), EexA.pub(3)}

(File.write!("/tmp/h3f.eex", "<%= a + b %>"); defmodule EexB do require EEx; EEx.function_from_file(:def, :sum, "/tmp/h3f.eex", [:a, :b]) end; EexB.sum(1, 2))

defmodule EexEng do
  @behaviour EEx.Engine
  defdelegate init(opts), to: EEx.Engine
  defdelegate handle_begin(s), to: EEx.Engine
  defdelegate handle_end(s), to: EEx.Engine
  defdelegate handle_text(s, m, t), to: EEx.Engine
  def handle_body(s), do: EEx.Engine.handle_body(s)
  def handle_expr(s, "|", e), do: EEx.Engine.handle_expr(s, "=", quote(do: "<" <> to_string(unquote(e)) <> ">"))
  def handle_expr(s, m, e), do: EEx.Engine.handle_expr(s, m, e)
end
EEx.eval_string("<%| 1 %><%= 2 %>", [], engine: EexEng)

EEx.Engine.fetch_assign!(%{a: 1}, :a)

EEx.Engine.init([])

EEx.Engine.handle_text(EEx.Engine.init([]), [], "x")

EEx.Engine.handle_assign(:other)

EEx.SmartEngine.handle_body(EEx.SmartEngine.init([]))

%EEx.SyntaxError{message: "m", file: "f", line: 1, column: 2} |> Exception.message()

EEx.eval_string("<%= a %>", [{:a, 1}], file: "x.eex", line: 7)

EEx.eval_string("<%= inspect(@opts) %>", assigns: [opts: [a: 1]])

EEx.eval_string("a  <%= 1 %>  b\n\n\n<% 2 %>\n c", [], trim: true)
