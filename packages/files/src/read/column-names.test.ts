import { describe, expect, it } from 'vitest';
import { understandColumns } from './column-names';

const names = (headers: readonly string[], kind?: Parameters<typeof understandColumns>[1]) =>
  understandColumns(headers, kind).map(({ name }) => name);

describe('understandColumns', () => {
  it('understands what a form calls its columns, and keeps the others as written', () => {
    expect(
      understandColumns(['Full name', 'E-mail address *', 'Motivation letter:', ' T-shirt Size '], 'applicants'),
    ).toEqual([
      { name: 'name', understood: true },
      { name: 'email', understood: true },
      { name: 'letter', understood: true },
      { name: 'T-shirt Size', understood: false },
    ]);
  });

  it('understands Russian', () => {
    expect(names(['Имя', 'Почта', 'Мотивационное письмо', 'Команда'], 'applicants')).toEqual([
      'name',
      'email',
      'letter',
      'team',
    ]);
    expect(names(['Название', 'Описание', 'Количество мест', 'Наставники'], 'projects')).toEqual([
      'title',
      'description',
      'max',
      'mentors',
    ]);
    expect(names(['Ф.И.О.', 'Ещё'], 'applicants')).toEqual(['name', 'Ещё']);
  });

  it('takes a name for a person in one table and for a title in the other', () => {
    expect(names(['Name', 'Summary', 'Capacity'], 'projects')).toEqual(['title', 'description', 'max']);
    expect(names(['Name', 'Bio', 'Seats'], 'mentors')).toEqual(['name', 'description', 'max']);
  });

  it('writes our own names our way, without a word about it', () => {
    expect(understandColumns(['ID', 'Avoid people', 'avoid-projects', 'Description RU'], 'applicants')).toEqual([
      { name: 'id', understood: false },
      { name: 'avoid_people', understood: false },
      { name: 'avoid_projects', understood: false },
      { name: 'description_ru', understood: false },
    ]);
  });

  it('gives our own name precedence, and of two wordings the first', () => {
    expect(names(['Capacity', 'max', 'Seats'], 'projects')).toEqual(['Capacity', 'max', 'Seats']);
    expect(names(['Capacity', 'Seats'], 'projects')).toEqual(['max', 'Seats']);
  });

  it('leaves ranked choices and inherited names alone', () => {
    expect(names(['Choice 1', 'Projects [2nd choice]', 'constructor', '__proto__'], 'applicants')).toEqual([
      'Choice 1',
      'Projects [2nd choice]',
      'constructor',
      '__proto__',
    ]);
  });

  it('renames nothing in a table of unknown kind', () => {
    expect(names(['Capacity', 'Name'])).toEqual(['Capacity', 'Name']);
  });
});
