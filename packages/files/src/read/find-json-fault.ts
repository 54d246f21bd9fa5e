const token = /([[\]{},:])|(")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;

/**
 * Where a text stops being JSON (RFC 8259), as an offset; its length where it only ends too early. `JSON.parse` says
 * this in words that differ by engine, and often not at all. O(characters).
 */
export function findJsonFault(text: string): number {
  const open: ('[' | '{')[] = [];
  // What may come: a value, a value or the end of a list, a key or the end of a map, a key, a colon, or what follows a value.
  let awaits: 'value' | 'value]' | 'key}' | 'key' | ':' | 'after' = 'value';
  for (let at = 0; ; ) {
    space.lastIndex = at;
    space.test(text);
    const start = space.lastIndex;
    token.lastIndex = start;
    const [found, mark, quote] = token.exec(text) ?? [];
    if (found === undefined) return start;
    const end = quote === undefined ? start + found.length : endOfString(text, start);
    if (end === undefined) return start;
    at = end;
    const inner = open.at(-1);
    const startsValue = awaits === 'value' || awaits === 'value]';
    if (startsValue && (mark === '[' || mark === '{')) {
      open.push(mark);
      awaits = mark === '[' ? 'value]' : 'key}';
    } else if (startsValue && mark === undefined) {
      awaits = 'after';
    } else if ((awaits === 'key' || awaits === 'key}') && quote !== undefined) {
      awaits = ':';
    } else if (awaits === ':' && mark === ':') {
      awaits = 'value';
    } else if (awaits === 'after' && mark === ',' && inner !== undefined) {
      awaits = inner === '[' ? 'value' : 'key';
    } else if (inner === '[' && mark === ']' && (awaits === 'after' || awaits === 'value]')) {
      open.pop();
      awaits = 'after';
    } else if (inner === '{' && mark === '}' && (awaits === 'after' || awaits === 'key}')) {
      open.pop();
      awaits = 'after';
    } else {
      return start;
    }
  }
}

/** Where the string that opens at `start` ends, or `undefined` where it does not end or holds what no string may. */
function endOfString(text: string, start: number): number | undefined {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 1) continue;
    try {
      JSON.parse(text.slice(start, end + 1));
      return end + 1;
    } catch {
      return undefined;
    }
  }
  return undefined;
}
