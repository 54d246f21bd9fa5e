/** The first `limit` words of several texts together; a text after the last word is empty. */
export function cutTexts(texts: readonly string[], limit: number): readonly string[] {
  let left = limit;
  return texts.map((text) => {
    const words = [...text.matchAll(/\S+/gu)].slice(0, left);
    left -= words.length;
    const last = words.at(-1);
    return last === undefined ? '' : text.slice(0, last.index + last[0].length);
  });
}
