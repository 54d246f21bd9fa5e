const VOID = new Set(['meta', 'rect', 'line', 'input', 'br']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** A page as a reader meets it, for tests: its text, its tags, and the first tag that is not closed where it should be. */
export interface ReadPage {
  readonly text: string;
  readonly tags: readonly string[];
  readonly unbalanced: string | null;
}

export function readPage(page: string): ReadPage {
  const body = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>');
  const tags = [...body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)];
  const open: string[] = [];
  let unbalanced: string | null = null;
  for (const [tag, slash, name = '', selfClosing] of tags) {
    if (selfClosing === '/' || VOID.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) unbalanced ??= tag;
  }
  return {
    text: decode(body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')),
    tags: tags.map(([, slash, name = '']) => `${slash}${name}`),
    unbalanced: unbalanced ?? open.at(-1) ?? null,
  };
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}
