import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { isSecure } from '#app/server/session.server.ts';
import { signOut } from '#app/services/sign-out.ts';

/** A link cannot sign anybody out: only the form can. */
export function loader() {
  return redirect('/team');
}

export async function action({ context, request }: ActionFunctionArgs) {
  const cookies = await signOut(context.app, request.headers.get('Cookie') ?? '', isSecure(request));
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return redirect('/team/sign-in?signed-out', { status: 303, headers });
}
