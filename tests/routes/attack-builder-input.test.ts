import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addressed, arrangeAttack, home, type Fields } from './attack-builder-arrangement.ts';
import { hiddenFields } from './respondent.ts';

const { as, open, send, server, visit } = arrangeAttack();

describe('what no browser sends', () => {
  const hostile: readonly (string | readonly string[])[] = [
    '__proto__',
    'x'.repeat(100_000),
    '99999999999999999999',
    ['a', 'constructor'],
    '{"__proto__":{"x":1},"words":{"title":"\\ud800"}}',
    '-1',
  ];
  const forms: readonly (readonly [string, Fields])[] = [
    ['survey', { seen: '0', do: 'add-page', title: 'A' }],
    ['survey', { do: 'up:section:life', seen: '0' }],
    ['survey/add', { seen: '0', after: '', title: 'A', type: 'single', where: 'own' }],
    [
      'survey/questions/settled',
      {
        seen: '0',
        was: '{}',
        go: 'save',
        match: 'all',
        title: 'A',
        'choices-key': 'very',
        'choices-label': 'A',
        'choices-alt': '',
        'test-0-question': 'life',
        'test-0-is': 'any-of',
        'test-0-choice': 'x',
      },
    ],
    [
      'survey/sections/life',
      { seen: '0', was: '{}', go: 'save', title: 'A', 'test-0-question': 'x', disputed: 'title' },
    ],
    ['survey/consent', { seen: '0', was: '{}', go: 'save', title: 'A', 'paragraph-key': 'a', 'paragraph-text': 'b' }],
    ['survey/history', { undo: '1' }],
    ['survey/templates', { seen: '0', template: 'settlement-needs' }],
    ['survey/publish', { seen: '0' }],
    ['survey/texts', { do: 'source', language: 'fr', seen: '0' }],
    ['survey/texts/fr', { seen: '0', do: 'translated survey:title', 'text.survey:title': 'A', 'text.__proto__': 'A' }],
    ['survey/texts/fr/history', { seen: '0', text: 'survey:title', revision: '1' }],
    ['survey/file', { seen: '0', fingerprint: 'x' }],
    ['links', { intent: 'make', id: randomUUID(), partner: '', newPartner: 'A', medium: 'poster', name: '' }],
    ['trials', { intent: 'make', id: randomUUID(), name: 'A' }],
    ['paper', { withdraw: 'A-1' }],
    [
      'paper/entry',
      {
        entry: randomUUID(),
        version: '1',
        language: 'en',
        go: 'save',
        sheet: 'A',
        agreed: 'yes',
        'answer-settled': '1',
        aside: 'x',
      },
    ],
    ['plan', { do: 'add', id: randomUUID(), title: 'A', due: '2027-05-03', owner: '' }],
    ['plan', { do: 'meeting', due: '2027-05-03', title: 'A', seen: '' }],
    ['areas', { do: 'add', kind: 'lens', 'name-en': 'A', 'name-fr': '' }],
    ['areas', { do: 'area', press: '0', key: 'housing', seen: '' }],
    ['areas/housing', { seen: '', tie: 'lens:x', 'label-en': 'A', 'keywords-en': 'a, b' }],
    ['settings', { group: 'words', seen: '', 'title-en': 'A' }],
    ['settings', { group: 'dates', seen: '', opensAt: '2027-01-01' }],
    ['settings', { group: 'figures', seen: '', disclosureThreshold: '10' }],
    [
      'waves',
      { intent: 'decide', kind: 'question', key: 'settled', seen: '', earlier: 'x', comparable: 'yes', note: '' },
    ],
  ];

  /** What a page's form holds, so that it is read as one of ours. */
  async function heldBy(path: string) {
    const { seen = '', was = '' } = hiddenFields(await open(`${home}/${path}`));
    const signs = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#x27;': "'", '&amp;': '&' };
    return {
      seen,
      was: Object.entries(signs).reduce((held, [entity, sign]) => held.replaceAll(entity, sign), was),
    };
  }

  test.each(forms.map(([path, fields], index) => ({ path, fields, index })))(
    'is refused by $path, or taken as words, in each of its fields, and is no fault',
    async ({ path, fields, index }) => {
      const held = 'was' in fields ? await heldBy(path) : {};
      for (const [at, name] of Object.keys(fields).entries()) {
        const value = hostile[(index + at) % hostile.length] ?? '';
        const { status } = await send(`${home}/${path}`, { ...fields, ...held, id: randomUUID(), [name]: value });
        expect([path, name, status < 500]).toEqual([path, name, true]);
      }
    },
  );

  test('zero bytes and lone surrogates are refused, also beside a file', async () => {
    for (const [path] of forms)
      for (const bytes of ['title=a%00b', '%00=a', 'title=%ED%A0%BD'])
        expect([path, (await server().sendForm(`${home}/${path}`, bytes, as('admin'))).status]).toEqual([path, 400]);
    const parts = Object.entries({ seen: '0', choice: 've\0ry', alt: 'a\0b', go: 'upload' }).map(
      ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', ...as('admin') };
    for (const path of ['survey/file', 'survey/questions/settled/picture']) {
      const { status } = await server().sendForm(`${home}/${path}`, `${parts.join('')}--x--\r\n`, headers);
      expect([path, status < 500]).toEqual([path, true]);
    }
  });

  test('leaves every page as whole as it was', async () => {
    for (const { path } of addressed.filter(({ path }) => !/[\da-f]{8}-|waves|texts\/fr\/history/.test(path)))
      expect([path, (await visit(path)).status < 400]).toEqual([path, true]);
  });
});

test('many megabytes are held for members alone', async () => {
  const path = `${home}/survey/file`;
  const large = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n${'x'.repeat(1_000_000)}\r\n--x--\r\n`;
  const type = { 'Content-Type': 'multipart/form-data; boundary=x' };
  for (const cookie of ['', 'heard.session_token=forged', 'heard.session_token=a.b; x=session_token='])
    expect((await server().sendForm(path, large, { ...type, Cookie: cookie })).headers.get('Location')).toBe(path);
  expect((await server().sendForm(path, large, { ...type, ...as('editor') })).status).toBe(400);
  const announced = await server().raw(
    `POST ${path} HTTP/1.1\r\nHost: ${new URL(server().origin).host}\r\nOrigin: ${server().origin}\r\nContent-Type: ${type['Content-Type']}\r\nContent-Length: 20000000\r\n\r\n`,
  );
  expect(announced).toContain('HTTP/1.1 413');
});
