import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const sources = ['app', 'db', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => join(folder, path)),
);

test('only disclosure control makes a publishable count', () => {
  const makers = sources.filter((path) => {
    const text = readFileSync(path, 'utf8');
    return /\bas (unknown as )?PublishableCount\b|<PublishableCount>\s*\(|disclosure\/publishable\.ts|\.\/publishable\.ts/.test(
      text,
    );
  });
  const own = join('app', 'disclosure') + sep;
  expect(makers.length).toBeGreaterThan(0);
  expect(
    makers.filter((path) => !path.startsWith(own) && path !== join('app', 'domain', 'report', 'published.ts')),
  ).toEqual([]);
});
