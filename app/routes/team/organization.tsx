import type { MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPage } from '#app/components/error-page.tsx';
import { TeamFrame } from '#app/components/team-frame.tsx';
import { organizationsOf } from '#db/read/members.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { countUrgent } from '#app/services/list-flags.ts';
import { countObjections } from '#app/services/list-objections.ts';
import { frameOf } from './frame.server.ts';
import { shown, shownEntry } from './shown-text.server.ts';

/** The frame's own facts. Every page inside is guarded by its own loader: loaders run side by side, not one after the other. */
export const loader = memberLoader('consultations.see', async (args) => {
  const { app, user, organization, member, request, language, may } = args;
  const organizations = await organizationsOf(app.database, user.id);
  const urgent = await countUrgent(app, member);
  const objections = may('comments.code') ? await countObjections(app, member) : 0;
  return {
    frame: frameOf(request),
    memberName: member.name,
    several: organizations.length > 1,
    organization: {
      slug: organization.slug,
      name: shownEntry(organization.name, language) ?? shown(organization.slug, 'en'),
      demonstration: organization.demonstration,
      mayReview: may('comments.code'),
      urgent: urgent === 0 ? null : { count: urgent, number: formatNumber(urgent, language) },
      objections: objections === 0 ? null : { count: objections, number: formatNumber(objections, language) },
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.organization.name.text ?? 'Heard' }];

export default function Organization() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

/** A page that may not be seen, or failed, keeps the frame: a member can go on from there. */
export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Framed hasMain>
      <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
    </Framed>
  );
}

function Framed({ hasMain = false, children }: { readonly hasMain?: boolean; readonly children: ReactNode }) {
  const facts = useRouteLoaderData<typeof loader>('routes/team/organization');
  // Neither is there when the frame's own loader refused, or did not run at all (a POST to a page without an action).
  if (!facts) return children;
  return (
    <TeamFrame {...facts.frame} {...facts} hasMain={hasMain}>
      {children}
    </TeamFrame>
  );
}
