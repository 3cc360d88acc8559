/** The only superuser of an embedded server; reachable through a socket that its own user alone may enter. */
export const SUPERUSER = 'postgres';
/** Never opened: there is no TCP. It is part of the socket's file name. */
export const PORT = 5432;
/** The database that the product lives in. */
export const DATABASE = 'heard';
/** Written into the server's command line, so that whoever finds the server can tell whether its starter still lives. */
export const STARTER_SETTING = 'heard.starter';

/** How a cluster is made: ICU's root collation and UTF-8, the same on every system; nobody but its own user gets in. */
export const INITDB_OPTIONS = [
  `--username=${SUPERUSER}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=und',
  '--locale=C',
  '--data-checksums',
] as const;

/**
 * How the server runs. Its log says nothing that a respondent typed: neither statements nor the errors they cause,
 * whose messages and details quote values.
 */
export function serverSettings(socketDirectory: string, fsync: boolean): readonly string[] {
  return [
    `${STARTER_SETTING}=${String(process.pid)}`,
    'listen_addresses=',
    `port=${String(PORT)}`,
    `unix_socket_directories=${socketDirectory}`,
    'unix_socket_permissions=0700',
    'max_connections=60',
    'shared_buffers=64MB',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
    ...(fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}

/** What a child gets of our environment: nothing that PostgreSQL would obey (PGDATA, PGPORT, PGOPTIONS …). */
export const CHILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};
