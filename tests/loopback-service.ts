import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a service got, and what it shall answer; for tests of what asks it. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is where it is text, else as JSON. Null: nothing is ever sent. */
  readonly body: unknown;
}

/** A service on this machine that answers as it is told to; `close` ends it with all its connections. */
export async function loopbackService(answer: (asked: Asked, turn: number) => Reply) {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(body) as Record<string, unknown>,
      };
      asked.push(one);
      const reply = answer(one, asked.length);
      if (reply.body === null) return;
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
