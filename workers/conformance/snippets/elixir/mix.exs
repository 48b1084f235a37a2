# Settings of Mix.

(Mix.start(); {Mix.target(), Mix.target(:rpi), Mix.target(), Mix.target(:host)})

{Mix.debug?(), Mix.debug(true), Mix.debug?(), Mix.debug(false)}

{Mix.compilers(), Mix.installed?(), Mix.install_project_dir()}

Mix.ensure_application!(:logger)

Mix.ensure_application!(:nope_app)

Mix.debug(1)

:init.script_id()

defmodule Mix.Tasks.Greet do
  use Mix.Task
  @shortdoc "Greets"
  @recursive true
  @requirements ["app.config"]
  def run(args), do: Mix.shell().info("hello #{inspect(args)}")
end
{Mix.Task.shortdoc(Mix.Tasks.Greet), Mix.Task.recursive(Mix.Tasks.Greet), Mix.Task.requirements(Mix.Tasks.Greet), Mix.Task.task_name(Mix.Tasks.Greet), Mix.Task.get("greet"), Mix.Task.task?(Mix.Tasks.Greet), Mix.Task.moduledoc(Mix.Tasks.Greet), Mix.Task.recursing?()}

{Mix.Task.task?(Enum), Mix.Task.get("nothing_of_that"), Mix.Task.supported_attributes()}

Mix.Task.get!("greeet_me")

{Mix.Utils.module_name_to_command(Mix.Tasks.FooBar.Baz, 2), Mix.Utils.command_to_module_name("foo_bar.baz"), Mix.Shell.printable_app_name()}

Mix.shell(Mix.Shell.Process)
Mix.shell().info([:green, "all ", ["is", " well"]])
Mix.shell().error("but this")
send(self(), {:mix_shell_input, :prompt, "Ada"})
name = Mix.shell().prompt("Who?")
send(self(), {:mix_shell_input, :yes?, true})
sure = Mix.shell().yes?("Sure?")
told = for _ <- 1..4 do
  receive do
    message -> message
  end
end
Mix.shell(Mix.Shell.IO)
{name, sure, told, Mix.Shell.Process.flush()}

Mix.Shell.Process.yes?("Sure?")

Mix.Shell.Process.prompt("Who?")

Mix.Shell.IO.yes?("Sure?", default: :maybe)

ExUnit.CaptureIO.capture_io("\n", fn -> send(self(), Mix.Shell.IO.yes?("Sure?", default: :no)) end)
