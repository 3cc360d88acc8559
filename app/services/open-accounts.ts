import { account, rateLimit, session, user, verification } from '#db/schema/account.ts';
import type { Application } from './application.ts';

/** A session lasts a week, whatever happens in it: volunteers share devices, and a forgotten one should end. */
const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** better-auth over the tables of an installation. Nothing of the address or the device of a person is kept. */
async function makeAccounts(app: Application, secure: boolean) {
  const [{ betterAuth }, { drizzleAdapter }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/drizzle'),
  ]);
  return betterAuth({
    appName: 'Heard',
    // Only its protocol matters here: no page of better-auth is served, and no link of it is sent.
    baseURL: secure ? 'https://heard.invalid' : 'http://heard.invalid',
    secret: app.keys.session.toString('hex'),
    database: drizzleAdapter(app.database.global, {
      provider: 'pg',
      schema: { user, session, account, verification, rateLimit },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    databaseHooks: {
      session: {
        create: { before: (made) => Promise.resolve({ data: { ...made, ipAddress: null, userAgent: null } }) },
      },
    },
    advanced: { cookiePrefix: 'heard', useSecureCookies: secure, ipAddress: { disableIpTracking: true } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

export type Accounts = Awaited<ReturnType<typeof makeAccounts>>;

const opened = new WeakMap<Application, Map<boolean, Promise<Accounts>>>();

/**
 * The accounts of an installation. better-auth is only loaded when somebody asks for them: that costs hundreds of
 * milliseconds and tens of megabytes, which no respondent's page should pay. `secure` says by which protocol the person
 * came: cookies then bear the Secure attribute.
 */
export function openAccounts(app: Application, secure: boolean): Promise<Accounts> {
  const known = opened.get(app) ?? new Map<boolean, Promise<Accounts>>();
  opened.set(app, known);
  const accounts = known.get(secure) ?? makeAccounts(app, secure);
  known.set(secure, accounts);
  return accounts;
}
