import http from 'node:http';

/** What one answer cost on the wire, its headers included, and what it said. */
export interface Fetched {
  readonly status: number;
  readonly bytes: number;
  readonly location: string | null;
  /** Only asked for without compression, so that it can be read. */
  readonly text: string;
}

export interface Form {
  readonly action: string;
  readonly fields: URLSearchParams;
}

/** Fetches pages as a phone would on one connection, with the cookies it was given. */
export function createVisitor(origin: string) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map<string, string>();
  const request = (address: string, encoding: string, body: URLSearchParams | null) =>
    new Promise<Fetched>((resolve, reject) => {
      const sent = http.request(new URL(address, origin), {
        agent,
        method: body === null ? 'GET' : 'POST',
        headers: {
          'Accept-Encoding': encoding,
          Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body === null ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin }),
        },
      });
      let before = 0;
      sent.on('socket', (socket) => {
        before = socket.bytesRead;
      });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        const { socket } = response;
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            cookies.set(name, value);
          }
          resolve({
            status: response.statusCode ?? 0,
            bytes: socket.bytesRead - before,
            location: response.headers.location ?? null,
            text: Buffer.concat(chunks).toString('utf8'),
          });
        });
      });
      sent.end(body?.toString());
    });
  return {
    get: (address: string, encoding = 'identity') => request(address, encoding, null),
    post: (address: string, fields: URLSearchParams) => request(address, 'identity', fields),
    close: () => {
      agent.destroy();
    },
  };
}
export type Visitor = ReturnType<typeof createVisitor>;

/** What a page makes a browser load beside itself. */
export function resourcesOf(html: string): { readonly addresses: readonly string[]; readonly scripts: number } {
  const links = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(stylesheet|icon|preload|modulepreload|manifest)"/.test(tag));
  const images = [...html.matchAll(/<(?:img|script)\b[^>]*\ssrc=[^>]*>/g)].map(([tag]) => tag);
  const addresses = [...links, ...images].flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
  return {
    addresses: [...new Set(addresses)].filter((address) => !address.startsWith('data:')),
    scripts: [...html.matchAll(/<script\b/g)].length,
  };
}

/** The last form of a page, filled in as somebody in a hurry would: the first of every choice, a line in every text. */
export function fillForm(html: string, page: string): Form | null {
  const form = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head = '']) => /method="post"/i.test(head))
    .at(-1);
  if (form === undefined) return null;
  const [, head = '', inner = ''] = form;
  const fields = new URLSearchParams();
  for (const [tag, kind] of inner.matchAll(/<(input|textarea)\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute('name');
    if (name === undefined) continue;
    if (kind === 'textarea') fields.set(name, 'More buses in the evening, and rent that we can pay.');
    else if (!fields.has(name)) fields.set(name, attribute('value') ?? 'on');
  }
  return { action: /action="([^"]*)"/.exec(head)?.[1]?.replaceAll('&amp;', '&') ?? page, fields };
}
