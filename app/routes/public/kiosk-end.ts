import { redirect, type LoaderFunctionArgs } from '@remix-run/node';

/** A kiosk is ended by a member, who is asked to sign in there. */
export function loader({ params }: LoaderFunctionArgs) {
  const organization = encodeURIComponent(params['org'] ?? '');
  return redirect(`/team/${organization}/consultations/${encodeURIComponent(params['consultation'] ?? '')}/ways`, 303);
}
