raise RuntimeError, mesage: "x"
