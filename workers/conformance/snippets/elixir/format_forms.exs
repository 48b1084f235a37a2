# Code.format_string!/2: where comments go, which operands need parentheses, and calls of what is called.

IO.puts(Code.format_string!("fn p # beside\n# under\n->\n# body\nq end"))

IO.puts(Code.format_string!("fn\n  p # beside\n  # under\n  ->\n  q\n  r when s\n  # guard\n  -> t\nend"))

IO.puts(Code.format_string!("case p do\n  q\n  # under\n  -> r # end\nend"))

IO.puts(Code.format_string!("p # one\n| q # two\n# three\n| r # four"))

IO.puts(Code.format_string!("p\n# one\nwhen q\n# two\n| r"))

IO.puts(Code.format_string!("@type p ::\n  # one\n  q\n  # two\n  | r(\n    # three\n    s\n  )\n  # four\n  | t"))

IO.puts(Code.format_string!("use p ::\n  # one\n  q\n when r: s"))

IO.puts(Code.format_string!("def p(q) when\n  # one\n  q > 1 do\n  2\nend"))

IO.puts(Code.format_string!("p = \"\#{\n  # one\n  q\n  # two\n}\"\nr"))

IO.puts(Code.format_string!("p do\n  \"\"\"\n  \#{ # one\n  q\n  }\n  \"\"\"\n  s\nend"))

IO.puts(Code.format_string!("defstruct [ # one\n p: 1,\n # two\n q: 2]"))

IO.puts(Code.format_string!("defstruct [\n # one\n p: 1]"))

IO.puts(Code.format_string!("raise p, [\n # one\n q: 1]"))

IO.puts(Code.format_string!("p([\n # one\n q: 1])"))

IO.puts(Code.format_string!("(\n # one\n p -> q\n # two\n)"))

IO.puts(Code.format_string!("(->\n # one\n p\n # two\n q)"))

IO.puts(Code.format_string!("p(q)() do\n r\nend"))

IO.puts(Code.format_string!("p.q(r)() do\n s\nend"))

IO.puts(Code.format_string!("p.unquote(q)() do\n r\nend"))

IO.puts(Code.format_string!("(fn -> p end).q()"))

IO.puts(Code.format_string!("p.\"q r\\n\\\"\"(1)"))

IO.puts(Code.format_string!("&P.\"q\\nr\"/1"))

IO.puts(Code.format_string!("(@p(1)).q"))

IO.puts(Code.format_string!("@p().q"))

IO.puts(Code.format_string!("@(P.Q)"))

IO.puts(Code.format_string!("(@P).q"))

IO.puts(Code.format_string!("!@P"))

IO.puts(Code.format_string!("!@(p.q)"))

IO.puts(Code.format_string!("<< <<1>> + p, 2 >>"))

IO.puts(Code.format_string!("<<1, p + <<2>> >>"))

IO.puts(Code.format_string!("<<1, -<<2>> >>"))

IO.puts(Code.format_string!("<< ~~~p :: 4, 1>>"))

IO.puts(Code.format_string!("<< ~~~p >>"))

IO.puts(Code.format_string!("<< ~s(p), 1 >>"))

IO.puts(Code.format_string!("<< p <- <<1>> >>"))

IO.puts(Code.format_string!("<< 1, <<p>> <- q >>"))

IO.puts(Code.format_string!("<< <<p>> :: 3 <- q>>"))

IO.puts(Code.format_string!("<<p :: (q - 1) * 2>>"))

IO.puts(Code.format_string!("<<p :: q - (1 * 2)>>"))

IO.puts(Code.format_string!("<<p :: (q * 1) * 2>>"))

IO.puts(Code.format_string!("<<p :: -q>>"))

IO.puts(Code.format_string!("<<p :: <<>> >>"))

IO.puts(Code.format_string!("<<p :: q() - 3>>"))

IO.puts(Code.format_string!("%{p && q | r: 1}"))

IO.puts(Code.format_string!("%P{q || r | s: 1}"))

IO.puts(Code.format_string!("%{!p | q: 1}"))

IO.puts(Code.format_string!("fn (p: q) when r -> 1 end"))

IO.puts(Code.format_string!("p((q when r: s), t)"))

IO.puts(Code.format_string!("[(p when q: r)]"))

IO.puts(Code.format_string!("p q: (r when s: t), u: v"))

IO.puts(Code.format_string!("p ++ (&q/1) ++ (&r/1)"))

IO.puts(Code.format_string!("p + (&q/1)"))

IO.puts(Code.format_string!("[(&p/1) | q]"))

IO.puts(Code.format_string!("(&p/1) \\\\ q"))

IO.puts(Code.format_string!("(&p/1) :: q"))

IO.puts(Code.format_string!("not +p"))

IO.puts(Code.format_string!("not !p"))

IO.puts(Code.format_string!("@+p"))

IO.puts(Code.format_string!("@(!p)"))

IO.puts(Code.format_string!("& 2.p"))

IO.puts(Code.format_string!("& &&/2"))

IO.puts(Code.format_string!("& &/1"))

IO.puts(Code.format_string!("& & / 1"))

IO.puts(Code.format_string!("&//2"))

IO.puts(Code.format_string!("p @q do\n 1\nend"))

IO.puts(Code.format_string!("use (@p do\n 1\nend)"))

IO.puts(Code.format_string!(":\"\\\\\""))

IO.puts(Code.format_string!(":\\\\"))

IO.puts(Code.format_string!("[.: 1, ..: 2]"))

IO.puts(Code.format_string!("@spec p(q) :: {long_enough_to_break_the_line, long_enough_to_break_the_line, long_enough_to_break} when q: r, s: t"))

IO.puts(Code.format_string!("@spec p(q) :: r when q: s,\n t: u"))

IO.puts(Code.format_string!("(p ->\n q)"))

IO.puts(Code.format_string!("(p, q -> r; s)"))

IO.puts(Code.format_string!("(-> p; q)"))

IO.puts(Code.format_string!("p((q ->\n r))"))

IO.puts(Code.format_string!("@type p :: (q ->\n r)"))

IO.puts(Code.format_string!("p do\n  \"\"\"\n\n  q\n  \"\"\"\nend"))

IO.puts(Code.format_string!("p do\n  \"\"\"\n\n  \#{q}\n\n  \"\"\"\nend"))

IO.puts(Code.format_string!("p(do: 1, do: 2)\np(do: 1, else: 2)\np(do: 1, q: 2)", force_do_end_blocks: true))

IO.puts(Code.format_string!("p = fn -> q; r end\ns(t,\n u)\np\n|> q()\n[\n  p, q\n]\np(q, \"\"\"\nr\n\"\"\", fn s -> t; u end)", line_length: :infinity))

IO.puts(Code.format_string!("<<p::q, r::size, s::_, t::integer(), u::binary-v, w::x*8, y::utf8()-z*8, a::b(1)>>", migrate_bitstring_modifiers: true))

IO.puts(Code.format_string!("~W/p  q/a", sigils: [W: fn text, opts -> [text, ?_, inspect(opts)] end]))
