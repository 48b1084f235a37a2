x = 'it''s'
IO.inspect(x)
