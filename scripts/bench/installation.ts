import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadConfig, type Config } from '#app/config.ts';
import { openProduct, type Product } from '../start/product.ts';

/** An installation of its own, on an embedded PostgreSQL with fsync on, that is gone afterwards. */
export async function withInstallation<T>(work: (product: Product, config: Config) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heard-bench-'));
  await chmod(folder, 0o755);
  const config = loadConfig({ NODE_ENV: 'production', PORT: '0', HEARD_DATA_DIR: folder });
  try {
    const product = await openProduct(
      config,
      () => undefined,
      (reason) => {
        throw reason;
      },
    );
    try {
      return await work(product, config);
    } finally {
      await product.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
