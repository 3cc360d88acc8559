import type { RequestHandler } from 'express';
import type { Application } from '#app/services/application.ts';

const PATIENCE_MS = 2_000;

/** For supervisors and load balancers: 200 when the database answers within two seconds, else 503. */
export function health({ database }: Application): RequestHandler {
  return (_request, response) => {
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(reject, PATIENCE_MS).unref();
    });
    Promise.race([database.global.execute('select 1'), late]).then(
      () => response.json({ status: 'ok' }),
      () => response.status(503).json({ status: 'the database does not answer' }),
    );
  };
}
