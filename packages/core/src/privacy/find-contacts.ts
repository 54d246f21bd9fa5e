import { findMarkedSpans, type MarkedRule } from '../letter/find-marked-spans';
import type { Removal, RemovalKind } from './removal';

const HOST_CHARACTER = { character: /[\p{L}\p{N}.-]/u, reach: 64 };
const PATH = '(?:\\/[^\\s<>"\'»)\\]]{0,1999}[^\\s<>"\'»)\\].,;:!?])';
const HOST = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?:\\.[\\p{L}\\p{N}-]{1,62}){1,4}';

/** Files and products that look like hosts before a slash: "node.js/express". */
const NO_DOMAIN = '(?!(?:js|jsx|ts|tsx|py|md|txt|pdf|csv|json|ipynb|cpp|NET)(?![\\p{L}\\p{N}]))';

/** `ada (at) example.org`, `ada [at] example [dot] org`. */
const SPELT_OUT = {
  lead: { character: /[\p{L}\p{N}._%+-]/u, reach: 64 },
  pattern:
    /[\p{L}\p{N}._%+-]{1,64} ?[[({]at[\])}]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:[[({]dot[\])}]|\.)\s?[\p{L}\p{N}-]{1,63}){1,4}/uy,
};

/** Hosts that are a person's or an institution's also without a path. */
const PERSONAL_HOSTS = [
  '.github.',
  '.gitlab.',
  '.wordpress.',
  '.blogspot.',
  '.substack.',
  '.livejournal.',
  '.edu',
  '.ac.',
];
const PERSONAL_PAGE =
  /[\p{L}\p{N}][\p{L}\p{N}-]{0,61}(?:\.[\p{L}\p{N}-]{1,62}){0,3}\.(?:(?:github|gitlab|wordpress|blogspot|substack|livejournal)\.(?:io|com)|edu(?:\.[a-z]{2})?|ac\.[a-z]{2})(?![\p{L}\p{N}])/iuy;

const RULES: readonly MarkedRule<RemovalKind>[] = [
  {
    kind: 'link',
    mark: '://',
    lead: { character: /[a-z]/i, reach: 8 },
    pattern: /[a-z]{2,8}:\/\/[^\s<>"')\]]{0,2000}[^\s<>"')\].,;:!?]/iuy,
  },
  { kind: 'link', mark: 'www.', pattern: /www\.[^\s<>"')\]]{0,2000}[^\s<>"')\].,;:!?]/iuy },
  {
    kind: 'email',
    mark: '@',
    lead: { character: /[\p{L}\p{N}._%+-]/u, reach: 64 },
    pattern: /[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/uy,
  },
  ...['(at)', '[at]', '{at}', ' (at)', ' [at]', ' {at}'].map(
    (mark) => ({ kind: 'email', mark, ...SPELT_OUT }) as const,
  ),
  // A handle, as on Telegram; "recall@10" and "mAP@k" have a word before the sign.
  { kind: 'link', mark: '@', pattern: /(?<![\p{L}\p{N}._%+-])@[A-Za-z][A-Za-z0-9_.]{2,38}[A-Za-z0-9_]/uy },
  // "and/or" and "1/2" have no host before the slash.
  {
    kind: 'link',
    mark: '/',
    lead: HOST_CHARACTER,
    pattern: new RegExp(`${HOST.replace('{1,4}', '{0,3}')}\\.${NO_DOMAIN}\\p{L}{2,10}(?::\\d{1,5})?${PATH}`, 'uy'),
  },
  ...PERSONAL_HOSTS.map((mark) => ({ kind: 'link', mark, lead: HOST_CHARACTER, pattern: PERSONAL_PAGE }) as const),
];

/** A service with a mark of its own before a handle: "GitHub: ada-l", "my telegram is @ada". */
const LABELLED_HANDLE =
  /(?<![\p{L}\p{N}])(?:telegram|tg|github|gitlab|linked ?in|instagram|twitter|skype|discord|kaggle|codeforces|leetcode|wechat|vk|orcid|телеграмм?|тг|гитхаб|вк|скайп|инстаграмм?)(?: (?:id|handle|username|nickname|account|profile|ник|аккаунт|профиль))?[ \t]{0,3}[:：=][ \t]{0,3}@?([\p{L}\p{N}][\p{L}\p{N}_.\-/]{1,80}[\p{L}\p{N}])/giu;

/** Digits that may be a telephone number; what they are is decided by `isPhone`. */
const DIGITS = /(?<![\p{L}\p{N}.,/_])(?:\+|\(\+?)?\d[\d \t\u00a0().–\-/]{5,24}\d(?![\p{L}\p{N}]|[.,]\d)/gu;
const PHONE_LABEL =
  /(?:phone|tel|mobile|mob|cell|whatsapp|viber|call me at|call|fax|телефону?|тел|моб|ватсап|номер|звоните)[\s.:№#()–—-]{0,6}$/iu;
const NO_PHONE_LABEL = /(?:isbn|issn|doi|arxiv|orcid|inn|инн|snils|снилс)[\s:#№–-]{0,6}(?:\d[\d-]{0,4})?$/iu;

/** E-mail addresses, links, handles and telephone numbers by their form. Overlaps are left to `joinRemovals`. Linear in the text's length. */
export function findContacts(text: string): readonly Removal[] {
  const found: Removal[] = findMarkedSpans(text, RULES);
  for (const match of text.matchAll(LABELLED_HANDLE)) {
    const handle = match[1] ?? '';
    const end = match.index + match[0].length;
    found.push({ kind: 'link', start: end - handle.length, end });
  }
  for (const match of text.matchAll(DIGITS)) {
    const start = match.index;
    if (isPhone(match[0], text.slice(Math.max(0, start - 24), start)))
      found.push({ kind: 'phone', start, end: start + match[0].length });
  }
  return found;
}

/** Whether digits are a telephone number and not years, sizes, dates or the number of a publication. */
function isPhone(candidate: string, before: string): boolean {
  if (NO_PHONE_LABEL.test(before)) return false;
  const digits = candidate.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return false;
  if (PHONE_LABEL.test(before)) return true;
  if (/^\(?\+/.test(candidate)) return digits.length >= 8;
  if (/^[78]9\d{9}$/.test(digits)) return true;
  const groups = candidate.split(/[^\d]+/).filter((group) => group !== '');
  const form = groups.map(({ length }) => length).join('-');
  const isBracketed = /^(?:[78][ -]?)?\(\d{2,5}\)/.test(candidate);
  if (isBracketed) return digits.length >= 8;
  if (/^[78]$/.test(groups[0] ?? '')) return /^1-3-3-(?:2-2|4)$/.test(form);
  if (/^3-3-4$/.test(form)) return !candidate.includes('/');
  // A trunk prefix: no other number is written with a zero before it.
  return (
    /^0[1-9]/.test(candidate) &&
    groups.length >= 2 &&
    digits.length >= 9 &&
    digits.length <= 12 &&
    !/[./]/.test(candidate)
  );
}
