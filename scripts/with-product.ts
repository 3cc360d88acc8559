import { loadConfig } from '#app/config.ts';
import type { Application } from '#app/services/application.ts';
import { openProduct } from './start/product.ts';

/** Opens the product for one command, beside a server that may be running, and closes it afterwards. */
export async function withProduct<T>(work: (app: Application) => Promise<T>): Promise<T> {
  const report = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const product = await openProduct(loadConfig(process.env), report, (reason) => {
    report(reason.message);
    process.exit(1);
  });
  try {
    return await work(product.app);
  } finally {
    await product.close();
  }
}
