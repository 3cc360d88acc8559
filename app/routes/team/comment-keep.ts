import { memberAction } from '#app/server/session.server.ts';
import { keepChoices } from '#app/services/keep-choices.ts';
import { readChoices } from './comment-form.server.ts';
import { readerMark } from './reader-mark.server.ts';
import { isUuid } from './uuid.server.ts';

/**
 * Keeps what is being chosen while it is chosen; the page's script sends it. The form itself does the same on whatever it
 * is asked to do.
 */
export const action = memberAction('comments.code', async ({ app, member, params, request }) => {
  const { consultation = '', commentId = '' } = params;
  const { reader, ...sent } = readChoices(await request.formData());
  if (!isUuid(commentId) || reader !== readerMark(app, member)) return new Response(null, { status: 409 });
  const outcome = await keepChoices(app, member, { consultation, commentId, ...sent });
  return new Response(null, { status: outcome === 'kept' ? 204 : 410 });
});
