import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Request as Asked, Response } from 'express';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { type PageLanguage, pageLanguage } from '#app/i18n/page-language.server.ts';

interface Words {
  readonly title: string;
  readonly body: string;
}

type Errors = Readonly<Record<string, Words | undefined>> & { readonly home: string };

/** What the HTTP entry itself turns away, told in the reader's language, as the pages tell theirs. */
export type Refusal = 400 | 403 | 405 | 413 | 415 | 429 | 500 | 503;

/** Answers with an error page, or with JSON to a program. */
export type Refuse = (request: Pick<Asked, 'get' | 'originalUrl'>, response: Response, status: Refusal) => void;

/** Makes the refusals of a server whose built style sheets lie in `clientFolder`. */
export function createRefuse(clientFolder: string): Refuse {
  const style = publicStyle(clientFolder);
  return (request, response, status) => {
    response.status(status);
    if (request.originalUrl.startsWith('/api/')) {
      response.json({ error: status });
      return;
    }
    const page = pageLanguage(asFarAsReadable(request));
    response.type('html').send(refusalPage(page, status, style));
  };
}

/** The bundler puts a hash into the name of the pages' style sheet. */
function publicStyle(clientFolder: string): string | undefined {
  const assets = path.join(clientFolder, 'assets');
  return existsSync(assets) ? readdirSync(assets).find((name) => /^public-.*\.css$/.test(name)) : undefined;
}

function refusalPage({ language, direction }: PageLanguage, status: Refusal, style: string | undefined): string {
  const errors = (catalogue(language, 'common') ?? catalogue('en', 'common'))?.['errors'] as Errors;
  const words = errors[String(status)] ?? errors[status < 500 ? '400' : '500'] ?? { title: '', body: '' };
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(words.title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${style === undefined ? '' : `<link rel="stylesheet" href="/assets/${style}">`}
</head>
<body>
<main class="page" id="content">
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.body)}</p>
<p><a href="/">${escapeHtml(errors.home)}</a></p>
</main>
</body>
</html>
`;
}

/** What tells the language; the address may be one that no page can have, so only its first segment is used. */
function asFarAsReadable(request: Pick<Asked, 'get' | 'originalUrl'>) {
  const segment = /^\/([\w-]*)/.exec(request.originalUrl)?.[1] ?? '';
  const headers = Object.entries({ Cookie: request.get('Cookie'), 'Accept-Language': request.get('Accept-Language') });
  const known = headers.filter((header): header is [string, string] => header[1] !== undefined);
  return new Request(`http://localhost/${segment}`, { headers: known });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
