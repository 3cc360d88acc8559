import { chmod, chown, mkdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFor, canEnter } from '#db/embedded/account.ts';
import { startEmbeddedPostgres } from '#db/embedded/launch.ts';
import { clearFolder, openFolder, startProcess } from './processes.ts';

const NOBODY = { uid: 65_534, gid: 65_534 };

let folder: string;
beforeEach(async () => {
  folder = await openFolder();
});
afterEach(async () => {
  await clearFolder(folder);
});

// A test machine runs these as root or as somebody else; each kind is met on one of the two.
describe.runIf(process.getuid?.() === 0)('as root', () => {
  it('runs the server as another user, who alone may read the data', async () => {
    const dataDirectory = path.join(folder, 'postgresql');
    const server = await startEmbeddedPostgres({ dataDirectory });
    const { uid, mode } = await stat(dataDirectory);
    expect(uid).toBe(accountFor(dataDirectory).uid);
    expect(uid).not.toBe(0);
    expect(mode & 0o077).toBe(0);
    await server.stop();
  });

  it('refuses a place that this user cannot reach, or moves if it may, to the same place each time', async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    const dataDirectory = path.join(closed, 'postgresql');
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toThrow(/cannot reach .*HEARD_DATA_DIR/);
    const moved = await startEmbeddedPostgres({ dataDirectory, mayMove: true });
    expect(moved.dataDirectory).toMatch(/^\/var\/lib\/heard-[0-9a-f]{10}\/postgresql$/);
    await moved.stop();
    await chmod(closed, 0o755);
    const again = await startEmbeddedPostgres({ dataDirectory, mayMove: true });
    expect(again.dataDirectory).toBe(moved.dataDirectory);
    await again.stop();
    await rm(path.dirname(moved.dataDirectory), { recursive: true });
  });

  it('serves a user who is not root from the same programs, if that user can read the project', async (context) => {
    context.skip(!(await canEnter(NOBODY, process.cwd())), 'this checkout is closed to other users');
    const own = path.join(folder, 'own');
    await mkdir(own);
    await chown(own, NOBODY.uid, NOBODY.gid);
    const env = { ...process.env, HOME: own, TMPDIR: own };
    const starter = startProcess(path.join(own, 'postgresql'), 'hold', { ...NOBODY, env });
    expect(await starter.ready).toMatchObject({ adopted: false, connection: { database: 'heard' } });
    expect((await stat(path.join(own, 'postgresql'))).uid).toBe(NOBODY.uid);
    await starter.end();
  });
});

describe.runIf(process.getuid?.() !== 0)('as somebody else', () => {
  it('runs the server as that user', async () => {
    const dataDirectory = path.join(folder, 'postgresql');
    const server = await startEmbeddedPostgres({ dataDirectory });
    expect((await stat(dataDirectory)).uid).toBe(os.userInfo().uid);
    await server.stop();
  });
});
