import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { keptChoicesSchema, keptFrom, type KeptChoices } from '#app/domain/kept-choices.ts';
import { seal, unseal } from '#app/domain/seal.ts';
import { readCookie } from '#app/server/session-cookies.server.ts';
import { isSecure, type MemberArgs } from '#app/server/session.server.ts';
import { readChoices } from './comment-form.server.ts';
import { readerMark } from './reader-mark.server.ts';

const COOKIE = 'heard-choices';
const LIFE_SECONDS = 60 * 60;
/** A browser takes some four kilobytes; a form of ours needs a tenth of that. */
const LONGEST = 3500;

const contentSchema = z.strictObject({ kept: keptChoicesSchema, reader: z.string().max(64), until: z.number() });

/**
 * An action whose choices outlive the sign-in that it may be asked for: who was signed out in the middle finds them on
 * the page that they come back to. They go by way of the device, sealed, for an hour, for that page and that reader.
 */
export function choicesThroughSignIn<T>(act: (args: ActionFunctionArgs) => Promise<T>) {
  return async (args: ActionFunctionArgs): Promise<T> => {
    const sent = args.request.clone();
    try {
      return await act(args);
    } catch (thrown) {
      const asksToSignIn =
        thrown instanceof Response && /^\/team\/sign-in\b/.test(thrown.headers.get('Location') ?? '');
      const cookie = asksToSignIn ? await cookieOf(args, sent) : null;
      if (asksToSignIn && cookie !== null) thrown.headers.append('Set-Cookie', cookie);
      throw thrown;
    }
  };
}

/** What came through a sign-in for this page and this reader, once; `forget` is the cookie that lets the device forget it. */
export function choicesAfterSignIn({
  app,
  member,
  request,
}: MemberArgs): { kept: KeptChoices | null; forget: string } | null {
  const value = readCookie(request, COOKIE);
  if (value === null) return null;
  const forget = cookie(request, '', 0);
  const opened = unseal(app.keys.form, purposeOf(request), Buffer.from(value, 'base64url'));
  const read = opened === null ? null : contentSchema.safeParse(JSON.parse(opened.toString()));
  if (read?.success !== true) return { kept: null, forget };
  const { kept, reader, until } = read.data;
  const isTheirs = reader === readerMark(app, member) && app.now().getTime() < until;
  return { kept: isTheirs ? kept : null, forget };
}

async function cookieOf({ context: { app } }: ActionFunctionArgs, sent: Request): Promise<string | null> {
  const { choices, revision, reader } = readChoices(await sent.formData());
  const kept = keptFrom(choices, revision);
  if (kept === null) return null;
  const content = { kept, reader, until: app.now().getTime() + LIFE_SECONDS * 1000 };
  const sealed = seal(app.keys.form, purposeOf(sent), Buffer.from(JSON.stringify(content))).toString('base64url');
  return sealed.length > LONGEST ? null : cookie(sent, sealed, LIFE_SECONDS);
}

function purposeOf(request: Request): string {
  return `choices ${new URL(request.url).pathname}`;
}

/** Sent along with the one page alone. */
function cookie(request: Request, value: string, maxAge: number): string {
  const secure = isSecure(request) ? '; Secure' : '';
  const path = new URL(request.url).pathname;
  return `${COOKIE}=${value}; Path=${path}; Max-Age=${String(maxAge)}; HttpOnly; SameSite=Lax${secure}`;
}
