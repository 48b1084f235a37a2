# Version

for v <- ["1.2.3", "0.0.0", "1.2.3-alpha", "1.2.3-alpha.1", "1.2.3-0", "1.2.3-01", "1.2.3+build", "1.2.3-rc.0+build0", "1.2", "1", "", "1.2.3.4", "01.2.3", "1.02.3", "1.2.03", "a.b.c", "1.2.x", " 1.2.3", "1.2.3 ", "1.2.3-", "1.2.3+", "1.2.3-alpha..1", "1.2.3-al_pha", "1.2.3-é", "v1.2.3", "1.2.3-alpha-beta.x-y", "1.2.3+a.b-c.001", "1.2.3+a+b", "99999999999999999999.0.0", "1.2.3-1.2.3", "-1.2.3", "1.2.3-0a", "1.2.3-00a", "1.0-alpha1"], do: {v, Version.parse(v)}

Version.parse!("2.0.1-alpha1")

Version.parse!("2.0-alpha1")

Version.parse!("")

Version.parse(1)

Version.parse!(nil)

%Version{major: 1, minor: 2, patch: 3}

%Version{major: 1, minor: 2, patch: 3, pre: ["rc", 1], build: "b"}

%Version{}

%Version{major: 1}

for {a, b} <- [{"2.0.1-alpha1", "2.0.0"}, {"1.0.0-beta", "1.0.0-rc1"}, {"1.0.0-10", "1.0.0-2"}, {"2.0.1+build0", "2.0.1"}, {"1.0.0", "1.0.0-rc"}, {"1.0.0-rc", "1.0.0"}, {"1.0.0-a", "1.0.0-1"}, {"1.0.0-a.1", "1.0.0-a"}, {"1.0.0-a.b", "1.0.0-a.10"}, {"1.2.3", "1.10.3"}, {"1.2.3", "1.2.3"}, {"10.0.0", "9.9.9"}, {"1.0.0-alpha.beta", "1.0.0-alpha.1"}], do: {a, b, Version.compare(a, b), Version.compare(b, a)}

Version.compare(Version.parse!("1.0.0"), "1.0.1")

Version.compare("invalid", "2.0.1")

Version.compare("2.0.1", "2.0")

Version.compare(1, 2)

Enum.sort(["1.10.0", "1.2.0", "1.2.0-rc"], Version)

Enum.max([Version.parse!("1.10.0"), Version.parse!("1.2.0")], Version)

for {v, r} <- [{"2.0.0", "> 1.0.0"}, {"2.0.0", "== 1.0.0"}, {"2.1.6-dev", "~> 2.1.2"}, {"2.0.0", "2.0.0"}, {"2.0.0", "!= 2.0.0"}, {"2.0.1", "!2.0.0"}, {"2.0.0", ">= 2.0.0"}, {"2.0.0", "<= 2.0.0"}, {"2.0.0", "< 2.0.0"}, {"2.5.0", "~> 2.0"}, {"3.0.0", "~> 2.0"}, {"2.0.5", "~> 2.0.0"}, {"2.1.0", "~> 2.0.0"}, {"2.2.0-dev", "~> 2.1-dev"}, {"2.1.0-dev", "~> 2.1"}, {"3.0.0-dev", "~> 2.1"}, {"2.1.3", ">= 2.1.0 and < 2.2.0"}, {"2.3.0", ">= 2.1.0 and < 2.2.0"}, {"1.0.0", "< 1.1.0 or > 2.0.0"}, {"2.1.0", "< 1.1.0 or > 2.0.0"}, {"1.5.0", "< 1.1.0 or > 2.0.0"}, {"2.1.0", "~> 2.1.0-dev"}, {"2.0.0", ">1.0.0"}, {"2.0.0", "~>1.0 or ~>2.0"}, {"2.0.0", "~> 1.0 or ~> 2.0 and != 2.0.0"}, {"1.5.0", "~> 1.0 or ~> 2.0 and != 1.5.0"}], do: {v, r, Version.match?(v, r), Version.match?(v, r, allow_pre: false)}

