import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { languageCookie } from '#app/i18n/page-language.server.ts';
import { isInterfaceLanguage } from '#app/language/languages.ts';
import { returnPath } from '#app/server/return-path.ts';

export function loader() {
  return redirect('/team');
}

/** Keeps the language of the team's pages, and goes back to the page. Also before anybody has signed in. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [language, to] = [form.get('language'), form.get('to')].map((value) =>
    typeof value === 'string' ? value : '',
  );
  if (language === undefined || !isInterfaceLanguage(language)) throw new Response(null, { status: 400 });
  const back = to !== undefined && /^\/team\/sign-in(\?|$)/.test(to) ? to : returnPath(to);
  return redirect(back, { status: 303, headers: { 'Set-Cookie': languageCookie(language) } });
}
