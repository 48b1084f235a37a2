Date.new!(2024, 2, 30)
