import { FIRST_PERSON, NEGATIONS, OTHERS, UNREAL } from './context-words';
import type { Sighting } from './fact';
import { type ClauseWord, type ClauseWords, normaliseWord } from './read-clauses';
import { METHODS } from './tables/methods';
import { TOOLS } from './tables/tools';

/** A tool or a method by one of its names. */
interface Name {
  readonly kind: 'tool' | 'method';
  readonly value: string;
  readonly words: readonly string[];
  /** The spelling that counts where the name is also an everyday word. */
  readonly spelling: string | undefined;
}

/** A name where it stands. */
interface Mention {
  readonly name: Name;
  /** Indexes of its first word and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** What somebody did with what they used. */
const DOING = wordSet(
  'used using wrote written built building coding coded programmed developed implemented applied trained fine-tuned tuned finetuned simulated modelled modeled analysed analyzed computed calculated solved fitted fit deployed combined designed made regressed ran running prepared measured compared mastered learned learnt taught worked proficient comfortable fluent experience experienced skills skilled knowledge familiar know program write use work использовал использовала использовали использую использую применял применяла применяю применили писал писала пишу написал написала написали написан программирую программировал программировала работал работала работаю работали владею знаю умею опыт навыки стек изучил изучила изучал изучала освоил освоила обучил обучила обучал обучала обучаю реализовал реализовала реализовали разработал разработала построил построила решал решала моделировал моделировала настраивал настраивала собрал собрала сравнивал сравнивала сделал сделала переписал переписала занимаюсь',
);
const SKILL_LABELS = wordSet('skills tools stack proficient experienced стек навыки');
/** Verbs that say so only of whoever stands right before them. */
const PRESENT = wordSet('know program write use work');
/** "I know that …" and "I know how …" are about something else. */
const KNOWN_FACTS = wordSet('that how what why of about whether which where nothing little что как почему');
/** What was heard of in these was not used by that alone. */
const TEACHING = wordSet(
  'course courses class classes subject subjects lecture lectures seminar seminars introduction tutorial chapter exam exams курс курсы курса курсе лекции лекций предмет предметы',
);
/** Right before a name that is also an everyday word. */
const LEADS = wordSet('in using with basic little some mostly mainly language на');
/** Before a letter these too; before a name they may speak of a person. */
const LETTER_LEADS = wordSet('use used know');
const JOINING = wordSet('and or и или');
const LONGEST_NAME = 5;
const REACH = 24;
const NAMES = indexNames();

/** Tools and methods that the writer says they used or know. Linear in the sentence's words. */
export function findUsed(sentence: ClauseWords, text: string): readonly Sighting[] {
  const { words } = sentence;
  const mentions = findMentions(words, text);
  const taken = mentions.filter((mention, index) => isMeant(mention, index, mentions, words, text));
  const named = new Set(
    mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  return taken
    .filter((mention) => isUsed(mention, named, sentence))
    .map(({ name, from, to }) => ({
      kind: name.kind,
      value: name.value,
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
    }));
}

/** Every name in the sentence, the longest at each place; they do not overlap. */
function findMentions(words: readonly ClauseWord[], text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]?.word ?? '';
    const found = (NAMES.get(word) ?? NAMES.get(singular(word)))?.find(
      ({ words: parts, spelling }) =>
        parts.every((part, offset) => {
          const word = words[at + offset];
          return (
            word !== undefined &&
            (offset === 0 || word.before === 'space' || word.before === 'hyphen') &&
            (word.word === part || singular(word.word) === part)
          );
        }) &&
        (spelling === undefined || text.startsWith(spelling, words[at]?.start)),
    );
    if (found === undefined) continue;
    mentions.push({ name: found, from: at, to: at + found.words.length });
    at += found.words.length - 1;
  }
  return mentions;
}

/** A letter or an everyday word is a tool after "in", "using" and the like, or beside another tool; never as an initial. */
function isMeant(
  mention: Mention,
  index: number,
  mentions: readonly Mention[],
  words: readonly ClauseWord[],
  text: string,
): boolean {
  const { name, from, to } = mention;
  if (name.spelling === undefined) return true;
  const next = words[to];
  if (next?.before === 'hyphen' || words[from]?.before === 'hyphen') return false;
  const lead = words[from - 1]?.word ?? '';
  const isLetter = name.spelling.length === 1;
  const isLed = (LEADS.has(lead) || (isLetter && LETTER_LEADS.has(lead))) && !JOINING.has(words[from]?.word ?? '');
  if (isLed && isLetter) return next === undefined || next.before !== 'break' ? endsPlainly(next) : true;
  // In "with Julia Winter" somebody is named.
  if (isLed) return next?.before !== 'space' || !/\p{Lu}/u.test(text.charAt(next.start));
  return [mentions[index - 1], mentions[index + 1]].some(
    (other) => other?.name.kind === 'tool' && areListed(other, mention, words),
  );
}

