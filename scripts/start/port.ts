import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/** @throws saying what to do when somebody else listens there, or nobody may. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, host, port);
  }
  return (server.address() as AddressInfo).port;
}

/** Tried before anything is built or started, so that a second start costs nothing. */
export async function ensureFree(host: string, port: number): Promise<void> {
  const trial = createServer();
  await listen(trial, host, port);
  trial.close();
  await once(trial, 'close');
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const place = `${host}:${String(port)}`;
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${String(port)} is in use (${place}): Heard may be running already. Choose another: PORT=3001 npm start`,
    );
  if (error.code === 'EACCES')
    return new Error(`Port ${String(port)} may not be used by this user. Choose one above 1023 with PORT.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`HOST is ${host}, which is no address of this machine.`);
  return error;
}
