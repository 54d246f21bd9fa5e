import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, maskEmails } from './html';

describe('html', () => {
  it('escapes every value, in text and in attributes, and keeps markup that is markup already', () => {
    const name = `<b title="x">O'Neill & co</b>`;
    const item = html`<li title="${name}">${name}</li>`;
    expect(html`<ul>${[item, 2, null, false]}</ul>`.markup).toBe(
      '<ul><li title="&lt;b title=&quot;x&quot;&gt;O&#39;Neill &amp; co&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;O&#39;Neill &amp; co&lt;/b&gt;</li>2</ul>',
    );
  });

  it('replaces what HTML cannot hold', () => {
    expect(html`${'a\0b\u0007c\uD800d\n🐝'}`.markup).toBe('a\uFFFDb\uFFFDc\uFFFDd\n🐝');
  });

  it('lets no text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('maskEmails', () => {
  it.each([
    ['ana@example.org', 'ana@…'],
    ['"ana@example.org" and <bo.b+x@mail.example.com>.', '"ana@…" and <bo.b+x@…>.'],
    ['meet @ 5', 'meet @ 5'],
    ['анна@пример.рф', 'анна@…'],
  ])('turns %j into %j', (text, masked) => {
    expect(maskEmails(text)).toBe(masked);
  });
});
