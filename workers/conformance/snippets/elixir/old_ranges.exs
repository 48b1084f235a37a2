# Ranges from before ranges had a step, ranges with a negative one, and Enum.slide/3

inspect(%{__struct__: Range, first: 3, last: 1})

Enum.to_list(%{__struct__: Range, first: 3, last: 1})

Enum.map(%{__struct__: Range, first: 1, last: 3}, & &1 * 2)

Enum.member?(%{__struct__: Range, first: 3, last: 1}, 2)

Enum.zip(%{__struct__: Range, first: 3, last: 1}, 1..4)

{Range.size(%{__struct__: Range, first: 3, last: 1}), Range.range?(%{__struct__: Range, first: 3, last: 1})}

Range.shift(%{__struct__: Range, first: 3, last: 1}, 2)

{value, [warning]} = Code.with_diagnostics(fn -> Range.new(3, 1) end); {value, warning.message}

{value, [warning]} = Code.with_diagnostics(fn -> Enum.slice(1..9, 1..-2//-1) end); {value, warning.message}

{value, [warning]} = Code.with_diagnostics(fn -> String.slice("elixir", 0..-2//-1) end); {value, warning.message}

{value, [warning]} = Code.with_diagnostics(fn -> Enum.slice(1..9, %{__struct__: Range, first: 0, last: -2}) end); {value, warning.message}

{value, [warning]} = Code.with_diagnostics(fn -> Date.range(~D[2020-01-03], ~D[2020-01-01]) end); {value, warning.message}

String.slice("elixir", 3..1//-2)

r = %{__struct__: Date.Range, first: ~D[2021-07-17], last: ~D[2021-07-14], first_in_iso_days: 738353, last_in_iso_days: 738350}; {r, Enum.to_list(r), Enum.count(r), ~D[2021-07-15] in r, Enum.slice(r, 1, 2)}

Enum.slide([1, 2, 3, 4], 2..1//1, -20)

Enum.slide(1..4, 10..-1//1, 0)

Enum.slide([1, 2, 3, 4], 1..2//2, 0)

Enum.slide(1..21, -10..18, 14)

Enum.slide(0..20, -100..5, 8)

Enum.slide(1..4, -30..-20, 2)

Enum.into([2], %{a: 1}, & &1)
