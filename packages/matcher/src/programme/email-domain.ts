import { columnKey } from './applicant-states';
import type { Attributes } from './programme';

/** Providers of mailboxes for everybody: sharing one says nothing. Ascending. */
const PUBLIC_PROVIDERS: ReadonlySet<string> = new Set([
  '126.com',
  '163.com',
  'aol.com',
  'bk.ru',
  'btinternet.com',
  'comcast.net',
  'fastmail.com',
  'free.fr',
  'gmail.com',
  'gmx.at',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.co.uk',
  'hotmail.com',
  'hotmail.de',
  'hotmail.fr',
  'hotmail.it',
  'icloud.com',
  'inbox.ru',
  'laposte.net',
  'libero.it',
  'list.ru',
  'live.com',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'o2.pl',
  'orange.fr',
  'outlook.com',
  'outlook.de',
  'outlook.fr',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rambler.ru',
  'seznam.cz',
  't-online.de',
  'tuta.com',
  'tutanota.com',
  'ukr.net',
  'web.de',
  'wp.pl',
  'ya.ru',
  'yahoo.co.uk',
  'yahoo.com',
  'yahoo.de',
  'yahoo.es',
  'yahoo.fr',
  'yahoo.it',
  'yandex.com',
  'yandex.ru',
  'ymail.com',
  'zoho.com',
]);

/** Second labels under which a country registers names: `uni.ac.uk` is a name of its own. */
const REGISTRY_LABELS: ReadonlySet<string> = new Set(
  'ac asso co com edu go gob gouv gov govt gv mil msk ne net nom or org sch spb'.split(' '),
);

/** Domains kept for examples, where each name below is one of its own (RFC 2606). */
const EXAMPLE_DOMAINS: ReadonlySet<string> = new Set(['example.com', 'example.edu', 'example.net', 'example.org']);

/** The domain of an e-mail address in lower case; undefined where there is none. */
function emailDomain(email: string): string | undefined {
  return /^[^\s@]+@([^\s@]+\.[^\s@.]+)\.?$/u.exec(email.trim())?.[1]?.toLowerCase();
}

/**
 * The part of a domain that belongs to one owner, by a rule instead of a list: the last two labels, and three where a country's second label is one that registries
 * use (`ac.uk`), or the two are kept for examples. So `cs.uni.edu` and `law.uni.edu` are one owner's; a provider of hosted domains that no rule tells is one owner, too.
 */
function registrableDomain(domain: string): string {
  const labels = domain.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isShared = (top.length === 2 && REGISTRY_LABELS.has(second)) || EXAMPLE_DOMAINS.has(`${second}.${top}`);
  return labels.slice(isShared ? -3 : -2).join('.');
}

/** Whether a domain says nothing about where somebody belongs: a public provider's, or one that the organiser leaves out, with all below it. */
function isLeftOut(domain: string, ignore: readonly string[]): boolean {
  const isAt = (other: string) => domain === other || domain.endsWith(`.${other}`);
  return PUBLIC_PROVIDERS.has(domain) || ignore.some((other) => isAt(other.trim().toLowerCase().replace(/^.*@/u, '')));
}

/** The owners of the domains of some addresses, in order: those that say where somebody belongs. */
export function emailOwners(emails: readonly string[], ignore: readonly string[]): readonly string[] {
  return emails
    .map(emailDomain)
    .filter((domain) => domain !== undefined)
    .filter((domain) => !isLeftOut(domain, ignore))
    .map(registrableDomain);
}

/** The addresses in those columns of a project that are named after e-mail. */
export function projectEmails(attributes: Attributes): readonly string[] {
  return Object.entries(attributes)
    .filter(([column]) => /(?:^|_)(?:e_?)?mail$/u.test(columnKey(column)))
    .flatMap(([, cell]) => cell.split(/[\s;,|]+/u))
    .filter((part) => part.includes('@'));
}
