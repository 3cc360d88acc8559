import { normalise } from '#app/language/normalise.ts';

/** What people write to say that they have nothing to say, in the sixteen languages (machine drafts but en and fr). */
const phrases = `
n/a | na | none | nothing | no | nil | nope | no comment | no comments | nothing to add | no thanks | idk | not applicable | no answer | not sure
| rien | aucun | aucune | non | sans objet | s.o. | rien à ajouter | pas de commentaire | aucun commentaire | je ne sais pas
| nada | ninguno | ninguna | sin comentarios | no sé | no aplica | nada que añadir
| wala | wala po | walang komento | hindi ko alam
| không | không có | không có gì | không biết | không có ý kiến
| maya | waxba | ma jiro | ma garanayo
| нічого | немає | ні | не знаю | без коментарів
| لا شيء | لا يوجد | لا | لا أعرف | لا تعليق
| هیچ | هیچی | ندارم | نمی‌دانم | نظری ندارم | نه
| کچھ نہیں | نہیں | معلوم نہیں
| कुछ नहीं | नहीं | पता नहीं | कोई नहीं
| ਕੁਝ ਨਹੀਂ | ਨਹੀਂ | ਪਤਾ ਨਹੀਂ
| ምንም | የለም | አላውቅም | ምንም የለም
| ዋላ ሓንቲ | የለን | ኣይፈልጥን | ምንም የለን
| 无 | 没有 | 没有意见 | 不知道 | 无意见
| 없음 | 없습니다 | 없어요 | 모르겠습니다 | 모름`;

const compact = (text: string): string => normalise(text, 'und').text.replace(/[^\p{L}\p{N}]+/gu, '');

const nothings: ReadonlySet<string> = new Set(phrases.split('|').map((phrase) => compact(phrase)));
const longestNothing = 40;

/** Whether a comment only says that there is nothing to say: n/a, rien, 没有… */
export function saysNothing(text: string): boolean {
  return text.length <= longestNothing && nothings.has(compact(text));
}
