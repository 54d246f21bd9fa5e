import { describe, expect, it } from 'vitest';
import { roleOfColumn } from './column-role';

const FIELDS = ['id', 'email', 'team_size', 'preferences', 'description', 'mentors'] as const;

describe('roleOfColumn', () => {
  it.each([
    ['id', 'id'],
    ['E-mail ', 'email'],
    ['Email address', 'email'],
    ['teamSize', 'team_size'],
    ['Team size', 'team_size'],
    ['mentor', 'mentors'],
    ['wishes', 'preferences'],
  ])('reads %j as the field %s', (column, field) => {
    expect(roleOfColumn(column, FIELDS)).toEqual({ kind: 'field', field });
  });

  it.each([
    ['preference_1', 1],
    ['preference 2', 2],
    ['Preference3', 3],
    ['1st choice', 1],
    ['choice_2', 2],
    ['Your second project choice', 2],
    ['Project wish #4', 4],
    ['Priority 1', 1],
    ['Which projects? [3rd choice]', 3],
  ])('reads %j as the choice of rank %i', (column, rank) => {
    expect(roleOfColumn(column, FIELDS)).toEqual({ kind: 'ranked', rank });
  });

  it('reads descriptions by language', () => {
    expect(roleOfColumn('description_ru', FIELDS)).toEqual({ kind: 'description', language: 'ru' });
    expect(roleOfColumn('description_url', FIELDS)).toEqual({ kind: 'attribute' });
  });

  it.each(['Level', 'Reason for your 1st choice', 'choice', 'constructor', '__proto__', ''])(
    'leaves %j an attribute',
    (column) => {
      expect(roleOfColumn(column, FIELDS)).toEqual({ kind: 'attribute' });
    },
  );

  it('gives a column a meaning only in a table that has it', () => {
    expect(roleOfColumn('preference_1', ['id'])).toEqual({ kind: 'attribute' });
    expect(roleOfColumn('mail', ['id'])).toEqual({ kind: 'attribute' });
  });
});
