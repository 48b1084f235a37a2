Enum.into([1, 2], %{})
