import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ProviderError } from './provider-error.ts';
import { smtpMail } from './smtp-mail.ts';

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

/** A mail server that says what it is told to say to RCPT, and keeps what it was sent. */
async function listen(recipientReply: string): Promise<{ url: string; received: () => string }> {
  let received = '';
  const own = createServer((socket) => {
    let inData = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      received += chunk.toString();
      if (inData) {
        if (received.endsWith('\r\n.\r\n')) {
          inData = false;
          socket.write('250 kept\r\n');
        }
        return;
      }
      for (const line of chunk.toString().trim().split('\r\n')) {
        if (/^(EHLO|HELO)/.test(line)) socket.write('250 test\r\n');
        else if (line.startsWith('RCPT')) socket.write(`${recipientReply}\r\n`);
        else if (line === 'DATA') {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
  server = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const { port } = own.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${String(port)}`, received: () => received };
}

const letter = {
  to: 'sara@example.org',
  subject: 'የሪፖርት ዜና',
  text: 'Line one\nالتقرير متاح\n',
  stopAddress: 'https://heard.example/stop?t=x',
};

describe('a letter through a mail server', () => {
  it('arrives at one address, with its words and the way to stop', async () => {
    const { url, received } = await listen('250 ok');
    expect(await smtpMail({ url, from: 'Heard <heard@heard.example>' }).send(letter)).toBe('sent');
    const sent = received();
    expect(sent.match(/^RCPT TO:.*$/gm)?.map((line) => line.trim())).toEqual(['RCPT TO:<sara@example.org>']);
    expect(sent).toContain('From: Heard <heard@heard.example>');
    expect(sent).toContain('List-Unsubscribe: <https://heard.example/stop?t=x>');
    const body = /\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n\.\r\n/.exec(sent)?.[1] ?? '';
    expect(Buffer.from(body, 'base64').toString().replaceAll('\r\n', '\n')).toBe(letter.text);
  });

  it('is refused for good where there is no such mailbox', async () => {
    const { url } = await listen('550 no such user');
    expect(await smtpMail({ url, from: 'heard@heard.example' }).send(letter)).toBe('refused');
  });

  it('may be tried again where the server is busy, and the error holds neither address nor words', async () => {
    const { url } = await listen('451 try later, sara@example.org');
    const sending = smtpMail({ url, from: 'heard@heard.example' }).send(letter);
    await expect(sending).rejects.toBeInstanceOf(ProviderError);
    await sending.catch((error: unknown) => {
      expect(String(error)).not.toMatch(/sara|Line one/);
    });
  });

  it('may be tried again where nobody listens', async () => {
    const { url } = await listen('250 ok');
    server?.close();
    await expect(smtpMail({ url, from: 'heard@heard.example' }).send(letter)).rejects.toBeInstanceOf(ProviderError);
  });
});
