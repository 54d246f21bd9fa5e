/** What is known about the words that a derived one may be made of. */
export interface KnownWords {
  isListed(word: string): boolean;
  /** Common enough not to turn up by accident inside a misspelt word. */
  isCommon(word: string): boolean;
}

type Rewriting = readonly [RegExp, string];

/** British spellings, and the American ones that a lexicon may list instead. */
const SPELLINGS: readonly Rewriting[] = [
  [/is(e[drs]?|ers|ing|ations?|ational|able)$/, 'iz$1'],
  [/ys(e[drs]?|ers|ing)$/, 'yz$1'],
  [/our/, 'or'],
  [/ll(ed|er|ers|ing|ings)$/, 'l$1'],
  [/artef/, 'artif'],
];

/**
 * Plurals and singulars of listed words. Other endings are left to the lexicon, which lists inflected words: rules for them would
 * let "puting" and "hader" pass.
 */
const NUMBERS: readonly Rewriting[] = [
  [/(?<=[^aeiousxzy]|[aeiou]y|[^hisxz]e)s$/, ''],
  [/(?<=[sxz]|[cs]h)es$/, ''],
  [/ies$/, 'y'],
  [/(?<=[^aeiousxzy]|[aeiou]y|[^hisxz]e)$/, 's'],
];

const PREFIXES = [
  'anti auto back bi bio chem co counter cross cyber de down electro geo hetero homo hyper infra inter intra macro meta micro mini mono',
  'multi nano neuro non omni opto over phono photo phylo poly post pre pseudo quasi re self semi socio spatio sub super tele thermo trans',
  'ultra un under uni up',
].flatMap((line) => line.split(' '));

/** What "doesn't" and its like are without their ending. */
const CONTRACTED = /^(?:are|could|did|does|had|has|have|might|must|need|should|was|were|would)n$/;

/** Letters that the rest of a word needs after a prefix, and each half of a compound. */
const SHORTEST_REST = 5;
const SHORTEST_HALF = 4;

/**
 * Whether a word that no list holds is regularly made of words that are known: a British spelling, a plural or singular, a prefix or a
 * compound. Such words are right without being listed: optimisation, chatbot, hyperspectral, groundwater.
 */
export function isDerivedWord(word: string, known: KnownWords): boolean {
  return CONTRACTED.test(word) || isRewritten(word, known) || hasPrefix(word, known) || isCompound(word, known);
}

function isRewritten(word: string, known: KnownWords): boolean {
  const isBase = ([pattern, replacement]: Rewriting) =>
    pattern.test(word) && known.isListed(word.replace(pattern, replacement));
  return SPELLINGS.some(isBase) || NUMBERS.some(isBase);
}

function hasPrefix(word: string, known: KnownWords): boolean {
  return PREFIXES.some((prefix) => {
    return (
      word.length >= prefix.length + SHORTEST_REST &&
      word.startsWith(prefix) &&
      known.isCommon(word.slice(prefix.length))
    );
  });
}

function isCompound(word: string, known: KnownWords): boolean {
  for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut += 1) {
    if (known.isCommon(word.slice(0, cut)) && known.isCommon(word.slice(cut))) return true;
  }
  return false;
}
