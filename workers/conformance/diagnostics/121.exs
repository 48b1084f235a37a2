Enum.map(1, & &1)
