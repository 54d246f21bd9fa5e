/** Markup that is safe to put into a page: made by `html`, or by `trusted` from this program's own constants. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, lists are joined, `null` and `false` leave nothing. */
export type HtmlValue = string | number | Html | null | false | readonly HtmlValue[];

/** A template whose every value is escaped unless it is markup itself; attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? '';
  values.forEach((value, index) => {
    markup += toMarkup(value) + (strings[index + 1] ?? '');
  });
  return { markup };
}

/** Markup written by this program itself: never anything that came from outside. */
export function trusted(markup: string): Html {
  return { markup };
}

/** Values with something between them. */
export function joined(values: readonly HtmlValue[], separator: HtmlValue): readonly HtmlValue[] {
  return values.flatMap((value, index) => (index === 0 ? [value] : [separator, value]));
}

function toMarkup(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(maskEmails(value));
  if ('markup' in value) return value.markup;
  return value.map(toMarkup).join('');
}

const EMAIL = /([^\s@<>"'(),:;]+)@[^\s@<>"'(),:;]+\.[^\s@<>"'(),:;]+/g;

/** The same text with the domains of e-mail addresses left out: ids are often made from addresses, and pages get passed on. */
export function maskEmails(text: string): string {
  return text.replace(EMAIL, '$1@…');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
      // Controls other than tab and line ends are no HTML, nor are halves of surrogate pairs.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced.
      .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]|\p{Cs}/gu, '\uFFFD')
  );
}
