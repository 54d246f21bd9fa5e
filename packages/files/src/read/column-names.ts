/** The tables of a programme, and the table of scores that an organiser may bring along. */
export type TableKind = 'applicants' | 'projects' | 'mentors' | 'glossary' | 'choices' | 'affinity';

const people = {
  name:
    'full name | your name | your full name | first and last name | name and surname | имя | фио | ф.и.о. | полное имя | ' +
    'имя и фамилия | фамилия и имя | фамилия имя отчество | ваше имя',
  email:
    'e-mail | mail | email address | e-mail address | your email | contact email | почта | эл. почта | емейл | имейл | ' +
    'электронная почта | адрес электронной почты',
};

const seats = {
  min: 'minimum | min people | minimum people | минимум | мин | минимум участников',
  max:
    'capacity | seats | places | spots | slots | quota | maximum | max people | maximum people | number of places | ' +
    'максимум | макс | места | мест | количество мест | число мест | вместимость | квота | максимум участников',
};

/**
 * The columns with a meaning, and what forms and spreadsheets call them in English and in Russian. Written in any
 * case, with spaces, hyphens or underscores. Columns of ranked choices (`Choice 1`, `Projects [1st choice]`) stay as
 * they are: they are understood later.
 */
const synonyms: Readonly<Record<TableKind, Readonly<Record<string, string>>>> = {
  applicants: {
    id: 'applicant | applicant id | participant id | student id | идентификатор | номер заявки | номер анкеты',
    name: `${people.name} | participant | participant name | applicant name | student name | участник | имя участника`,
    email: people.email,
    letter:
      'motivation letter | letter of motivation | motivation | motivation statement | your motivation | cover letter | ' +
      'statement of purpose | personal statement | your letter | мотивационное письмо | письмо | мотивация | ' +
      'ваше мотивационное письмо | сопроводительное письмо | текст письма',
    documents: 'cv | resume | резюме',
    preferences:
      'preferred projects | project preferences | project choices | choices | wishes | предпочтения | пожелания | ' +
      'желаемые проекты | приоритеты проектов',
    avoid_projects: 'projects to avoid | unwanted projects | нежелательные проекты',
    team: 'team name | команда | название команды',
    teammates: 'team members | preferred teammates | сокомандники | члены команды | участники команды',
    avoid_people: 'people to avoid | не ставить вместе с',
  },
  projects: {
    id: 'project id | project code | code | код | код проекта | идентификатор',
    title: 'name | project | project name | project title | topic | название | название проекта | проект | тема',
    description:
      'summary | abstract | about | details | project description | short description | описание | ' +
      'описание проекта | краткое описание | аннотация | о проекте',
    ...seats,
    teams_min: 'min teams | minimum teams',
    teams_max: 'max teams | maximum teams | number of teams | количество команд | число команд',
    team_size: 'size of a team | people per team | размер команды',
    mentors:
      'mentor | supervisor | supervisors | ментор | менторы | наставник | наставники | руководитель | руководители',
  },
  mentors: {
    id: 'mentor id | идентификатор',
    name: `${people.name} | mentor | mentor name | ментор | наставник | имя ментора`,
    email: people.email,
    description:
      'bio | biography | about | about me | summary | interests | research interests | описание | о себе | биография | ' +
      'интересы | научные интересы',
    projects: 'project | project ids | проект | проекты',
    ...seats,
  },
  glossary: {
    term: 'terms | word | english | термин',
    equivalents: 'equivalent | synonyms | translation | translations | эквиваленты | эквивалент | перевод | синонимы',
  },
  choices: {
    project: 'project id | project title | проект',
    applicant: 'applicant id | applicant name | applicant email | participant | участник | заявка',
    choice: 'decision | answer | verdict | выбор | решение | ответ',
    by: 'curator | mentor | decided by | куратор | кто',
    reason: 'why | comment | причина | комментарий',
  },
  affinity: {
    applicant: 'applicant id | участник | заявка',
    project: 'project id | проект',
    affinity: 'score | fit | оценка',
  },
};

const known = new Map(
  Object.entries(synonyms).map(([kind, columns]) => [
    kind,
    new Map(
      Object.entries(columns).flatMap(([name, others]) => [
        [name, name] as const,
        ...others.split(' | ').map((other) => [plainName(other), name] as const),
      ]),
    ),
  ]),
);

/** A column name for comparing: lower case, words joined by `_`, without the marks that forms add. */
function plainName(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\p{P}\p{S}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a column is called from here on. `understood` where another name than ours was recognised. */
export interface ColumnName {
  readonly name: string;
  readonly understood: boolean;
}

/**
 * Names of the columns of one table, in order: ours where the header says the same in other words, else the header as
 * written, trimmed. A header with our own name takes precedence over any other wording; of two wordings the first counts.
 */
export function understandColumns(headers: readonly string[], kind: TableKind | undefined): readonly ColumnName[] {
  const meanings = kind === undefined ? undefined : known.get(kind);
  const plain = headers.map(plainName);
  const meaningOf = (name: string) => meanings?.get(name) ?? (/^description_[a-z]{2}$/.test(name) ? name : undefined);
  const taken = new Set(plain.filter((name) => meaningOf(name) === name));
  return headers.map((header, index) => {
    const name = plain[index] ?? '';
    const meaning = meaningOf(name);
    if (meaning === undefined) return { name: header.trim(), understood: false };
    if (meaning === name) return { name, understood: false };
    if (taken.has(meaning)) return { name: header.trim(), understood: false };
    taken.add(meaning);
    return { name: meaning, understood: true };
  });
}

/** Whether a header is one of the columns with a meaning, in whatever words. */
export function isKnownColumn(header: string, kind: TableKind): boolean {
  return known.get(kind)?.has(plainName(header)) ?? false;
}
