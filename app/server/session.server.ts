import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { may, type Permission } from '#app/domain/permissions.ts';
import { pageLanguage } from '#app/i18n/page-language.server.ts';
import { findMembership, findSignedIn, type Membership, type SignedInUser } from '#app/services/find-signed-in.ts';
import type { Application } from '#app/services/application.ts';
import { signInPath } from './return-path.ts';

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** What a page for anybody who is signed in is given. */
export interface UserArgs {
  readonly app: Application;
  readonly request: Request;
  readonly params: RouteArgs['params'];
  readonly user: SignedInUser;
  /** The language of the page. */
  readonly language: string;
}

/** What a page of an organization is given: only ever to a member with the permission that the page names. */
export interface MemberArgs extends UserArgs, Membership {
  readonly may: (permission: Permission) => boolean;
}

/** A loader for whoever is signed in; anybody else is asked to sign in, and then comes back. */
export function userLoader<T>(load: (args: UserArgs) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => load(await requireUser(args));
}

/**
 * A loader within an organization. Not signed in: to the sign-in page. Not a member of this organization: a 404, which
 * does not say whether it exists. Without the permission: a 403.
 */
export function memberLoader<T>(permission: Permission, load: (args: MemberArgs) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => load(await requireMember(args, permission));
}

/** An action within an organization, guarded as `memberLoader` is. The HTTP server has refused other sites' forms before. */
export function memberAction<T>(permission: Permission, act: (args: MemberArgs) => Promise<T>) {
  return async (args: ActionFunctionArgs): Promise<T> => act(await requireMember(args, permission));
}

/** Whether a person came by https: their cookies then bear the Secure attribute. */
export function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === 'https:';
}

/** Who is signed in, or null. Without a session cookie nothing is loaded and nothing is asked of the database. */
export function signedInUser(app: Application, request: Request): Promise<SignedInUser | null> {
  return findSignedIn(app, request.headers.get('Cookie') ?? '', isSecure(request));
}

async function requireUser({ context, request, params }: RouteArgs): Promise<UserArgs> {
  const user = await signedInUser(context.app, request);
  if (user === null) throw redirect(signInPath(request));
  return { app: context.app, request, params, user, language: pageLanguage(request).language };
}

async function requireMember(args: RouteArgs, permission: Permission): Promise<MemberArgs> {
  const known = await requireUser(args);
  const membership = await findMembership(known.app, known.user.id, args.params['org'] ?? '');
  if (membership === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  const { roles } = membership.member;
  if (!may(roles, permission)) throw new Response(null, { status: 403, statusText: 'Forbidden' });
  return { ...known, ...membership, may: (asked) => may(roles, asked) };
}
