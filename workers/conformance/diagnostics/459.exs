List.to_tuple(:a)
