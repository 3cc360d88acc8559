import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { languageCookie } from '#app/i18n/page-language.server.ts';
import { isInterfaceLanguage } from '#app/language/languages.ts';
import { pathToStay } from '#app/server/return-path.ts';

export function loader() {
  return redirect('/team');
}

/** Keeps the language of the team's pages, and goes back to the page. Also before anybody has signed in. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [language = '', to] = [form.get('language'), form.get('to')].map((value) =>
    typeof value === 'string' ? value : '',
  );
  if (!isInterfaceLanguage(language)) throw new Response(null, { status: 400 });
  return redirect(pathToStay(to), { status: 303, headers: { 'Set-Cookie': languageCookie(language) } });
}

/** Never drawn; with it, a refusal is a page and not an empty answer. */
export default function Language() {
  return null;
}
