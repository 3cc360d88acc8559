import { loadConfig, type Config } from '#app/config.ts';
import { createServer, type ServerParts } from '#app/server/http.ts';
import { demonstrate } from './demonstrate.ts';
import { startInBackground } from './background.ts';
import { directions } from './directions.ts';
import { ensureFree, listen } from './port.ts';
import { openProduct } from './product.ts';
import { createOpened, drain, onSignal, type Opened } from './stop.ts';

/** Where the pages come from: a build, or a bundler at work. */
export type Pages = Pick<ServerParts, 'build' | 'before'> & { readonly close?: () => Promise<void> };

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

/** Runs the product until a signal ends it, or a fault does; then the process ends, with status 0 or 1. */
export async function run(preparePages: (report: typeof say) => Promise<Pages>): Promise<void> {
  // Whoever read our lines may go away (`npm start | head`); that is no reason to stop serving.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const opened = createOpened();
  const end = async (status: number) => {
    await opened.closeAll();
    process.exit(status);
  };
  const fail = (reason: unknown) => {
    say(reason instanceof Error ? reason.message : String(reason));
    return end(1);
  };
  onSignal((signal) => {
    say(`\n${signal}: finishing what is under way.`);
    return end(0);
  });
  try {
    await open(loadConfig(process.env), opened, preparePages, (reason) => void fail(reason));
  } catch (error) {
    await fail(error);
  }
}

async function open(
  config: Config,
  opened: Opened,
  preparePages: (report: typeof say) => Promise<Pages>,
  giveUp: (reason: Error) => void,
): Promise<void> {
  await ensureFree(config.host, config.port);
  const { close: closePages, ...pages } = await preparePages(say);
  if (closePages) opened.add(closePages);
  const product = await openProduct(config, say, giveUp);
  opened.add(product.close);
  const access = await demonstrate(product, config.demonstration, say);
  const { connection } = product;
  const { secret, publicUrl, embeddings, assistant, mail } = config;
  const { words } = product.app.theming;
  const worker = startInBackground(
    { connection, secret, publicUrl, services: { embeddings, assistant, mail }, words },
    say,
  );
  opened.add(() => worker.stop());
  const server = createServer({ ...pages, app: product.app, config });
  const port = await listen(server, config.host, config.port);
  opened.add(() => drain(server));
  say(directions(config.publicUrl ?? `http://localhost:${String(port)}`, access).join('\n'));
}
