import { defineConfig } from 'vitest/config';

// Pure tests lie beside their file; what needs the database, the built application or a browser lies in tests/.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{app,db,scripts}/**/*.test.{ts,tsx}'] } },
      {
        test: {
          name: 'database',
          include: ['tests/db/**/*.test.ts', 'tests/routes/**/*.test.ts'],
          globalSetup: ['tests/database-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'embedded',
          include: ['tests/embedded/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 30_000,
          pool: 'forks',
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/database-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          pool: 'forks',
          maxWorkers: 1,
        },
      },
    ],
  },
});
