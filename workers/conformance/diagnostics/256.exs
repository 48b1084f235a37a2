<<x::integer-size(3)-foo>> = <<1>>
