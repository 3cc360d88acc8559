import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

/** A service that speaks OpenAI's HTTP interface. */
export interface HttpService {
  /** What comes before `/embeddings` or `/chat/completions`, without a slash at the end. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
}

/** What the product is told by its surroundings; docs/operate.md explains each variable to the operator. */
export interface Config {
  readonly environment: 'production' | 'development' | 'test';
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** A PostgreSQL of the operator's own; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Keys the hashes that receipts and short links are found by, and seals sessions: to be kept with the database. */
  readonly secret: string;
  /** Absolute. Holds the secret, and the embedded database in `postgresql`. */
  readonly dataDirectory: string;
  /** Nobody chose the data directory. */
  readonly dataDirectoryIsDefault: boolean;
  /** Whether a made-up organization is put into the database. */
  readonly demonstration: boolean | 'if empty';
  /** The origin that people reach the product under, without a slash at the end; null: whatever they asked for. */
  readonly publicUrl: string | null;
  /** Whose X-Forwarded-* headers are believed, as Express's "trust proxy" reads it. */
  readonly trustedProxies: string;
  /** Where sentence vectors come from: a local directory (absolute), or a service; null: nowhere. */
  readonly embeddings: { readonly directory: string } | HttpService | null;
  /** What may propose names for themes; null: nothing. */
  readonly assistant: HttpService | null;
  /** The mail server that tells of new reports, and who it writes as; null: nobody is told. */
  readonly mail: { readonly url: string; readonly from: string } | null;
}

const SHORTEST_SECRET = 32;

const serviceUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  .refine((url) => !/[?#]/.test(url), 'must not have a query')
  .refine((url) => !URL.canParse(url) || new URL(url).username === '', 'must not hold a password')
  .transform((url) => url.replace(/\/+$/, ''));

/** It goes into a header: visible ASCII. */
const serviceKey = z.string().regex(/^[!-~]+$/, 'must be visible characters without spaces');

const environmentSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535')
    .default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  HEARD_SECRET: z
    .string()
    .min(SHORTEST_SECRET, `must have at least ${String(SHORTEST_SECRET)} characters`)
    .optional(),
  HEARD_DATA_DIR: z.string().optional(),
  HEARD_DEMONSTRATION: z
    .enum(['yes', 'no'])
    .transform((wish) => wish === 'yes')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
    .refine(
      (url) => URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`,
      'must be an origin: no path, no query',
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => list.split(',').every(isProxy),
      'must be addresses, networks (10.0.0.0/8), or loopback, linklocal, uniquelocal',
    )
    .default('loopback'),
  HEARD_EMBEDDINGS_DIR: z.string().optional(),
  HEARD_EMBEDDINGS_URL: serviceUrl.optional(),
  HEARD_EMBEDDINGS_MODEL: z.string().optional(),
  HEARD_EMBEDDINGS_KEY: serviceKey.optional(),
  HEARD_ASSISTANT_URL: serviceUrl.optional(),
  HEARD_ASSISTANT_MODEL: z.string().optional(),
  HEARD_ASSISTANT_KEY: serviceKey.optional(),
  HEARD_MAIL_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  HEARD_MAIL_FROM: z
    .string()
    .regex(/^[^\p{Cc}]*[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+>?$/u, 'must be an e-mail address, or Name <address>')
    .optional(),
});

type Environment = z.infer<typeof environmentSchema>;

/** @throws naming the variable that lacks another, or contradicts it. */
function serviceOf(data: Environment, name: 'HEARD_EMBEDDINGS' | 'HEARD_ASSISTANT'): HttpService | null {
  const url = data[`${name}_URL`];
  const model = data[`${name}_MODEL`];
  const key = data[`${name}_KEY`];
  if (url === undefined) {
    if (model !== undefined || key !== undefined)
      throw new Error(`${name}_URL must be given with the model and the key`);
    return null;
  }
  if (model === undefined) throw new Error(`${name}_MODEL must be given with ${name}_URL`);
  return { url, model, key: key ?? null };
}

function embeddingsOf(data: Environment): Config['embeddings'] {
  const service = serviceOf(data, 'HEARD_EMBEDDINGS');
  if (data.HEARD_EMBEDDINGS_DIR === undefined) return service;
  if (service !== null) throw new Error('HEARD_EMBEDDINGS_DIR must not be given with HEARD_EMBEDDINGS_URL');
  return { directory: path.resolve(data.HEARD_EMBEDDINGS_DIR) };
}

/** @throws naming the variable that lacks another. */
function mailOf({ HEARD_MAIL_URL: url, HEARD_MAIL_FROM: from, PUBLIC_URL }: Environment): Config['mail'] {
  if (url === undefined) {
    if (from !== undefined) throw new Error('HEARD_MAIL_URL must be given with HEARD_MAIL_FROM');
    return null;
  }
  if (from === undefined) throw new Error('HEARD_MAIL_FROM must be given with HEARD_MAIL_URL');
  if (PUBLIC_URL === undefined) throw new Error('PUBLIC_URL must be given with HEARD_MAIL_URL: letters link to it');
  return { url, from };
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...rest] = text.trim().split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text.trim())) return true;
  return isIP(address) !== 0 && rest.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
}

/**
 * Reads the environment, once, at start. A variable that is set to nothing counts as not set. Where no secret is given,
 * one is made in the data directory the first time and read from there ever after.
 * @throws naming each variable that is wrong.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map(nameVariable).join('\n'));
  const { data } = parsed;
  if (data.DATABASE_URL !== undefined && data.NODE_ENV === 'production' && data.HEARD_SECRET === undefined)
    throw new Error(
      'HEARD_SECRET must be given with DATABASE_URL: every machine that shares the database needs the same one. ' +
        `Make one with: openssl rand -hex ${String(SHORTEST_SECRET)}`,
    );
  const dataDirectory = path.resolve(data.HEARD_DATA_DIR ?? 'var');
  return {
    environment: data.NODE_ENV,
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL ?? null,
    secret: data.HEARD_SECRET ?? keptSecret(dataDirectory),
    dataDirectory,
    dataDirectoryIsDefault: data.HEARD_DATA_DIR === undefined,
    demonstration: data.HEARD_DEMONSTRATION ?? 'if empty',
    publicUrl: data.PUBLIC_URL ?? null,
    trustedProxies: data.TRUSTED_PROXIES,
    embeddings: embeddingsOf(data),
    assistant: serviceOf(data, 'HEARD_ASSISTANT'),
    mail: mailOf(data),
  };
}

function nameVariable(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue.message}`;
}

/**
 * The secret that lies in the data directory. A new one is written in full beside its place before it gets its name,
 * which only one of two starts can give; so the file never is empty, and both read the same.
 */
function keptSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'secret');
  const kept = readSecret(file);
  if (kept !== undefined) return kept;
  mkdirSync(dataDirectory, { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, `${randomBytes(SHORTEST_SECRET).toString('hex')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readSecret(file) ?? '';
}

function readSecret(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (text.length < SHORTEST_SECRET)
    throw new Error(`The secret in ${file} is shorter than ${String(SHORTEST_SECRET)} characters.`);
  return text;
}
