# the log set anew after kernel's environment

:logger.set_primary_config(%{level: :none, filters: [], metadata: %{a: 1}})
:logger.set_module_level(:foo, :error)
:application.set_env(:kernel, :logger_level, :emergency)
done = :logger.reconfigure()
{:ok, handler} = :logger.get_handler_config(:default)
{done, :logger.get_primary_config(), :logger.get_handler_ids(), :logger.get_module_level(), handler.filter_default, handler.formatter, Keyword.keys(handler.filters)}

:application.set_env(:kernel, :logger_level, :emergency)
:application.set_env(:kernel, :logger_metadata, %{b: 2})
:application.set_env(:kernel, :logger, [{:handler, :other, :logger_std_h, %{level: :alert}}, {:handler, :default, :logger_std_h, %{level: :alert}}, {:module_level, :debug, [:bar]}, {:filters, :stop, []}])
done = :logger.reconfigure()
handlers = for h <- :logger.get_handler_config(), do: {h.id, h.level, h.filter_default, h.formatter}
{done, :logger.get_primary_config(), handlers, :logger.get_module_level()}

:application.set_env(:kernel, :logger_level, :foo)
:logger.reconfigure()

:application.set_env(:kernel, :logger_level, :emergency)
:application.set_env(:kernel, :logger, [:foo])
:logger.reconfigure()

:application.set_env(:kernel, :logger, [{:handler, :default, :no_such_handler, %{}}])
:logger.reconfigure()
