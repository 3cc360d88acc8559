import { defineConfig } from 'vitest/config';

/** What starts processes of its own runs one file at a time, after what does not; two cores are enough for all. */
const alone = { pool: 'forks', maxWorkers: 1, fileParallelism: false } as const;

/** Longer than any test takes, also where all else goes on beside it: only what has got stuck is ended by it. */
const STUCK_MS = 120_000;

/**
 * The built application is loaded as Node loads it: by Vite, its three megabytes would be read through again for each line of
 * each error, in an expression that runs out of stack.
 */
const server = { deps: { external: [/\/build\/server\//] } };

// Pure tests lie beside their file; what needs the database, the built application or a browser lies in tests/.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,db,scripts}/**/*.test.{ts,tsx}'],
          // Pure code keeps nothing: files share what they load.
          isolate: false,
          testTimeout: STUCK_MS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'database',
          include: ['tests/db/**/*.test.ts', 'tests/routes/**/*.test.ts'],
          // Each file has a database of its own; the built application is loaded once for all.
          isolate: false,
          globalSetup: ['tests/database-server.ts'],
          server,
          testTimeout: STUCK_MS,
          hookTimeout: STUCK_MS,
          pool: 'forks',
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'embedded',
          include: ['tests/embedded/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 30_000,
          ...alone,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/database-server.ts'],
          server,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A journey waits for its browser half of the time: two go on beside each other.
          pool: 'forks',
          maxWorkers: 3,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
