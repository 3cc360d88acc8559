import type { Config } from '#app/config.ts';
import { createServer } from '#app/server/http.ts';
import type { DemonstrationAccess } from '../demonstration/access.ts';
import { seedDemonstration } from '../demonstration/seed.ts';
import { buildIfStale, loadBuild } from '../start/build.ts';
import { listen } from '../start/port.ts';
import type { Product } from '../start/product.ts';

/** Stands on posters and in addresses; reserved (RFC 2606), so nobody is reached by it. */
export const PUBLIC_HOST = 'heard.example';

interface Served {
  /** On this machine, where the public host has to be led to. */
  readonly port: number;
  readonly access: DemonstrationAccess;
  readonly close: () => void;
}

const tell = (sentence: string) => {
  process.stderr.write(`${sentence}\n`);
};

/** Serves the demonstration under a public address, as an operator has set it up: posters need one. */
export async function servePublicly(product: Product, config: Config): Promise<Served> {
  await buildIfStale(tell);
  const publicUrl = `http://${PUBLIC_HOST}`;
  const app = { ...product.app, publicUrl };
  const access = await seedDemonstration(product.connection, app, tell);
  if (access === null) throw new Error('The demonstration could not be put in');
  const server = createServer({
    build: await loadBuild(),
    app,
    config: { ...config, publicUrl },
    log: () => undefined,
  });
  const port = await listen(server, '127.0.0.1', 0);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, access, close };
}
