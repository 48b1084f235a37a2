# Map keys in patterns that hold pinned variables.
defmodule Board do
  def at(board, row, column) do
    case board do
      %{{^row, ^column} => piece} -> piece
      %{[^row] => piece, row: {:some, ^column}} -> piece
      %{^row => %{^column => piece}} -> piece
      _ -> :empty
    end
  end

  def wait(tag) do
    receive do
      %{{:reply, ^tag} => answer} -> answer
    after
      0 -> :none
    end
  end
end

IO.inspect(Board.at(%{{1, 2} => :rook}, 1, 2))
IO.inspect(Board.at(%{{1, 2} => :rook}, 2, 1))
IO.inspect(Board.at(%{[3] => :king, row: {:some, :x}}, 3, :x))
IO.inspect(Board.at(%{1 => %{2 => :pawn}}, 1, 2))

send(self(), %{{:reply, 1} => :first})
send(self(), %{{:reply, 2} => :second})
IO.inspect([Board.wait(2), Board.wait(3), Board.wait(1)])

name = "id"
%{{^name, :version} => version} = %{{"id", :version} => 4}
IO.inspect(version)
