# Moments where others are wanted: dates as times, times as dates, maps with some of the fields.
told = fn f ->
  try do
    inspect(f.())
  rescue
    e in FunctionClauseError -> {:clause, e.module, e.function, e.arity}
    e in KeyError -> {:key, e.key}
    e in MatchError -> {:match, e.term}
    e -> {e.__struct__, e |> Exception.message() |> String.slice(0, 60)}
  end
end

strangers = [
  ~T[00:00:02.5],
  ~N[2020-01-02 03:04:05.6],
  ~D[2020-02-03],
  %{},
  %{year: 2020, month: 1, day: 2, calendar: Calendar.ISO},
  %{hour: 1, minute: 2, second: 3, microsecond: {0, 0}, calendar: Calendar.ISO}
]

calls = [
  {Date, [add: [-1], to_iso8601: [], diff: [~D[2020-01-01]], to_gregorian_days: [], compare: [~D[2020-01-01]]]},
  {Time, [to_iso8601: [], compare: [~T[00:00:00]], before?: [~T[00:00:00]], diff: [~T[00:00:00]]]},
  {NaiveDateTime, [to_erl: [], to_gregorian_seconds: [], convert: [Calendar.ISO]]},
  {DateTime, [add: [1, :day], to_string: [], convert: [Calendar.ISO], shift: [[hour: 1]], truncate: [:second]]}
]

for {module, functions} <- calls, {name, args} <- functions, stranger <- strangers do
  IO.inspect({module, name, stranger, told.(fn -> apply(module, name, [stranger | args]) end)}, width: 300, structs: false)
end