for {v, r} <- [{"2.1.6-dev", "~> 2.1.2"}, {"2.2.0-dev", "~> 2.1-dev"}, {"2.1.6-dev", "~> 2.1.2-dev"}, {"2.2.0-dev", ">= 2.1.0"}, {"2.2.6-dev", ">= 2.1.0-dev"}, {"2.0.0-rc", "== 2.0.0-rc"}, {"2.0.0-rc", "!= 2.0.0"}, {"2.0.0-rc", "< 2.0.0"}, {"2.0.0-rc", "> 1.0.0-rc and < 3.0.0"}], allow <- [true, false], do: {v, r, allow, Version.match?(v, r, allow_pre: allow)}

Version.match?(Version.parse!("2.0.0"), Version.parse_requirement!("~> 2.0"))

Version.match?("foo", "== 1.0.0")

Version.match?("2.0.0", "== == 1.0.0")

Version.match?("2.0.0", "")

Version.match?("2.0", "~> 2.0")

Version.match?("2.0.0", "~> 2")

Version.match?("2.0.0", "> 2.0")

for r <- ["== 2.0.1", "== == 2.0.1", "2.0.1", "> 1.0.0 and", "and > 1.0.0", "> 1.0.0 or < 0.5.0", "1.0.0 2.0.0", "~> 1.0.0.0", "~> a", "!> 1.0.0", ">=1.0.0", "   >=   1.0.0   ", "> 1.0.0 AND < 2.0.0", "> 1.0.0 && < 2.0.0", "~> 1.0-rc", "= 1.0.0", "~>", "1.0.0 or", "> 1.0.0 < 2.0.0"], do: {r, Version.parse_requirement(r)}

Version.parse_requirement!("== 2.0.1")

Version.parse_requirement!("== == 2.0.1")

Version.parse_requirement(1)

inspect(Version.parse_requirement!(">= 1.0.0 and < 2.0.0"))

to_string(Version.parse_requirement!("~> 1.0"))

Version.compile_requirement(Version.parse_requirement!("~> 1.0"))

Version.match?("1.5.0", Version.compile_requirement(Version.parse_requirement!("~> 1.0")))

Version.parse_requirement!("~> 1.0").source

Version.to_string(%Version{major: 1, minor: 2, patch: 3})

Version.to_string(Version.parse!("1.14.0-rc.0+build0"))

to_string(Version.parse!("1.14.0-rc.0+build0"))

"#{Version.parse!("1.0.0-alpha")}"

inspect(Version.parse!("1.0.0-alpha.1+x"))

inspect([Version.parse!("1.0.0")])

Map.from_struct(Version.parse!("1.0.0-a.1")) |> Enum.sort()

%Version{major: m} = Version.parse!("7.1.0"); m

Version.match?("2.0.0", :atom)

Version.match?(:atom, "> 1.0.0")

raise Version.InvalidVersionError, version: "x"

raise Version.InvalidRequirementError, requirement: "x"

Exception.message(%Version.InvalidVersionError{version: "abc"})

Version.parse(System.version()) |> elem(0)

for r <- ["== 1.0.0 and == 1.0.0 or == 3.0.0", "== 1.0.0 or == 1.0.0 and == 3.0.0", "== 3.0.0 and == 3.0.0 or == 1.0.0 and == 1.0.0"], v <- ["1.0.0", "3.0.0"], do: Version.match?(v, r)

for r <- [">1.0.0and<2.0.0", "> 1.0.0\tand < 2.0.0", "> = 1.0.0", "=> 1.0.0", "> 1.0.0 or or < 1.0.0", "or", "> 1.0", "1.0", "~>1.0.0-", "! 1.0.0"], do: Version.parse_requirement(r)

raise Version.InvalidVersionError, "x"

raise Version.InvalidRequirementError, "x"

Version.to_string(1)
