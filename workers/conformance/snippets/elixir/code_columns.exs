Code.string_to_quoted("\"👨‍👩‍👧\" = x", columns: true)

Code.string_to_quoted("~s(👨‍👩‍👧) = x", columns: true)

Code.string_to_quoted("~c\"👍🏽\" = x", columns: true)

Code.string_to_quoted(":\"🇩🇪\" = x", columns: true)

Code.string_to_quoted("[\"👨‍👩‍👧\": 1, a: x]", columns: true)

Code.string_to_quoted("\"a👨‍👩‍👧\#{b}🇩🇪\" = x", columns: true)

Code.string_to_quoted("\"\"\"\n👨‍👩‍👧 \#{a}\n\"\"\" <> x", columns: true)

Code.string_to_quoted("A.\"नि\"(x)", columns: true)

Code.string_to_quoted("?👍 = x", columns: true)

Code.string_to_quoted("\"👨‍👩‍👧\" = )", columns: true)

Code.string_to_quoted("\u3164 = 1")

Code.string_to_quoted("_shib\u3164 = 1")

Code.string_to_quoted("a\u{E0100} = 1")
