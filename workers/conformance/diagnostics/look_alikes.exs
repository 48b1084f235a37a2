а = 1
a = 2
IO.inspect({а, a}); а = a; а
x = [е: 1, e: 2]
IO.inspect(x[:е])
IO.inspect(~s(а))
