import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HiddenScreen } from '#app/components/review/hidden-screen.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { isUuid } from './uuid.server.ts';

/** Where a reader goes whose screen nobody else is to see: nothing on it says what they were reading. */
export const loader = memberLoader('comments.code', async ({ organization, request }) => {
  const [consultation = '', commentId = ''] = (new URL(request.url).searchParams.get('at') ?? '').split('/');
  const back = isUuid(commentId) ? `/${encodeURIComponent(consultation)}/${commentId}` : '';
  return Promise.resolve({ back: `/team/${organization.slug}/review${back}` });
});

export const meta: MetaFunction = () => [{ title: 'Heard' }, { name: 'robots', content: 'noindex' }];

export default function Hidden() {
  const { back } = useLoaderData<typeof loader>();
  return <HiddenScreen back={back} />;
}
