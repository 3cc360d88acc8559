import { redirect } from '@remix-run/node';
import type { MemberArgs } from '#app/server/session.server.ts';
import { mustAgree } from '#app/services/agree-confidentiality.ts';

/**
 * A loader or an action that shows words of comments: a volunteer who has not agreed to keep what they read to themselves is
 * asked to do that first. Nothing is loaded and nothing is done before.
 */
export function agreedFirst<T>(work: (args: MemberArgs) => Promise<T>) {
  return async (args: MemberArgs): Promise<T> => {
    const { app, member, organization } = args;
    if (await mustAgree(app, member)) throw redirect(`/team/${organization.slug}/review/confidentiality`, 303);
    return work(args);
  };
}