/** After "in C" comes no noun that C could be a number of: "in C major", "in R cells". */
function endsPlainly(next: ClauseWord | undefined): boolean {
  return (
    next === undefined ||
    next.before === 'comma' ||
    /^(?:and|or|on|to|for|from|at|with|during|since|but|every|daily|и|или|для|на)$/u.test(next.word)
  );
}

function areListed(a: Mention, b: Mention, words: readonly ClauseWord[]): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  const between = words.slice(left.to, right.from);
  const before = words[right.from]?.before;
  if (between.length === 0) return before === 'comma';
  return (
    between.length <= 2 &&
    between.every(({ word, before: sign }) => (JOINING.has(word) || LEADS.has(word)) && sign !== 'break') &&
    before === 'space'
  );
}

/** Whether the clause says, before the name, that the writer did something with it, and nothing that makes it untrue. */
function isUsed({ from, to }: Mention, named: ReadonlySet<number>, { words, clauseStarts }: ClauseWords): boolean {
  const start = Math.max(clauseStarts[from] ?? 0, from - REACH);
  const isListed = isSkillList(words, start);
  let isDone = isListed;
  let isOwn = isListed;
  for (let at = from - 1; at >= start; at -= 1) {
    if (named.has(at)) continue;
    const word = words[at]?.word ?? '';
    if (isSpoiled(words, at)) return false;
    if (DOING.has(word) && isDoing(words, at)) isDone = true;
    if (FIRST_PERSON.has(word)) isOwn = true;
  }
  if (!isDone) return false;
  return isOwn || /\p{Script=Cyrillic}/u.test(words[start]?.word ?? '') || namesWriter(words, start, to);
}

function isSpoiled(words: readonly ClauseWord[], at: number): boolean {
  const word = words[at]?.word ?? '';
  if (NEGATIONS.has(word) || UNREAL.has(word) || TEACHING.has(word)) return true;
  if (word === 'learning')
    return /^(?:am|are|started|start|been|keep|enjoy|for|about)$/u.test(words[at - 1]?.word ?? '');
  if (!OTHERS.has(word)) return false;
  return ![1, 2, 3].some((back) => /^(?:with|together|с|вместе|для|for|of)$/u.test(words[at - back]?.word ?? ''));
}

function isDoing(words: readonly ClauseWord[], at: number): boolean {
  const word = words[at]?.word ?? '';
  if (/^(?:know|знаю)$/u.test(word) && KNOWN_FACTS.has(words[at + 1]?.word ?? '')) return false;
  if (!PRESENT.has(word)) return true;
  return [1, 2, 3].some((back) => /^(?:i|we)$/u.test(words[at - back]?.word ?? ''));
}

/** "Skills: Python, SQL": a label right before the clause, or at its beginning. */
function isSkillList(words: readonly ClauseWord[], start: number): boolean {
  const label = words[start]?.before === 'break' ? words[start - 1] : undefined;
  return [label, words[start]].some((word) => SKILL_LABELS.has(word?.word ?? ''));
}

/** "Using Python, I built …", and what stands in a clause of its own after "I …". */
function namesWriter(words: readonly ClauseWord[], start: number, to: number): boolean {
  const around = [...words.slice(Math.max(0, start - REACH), start), ...words.slice(to, to + 3)];
  return around.some(({ word }) => FIRST_PERSON.has(word));
}

function indexNames(): ReadonlyMap<string, readonly Name[]> {
  const index = new Map<string, Name[]>();
  const addAll = (kind: Name['kind'], table: Readonly<Record<string, string>>) => {
    for (const [value, names] of Object.entries(table)) {
      for (const written of names.split(', ')) {
        const spelling = written.startsWith('!') ? written.slice(1) : undefined;
        const words = normaliseWord(spelling ?? written)
          .split(/[\s-]+/u)
          .slice(0, LONGEST_NAME);
        const first = words[0] ?? '';
        index.set(first, [...(index.get(first) ?? []), { kind, value, words, spelling }]);
      }
    }
  };
  addAll('tool', TOOLS);
  addAll('method', METHODS);
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Without the -s of an English plural. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
