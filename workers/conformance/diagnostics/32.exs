receive do
end
1 +
