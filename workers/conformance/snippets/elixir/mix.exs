# Settings of Mix.

(Mix.start(); {Mix.target(), Mix.target(:rpi), Mix.target(), Mix.target(:host)})

{Mix.debug?(), Mix.debug(true), Mix.debug?(), Mix.debug(false)}

{Mix.compilers(), Mix.installed?(), Mix.install_project_dir()}

Mix.ensure_application!(:logger)

Mix.ensure_application!(:nope_app)

Mix.debug(1)

:init.script_id()
