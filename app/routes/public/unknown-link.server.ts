import { frameOf, surveyStrings } from './frame.server.ts';
import { stopWith } from './problem.server.ts';

/** Ends the request: the same words for every address that leads nowhere, whyever it does. */
export function stopUnknownLink(request: Request): never {
  const t = surveyStrings(request);
  const { language } = frameOf(request, null, '/');
  const frame = frameOf(request, null, `/${language}`);
  const links = [{ href: `/${language}`, label: t('common:errors.home') }];
  stopWith({ title: t('link.unknownTitle'), paragraphs: [t('link.unknownBody')], links, frame }, 404);
}
