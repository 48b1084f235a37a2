OptionParser.parse!(["--a", "x"], strict: [a: :integer])
