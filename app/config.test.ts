import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';

const secret = 's'.repeat(32);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'heard-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('needs nothing', () => {
  const config = loadConfig({ HEARD_SECRET: secret });
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    publicUrl: null,
    dataDirectoryIsDefault: true,
    demonstration: 'if empty',
    embeddings: null,
    assistant: null,
  });
  expect(config.dataDirectory).toBe(path.resolve('var'));
});

it('takes an empty variable for one that is not set', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: '', HEARD_SECRET: secret }).port).toBe(3000);
});

describe('names the variable that is wrong', () => {
  it.each([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://localhost/heard'],
    ['HEARD_SECRET', 's'.repeat(31)],
    ['PUBLIC_URL', 'heard.example'],
    ['PUBLIC_URL', 'https://heard.example/path'],
    ['NODE_ENV', 'staging'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', 'loopback, 10.0.0.0/x'],
    ['HEARD_EMBEDDINGS_URL', 'file:///etc/passwd'],
    ['HEARD_EMBEDDINGS_URL', 'https://model.example/v1?key=1'],
    ['HEARD_ASSISTANT_URL', 'https://user:password@model.example/v1'],
    ['HEARD_ASSISTANT_KEY', 'two words'],
    ['HEARD_MAIL_URL', 'https://mail.example'],
    ['HEARD_MAIL_FROM', 'nobody'],
    ['HEARD_MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
  ])('%s=%s', (name, value) => {
    expect(() => loadConfig({ HEARD_SECRET: secret, [name]: value })).toThrow(new RegExp(`^${name} must`));
  });

  it('all of them at once, and never the secret itself', () => {
    expect(() => loadConfig({ PORT: 'x', HEARD_SECRET: 'too short' })).toThrow(
      /PORT must.*\nHEARD_SECRET must(?!.*too short)/,
    );
  });
});

it.each(['uniquelocal', '10.0.0.0/8, ::1'])('believes the proxies %s', (trusted) => {
  expect(loadConfig({ TRUSTED_PROXIES: trusted, HEARD_SECRET: secret }).trustedProxies).toBe(trusted);
});

it.each([
  ['0', 0],
  ['65535', 65_535],
])('takes port %s', (given, port) => {
  expect(loadConfig({ PORT: given, HEARD_SECRET: secret }).port).toBe(port);
});

describe('the secret', () => {
  it('is made once, for its owner alone, and kept', () => {
    const first = loadConfig({ HEARD_DATA_DIR: folder });
    expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(loadConfig({ HEARD_DATA_DIR: folder }).secret).toBe(first.secret);
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(folder, 'secret'), 'utf8').trim()).toBe(first.secret);
  });

  it('is refused when the file was cut short', () => {
    writeFileSync(path.join(folder, 'secret'), 'abc');
    expect(() => loadConfig({ HEARD_DATA_DIR: folder })).toThrow('shorter than 32');
  });

  it('must be given where a database is shared in production', () => {
    const shared = { DATABASE_URL: 'postgres://db/heard', HEARD_DATA_DIR: folder };
    expect(() => loadConfig({ ...shared, NODE_ENV: 'production' })).toThrow(/^HEARD_SECRET must be given/);
    expect(loadConfig({ ...shared, NODE_ENV: 'production', HEARD_SECRET: secret }).secret).toBe(secret);
    expect(loadConfig(shared).secret).toHaveLength(64);
  });
});

describe('what may help with theming', () => {
  const url = 'https://models.example/v1/';
  const load = (env: Record<string, string>) => loadConfig({ HEARD_SECRET: secret, ...env });

  it('is a directory, or a service with a model', () => {
    expect(load({ HEARD_EMBEDDINGS_DIR: 'model' }).embeddings).toEqual({ directory: path.resolve('model') });
    expect(load({ HEARD_EMBEDDINGS_URL: url, HEARD_EMBEDDINGS_MODEL: 'm' }).embeddings).toEqual({
      url: 'https://models.example/v1',
      model: 'm',
      key: null,
    });
    expect(
      load({ HEARD_ASSISTANT_URL: url, HEARD_ASSISTANT_MODEL: 'm', HEARD_ASSISTANT_KEY: 'k' }).assistant,
    ).toMatchObject({ key: 'k' });
  });

  it.each([
    [{ HEARD_ASSISTANT_URL: url }, /^HEARD_ASSISTANT_MODEL must be given/],
    [{ HEARD_ASSISTANT_KEY: 'hush-hush' }, /^HEARD_ASSISTANT_URL must be given(?!.*hush)/],
    [{ HEARD_ASSISTANT_URL: url, HEARD_ASSISTANT_KEY: 'hush hush' }, /^HEARD_ASSISTANT_KEY must be visible(?!.*hush)/],
    [
      { HEARD_EMBEDDINGS_DIR: 'model', HEARD_EMBEDDINGS_URL: url, HEARD_EMBEDDINGS_MODEL: 'm' },
      /^HEARD_EMBEDDINGS_DIR must not be given/,
    ],
  ] as const)('is refused by name: %j', (env, message) => {
    expect(() => load(env)).toThrow(message);
  });
});

describe('letters', () => {
  const given = {
    HEARD_SECRET: secret,
    HEARD_MAIL_URL: 'smtps://user:password@mail.example:465',
    HEARD_MAIL_FROM: 'Our Partnership <survey@example.org>',
    PUBLIC_URL: 'https://heard.example',
  };

  it('need a server, who they are from, and an address to link to', () => {
    expect(loadConfig(given).mail).toEqual({ url: given.HEARD_MAIL_URL, from: given.HEARD_MAIL_FROM });
    for (const name of ['HEARD_MAIL_URL', 'HEARD_MAIL_FROM', 'PUBLIC_URL'])
      expect(() => loadConfig({ ...given, [name]: '' })).toThrow(new RegExp(`^${name} must be given`));
    expect(loadConfig({ HEARD_SECRET: secret }).mail).toBeNull();
  });
});
