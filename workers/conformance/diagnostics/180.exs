is_nil(x)
