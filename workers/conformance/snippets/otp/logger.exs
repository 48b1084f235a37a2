# The configuration of the log.

:logger.set_application_level(:nonexistent_app, :debug)

:logger.unset_application_level(:nonexistent_app)

(:ok = :application.load({:application, :own_modules, [vsn: ~c"1", modules: [OwnA, OwnB]]}); {:logger.set_application_level(:own_modules, :error), Enum.sort(:logger.get_module_level([OwnA, OwnB])), :logger.unset_application_level(:own_modules), :logger.get_module_level(OwnA)})

:logger.set_application_level(:own_modules, :loud)

:logger.update_formatter_config(:nonexistent, :single_line, true)

{:logger.add_handler(:own, :logger_std_h, %{formatter: {:logger_formatter, %{}}}), :logger.update_formatter_config(:own, :single_line, false), elem(:logger.get_handler_config(:own), 1).formatter, :logger.remove_handler(:own)}

:logger.add_handlers(:nonexistent_app)

:logger.add_handlers([])

:logger.add_handlers([{:handler, :nonexistent, :nonexistent, %{}}])

{:logger.add_handlers([{:handler, :own2, :logger_std_h, %{level: :critical}}]), elem(:logger.get_handler_config(:own2), 1).level, :logger.remove_handler(:own2)}
