/** Serves the product from its sources, on the same database as `npm start`; pages change as their files do. */
import type { ServerBuild } from '@remix-run/node';
import { createServer as createBundler } from 'vite';
import { run } from './start/run.ts';

await run(async (report) => {
  report('Serving from the sources.');
  const bundler = await createBundler({ server: { middlewareMode: true } });
  return {
    build: async () => (await bundler.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild,
    before: bundler.middlewares,
    close: () => bundler.close(),
  };
});
