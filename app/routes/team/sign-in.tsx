import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TeamFrame } from '#app/components/team-frame.tsx';
import { returnPath } from '#app/server/return-path.ts';
import { isSecure, signedInUser } from '#app/server/session.server.ts';
import { signIn } from '#app/services/sign-in.ts';
import { frameOf } from './frame.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = returnPath(searchParams.get('to'));
  if ((await signedInUser(context.app, request)) !== null) throw redirect(to);
  return { frame: frameOf(request), asked: searchParams.has('to'), signedOut: searchParams.has('signed-out'), to };
}

type Problem = 'missingEmail' | 'missingPassword' | 'wrong' | 'tooMany';

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const email = field('email').trim();
  const refuse = (problems: readonly Problem[], status: number) => data({ problems, email }, { status });
  const missing: Problem[] = [];
  if (email === '') missing.push('missingEmail');
  if (field('password') === '') missing.push('missingPassword');
  if (missing.length > 0) return refuse(missing, 422);
  const signedIn = await signIn(context.app, { email, password: field('password') }, isSecure(request));
  if (signedIn.outcome === 'too-many') return refuse(['tooMany'], 429);
  if (signedIn.outcome === 'wrong') return refuse(['wrong'], 422);
  const headers = new Headers(signedIn.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  throw redirect(returnPath(field('to')), { status: 303, headers });
}

export const meta: MetaFunction = () => [{ title: 'Heard' }, { name: 'robots', content: 'noindex' }];

/** Sign in with e-mail and password, without any script. */
export default function SignIn() {
  const { frame, asked, signedOut, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('review');
  const problems = answer?.problems ?? [];
  const errors = problems.map((problem) => ({
    text: t(`signIn.${problem}`),
    fieldId: problem === 'missingPassword' ? 'password' : 'email',
  }));
  const invalid = (...of: Problem[]) =>
    problems.some((problem) => of.includes(problem))
      ? ({ 'aria-invalid': true, 'aria-describedby': 'problem' } as const)
      : {};
  return (
    <TeamFrame {...frame} organization={null} memberName={null}>
      <div className="narrow">
        <TeamErrors errors={errors} />
        {signedOut && problems.length === 0 && <p role="status">{t('signIn.signedOut')}</p>}
        <h1>{t('signIn.title')}</h1>
        <p className="lead">{asked ? t('signIn.continue') : t('signIn.lead')}</p>
        <form method="post" className="stack" noValidate>
          <input type="hidden" name="to" value={to} />
          <div className="field">
            <label htmlFor="email">{t('signIn.email')}</label>
            <input
              id="email"
              name="email"
              type="email"
              dir="ltr"
              autoComplete="username"
              defaultValue={answer?.email}
              required
              {...invalid('missingEmail', 'wrong', 'tooMany')}
            />
          </div>
          <div className="field">
            <label htmlFor="password">{t('signIn.password')}</label>
            <input
              id="password"
              name="password"
              type="password"
              dir="ltr"
              autoComplete="current-password"
              required
              {...invalid('missingPassword', 'wrong')}
            />
          </div>
          <button type="submit" className="button">
            {t('signIn.submit')}
          </button>
        </form>
        <p className="soft">{t('signIn.forgotten')}</p>
      </div>
    </TeamFrame>
  );
}
