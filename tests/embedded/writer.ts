/**
 * A process for the tests to kill. Starts (or adopts) the database in the directory it is given, says so, and, if asked,
 * writes rows through four connections, telling each number only once the server has acknowledged it.
 */
import { writeSync } from 'node:fs';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '#db/embedded/launch.ts';

const [dataDirectory = '', task] = process.argv.slice(2);
const say = (word: string, value: unknown) => writeSync(1, `${JSON.stringify([word, value])}\n`);

try {
  const { connection, adopted, pid } = await startEmbeddedPostgres({ dataDirectory });
  say('ready', { connection, adopted, pid });
  process.stdin.resume();
  if (task === 'write') await write(postgres({ ...connection, max: 4, onnotice: () => undefined }));
} catch (error) {
  say('failed', error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function write(sql: postgres.Sql): Promise<never> {
  await sql`create table if not exists acknowledged (writer integer, number bigint, padding text)`;
  const numbers = { next: 0 };
  const writer = async (): Promise<never> => {
    for (;;) {
      const number = ++numbers.next;
      await sql`insert into acknowledged values (${process.pid}, ${number}, repeat('x', 500))`;
      say('wrote', number);
    }
  };
  return Promise.race([writer(), writer(), writer(), writer()]);
}
