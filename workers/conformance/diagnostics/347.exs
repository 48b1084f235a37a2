Enum.group_by(nil, & &1)
