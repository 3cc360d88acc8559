/** Builds what is stale, starts the database, brings it up to date, and serves the product until it is told to stop. */
import { buildIfStale, loadBuild } from './start/build.ts';
import { run } from './start/run.ts';

await run(async (report) => {
  await buildIfStale(report);
  return { build: await loadBuild() };
});
