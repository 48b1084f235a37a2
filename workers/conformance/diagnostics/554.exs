raise ArgumentError, messag: "x"
