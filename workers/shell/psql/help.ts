// What psql says about itself: `help`, `\?`, and the commands that PostgreSQL's psql has and this one has not.

export const HELP = `You are using psql, the command-line interface to PostgreSQL.
Type:  \\copyright for distribution terms
       \\h for help with SQL commands
       \\? for help with psql commands
       \\g or terminate with semicolon to execute query
       \\q to quit
`;

export const COMMANDS = `General
  \\errverbose            show most recent error message at maximum verbosity
  \\g                     execute query, as the semicolon does
  \\gexec                 execute query, then execute each value in its result
  \\gset [PREFIX]         execute query and store result in psql variables
  \\gx                    as \\g, but forces expanded output mode
  \\q                     quit psql

Help
  \\?                     show help on backslash commands

Query Buffer
  \\p                     show the contents of the query buffer
  \\r                     reset (clear) the query buffer

Input/Output
  \\echo [-n] [STRING]    write string to standard output (-n for no newline)
  \\i FILE                execute commands from file
  \\qecho [-n] [STRING]   write string to query output (-n for no newline)
  \\warn [-n] [STRING]    write string to standard error (-n for no newline)

Informational
  (options: S = show system objects, + = additional detail)
  \\d[S+]                 list tables, views, and sequences
  \\d[S+]  NAME           describe table, view, sequence, or index
  \\df[S+] [PATTERN]      list functions
  \\di[S+] [PATTERN]      list indexes
  \\dm[S+] [PATTERN]      list materialized views
  \\dn[S+] [PATTERN]      list schemas
  \\ds[S+] [PATTERN]      list sequences
  \\dt[S+] [PATTERN]      list tables
  \\dT[S+] [PATTERN]      list data types
  \\du[S+] [PATTERN]      list roles
  \\dv[S+] [PATTERN]      list views
  \\dx     [PATTERN]      list extensions
  \\l[+]   [PATTERN]      list databases
  \\sf     FUNCNAME       show a function's definition

Formatting
  \\a                     toggle between unaligned and aligned output mode
  \\C [STRING]            set table title, or unset if none
  \\f [STRING]            show or set field separator for unaligned query output
  \\pset [NAME [VALUE]]   set table output option
                         (border|columns|expanded|fieldsep|footer|format|
                         null|pager|title|tuples_only)
  \\t [on|off]            show only rows (currently %t)
  \\x [on|off|auto]       toggle expanded output (currently %x)

Connection
  \\c[onnect] {[DBNAME|- USER|-]}
                         connect to new database (currently "%d")
  \\conninfo              display information about current connection
  \\encoding              show client encoding

Operating System
  \\timing [on|off]       toggle timing of commands (currently %T)

Variables
  \\set [NAME [VALUE]]    set internal variable, or list all if no parameters
  \\unset NAME            unset (delete) internal variable
`;

/** Commands that PostgreSQL 15's psql has and this one has not. */
export const MISSING = new Set(
  `! H T cd copy copyright crosstabview dA dAc dAf dAo dAp dC dD dF dFd dFp dFt dL dO dP dX db dc dconfig dd ddp des det deu dew dl do dp
  dRp dRs drds dy e edit ef elif else endif ev gdesc h help html if lo_export lo_import lo_list lo_unlink o out password prompt s setenv sv
  w watch write z`.split(/\s+/),
);
