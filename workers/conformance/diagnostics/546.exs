%{name: n} = %{nam: 1}
n
