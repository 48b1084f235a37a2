ExUnit.start(autorun: false)
defmodule AssertedCalls do
  use ExUnit.Case
  test "a" do
    assert Nope.a1() == 1
    refute Nope.a2() == 1
    refute Nope.a3()
    assert Nope.a4()
    refute Nope.a5() != 2
    assert Nope.a6() in [1]
    refute Nope.a7() in [1]
    refute Nope.a8() =~ "x"
    refute Nope.a9() > 1
    assert {:ok, _} = Nope.b1()
    refute match?({:ok, _}, Nope.b2())
    assert match?({:ok, _}, Nope.b3())
    refute not Nope.b4()
    assert not Nope.b5()
    assert Nope.b6(1, 2)
    refute Nope.b7(1, 2)
    assert_raise RuntimeError, fn -> Nope.b8() end
    assert Nope.c1() == Nope.c2()
    refute Nope.c3() == Nope.c4()
    assert_in_delta Nope.c5(), 1, 2
    refute is_nil(Nope.c6())
    assert is_nil(Nope.c7())
    refute Nope.c8().foo
    assert Nope.c9() && true
    refute Nope.d1() && true
    refute !Nope.d2()
  end
end
