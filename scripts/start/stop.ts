import type { Server } from 'node:http';

/** What was opened, in order; closed in the reverse order. */
export interface Opened {
  add(close: () => Promise<void>): void;
  readonly closeAll: () => Promise<void>;
}

export function createOpened(): Opened {
  const closers: (() => Promise<void>)[] = [];
  return {
    add: (close) => closers.push(close),
    closeAll: async () => {
      for (let close = closers.pop(); close; close = closers.pop()) await close();
    },
  };
}

/** How long answers that are under way may take once the server has been told to stop. */
const DRAIN_MS = 10_000;

/** Takes no more requests, finishes those under way, and then ends the connections. */
export async function drain(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(late);
}

/** Runs `stop` once, at the first signal to end; a second signal ends the process at once. */
export function onSignal(stop: (signal: NodeJS.Signals) => Promise<void>): void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const first = (signal: NodeJS.Signals) => {
    for (const name of signals) {
      process.off(name, first);
      process.on(name, () => process.exit(1));
    }
    void stop(signal);
  };
  for (const name of signals) process.on(name, first);
}
