defmodule DBConnection.ConnectionError do
  @moduledoc "Raised when the connection to the database cannot be made or is lost."
  defexception [:message, severity: :error, reason: :error]
end

defmodule Postgrex.Error do
  @moduledoc """
  What PostgreSQL refused. `postgres` is a map with the fields of the server's error (`code`, `pg_code`, `message`,
  `severity`, and `detail`, `hint`, `position`, … when given); `message` is set instead for errors of the client.
  """
  defexception [:message, :postgres, :connection_id, :query]

  # Specification: PostgreSQL manual, appendix "PostgreSQL Error Codes".
  @names %{
    "01000" => :warning,
    "08001" => :sqlclient_unable_to_establish_sqlconnection,
    "08006" => :connection_failure,
    "08P01" => :protocol_violation,
    "0A000" => :feature_not_supported,
    "21000" => :cardinality_violation,
    "22001" => :string_data_right_truncation,
    "22003" => :numeric_value_out_of_range,
    "22007" => :invalid_datetime_format,
    "22008" => :datetime_field_overflow,
    "22012" => :division_by_zero,
    "22023" => :invalid_parameter_value,
    "22P02" => :invalid_text_representation,
    "22P03" => :invalid_binary_representation,
    "23000" => :integrity_constraint_violation,
    "23502" => :not_null_violation,
    "23503" => :foreign_key_violation,
    "23505" => :unique_violation,
    "23514" => :check_violation,
    "25001" => :active_sql_transaction,
    "25P02" => :in_failed_sql_transaction,
    "26000" => :invalid_sql_statement_name,
    "28000" => :invalid_authorization_specification,
    "28P01" => :invalid_password,
    "3D000" => :invalid_catalog_name,
    "3F000" => :invalid_schema_name,
    "40001" => :serialization_failure,
    "40P01" => :deadlock_detected,
    "42501" => :insufficient_privilege,
    "42601" => :syntax_error,
    "42602" => :invalid_name,
    "42701" => :duplicate_column,
    "42702" => :ambiguous_column,
    "42703" => :undefined_column,
    "42704" => :undefined_object,
    "42710" => :duplicate_object,
    "42725" => :ambiguous_function,
    "42804" => :datatype_mismatch,
    "42883" => :undefined_function,
    "42P01" => :undefined_table,
    "42P02" => :undefined_parameter,
    "42P05" => :duplicate_prepared_statement,
    "42P06" => :duplicate_schema,
    "42P07" => :duplicate_table,
    "42P18" => :indeterminate_datatype,
    "53300" => :too_many_connections,
    "57014" => :query_canceled,
    "57P01" => :admin_shutdown,
    "57P03" => :cannot_connect_now,
    "P0001" => :raise_exception,
    "XX000" => :internal_error
  }

  @fields %{
    ?S => :severity,
    ?M => :message,
    ?D => :detail,
    ?H => :hint,
    ?P => :position,
    ?p => :internal_position,
    ?q => :internal_query,
    ?W => :where,
    ?s => :schema,
    ?t => :table,
    ?c => :column,
    ?d => :data_type,
    ?n => :constraint,
    ?F => :file,
    ?L => :line,
    ?R => :routine,
    ?V => :unlocalized
  }

  @doc false
  def from_fields(fields, connection_id, query \\ nil) do
    known = for {letter, value} <- fields, name = @fields[letter], into: %{}, do: {name, value}
    pg_code = fields[?C]
    postgres = Map.merge(known, %{code: @names[pg_code], pg_code: pg_code})
    %Postgrex.Error{postgres: postgres, connection_id: connection_id, query: query}
  end

  @impl true
  def message(%{postgres: %{} = pg} = error) do
    head = [pg.severity, " ", pg.pg_code, " (", to_string(pg.code), ") ", pg.message]
    detail = if value = pg[:detail], do: ["\n\n    ", value], else: []
    hint = if value = pg[:hint], do: ["\n\n    hint: ", value], else: []
    table = for key <- [:table, :constraint], value = pg[key], do: ["\n    ", to_string(key), ": ", value]
    table = if table == [], do: [], else: ["\n" | table]
    query = if error.query, do: ["\n\n    query: ", IO.iodata_to_binary(error.query)], else: []
    IO.iodata_to_binary([head, hint, query, table, detail])
  end

  def message(error), do: error.message
end
