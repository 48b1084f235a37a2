length({1})
