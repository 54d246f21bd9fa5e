import { describe, expect, it } from 'vitest';
import { emailOwners } from './email-domain';

describe('owners of e-mail domains', () => {
  it('are told by the last labels, one more where a country or an example stands before them', () => {
    const domains = ['uni.edu', 'cs.uni.edu', 'a.b.uni.ac.uk', 'in.tum.de', 'x.lake.example.org', 'msu.msk.ru'];
    expect(
      emailOwners(
        domains.map((domain) => `me@${domain}`),
        [],
      ),
    ).toEqual(['uni.edu', 'uni.edu', 'uni.ac.uk', 'tum.de', 'lake.example.org', 'msu.msk.ru']);
  });

  it('leave out public providers, what is no address, and what the organiser names with all below it', () => {
    const emails = ['a@GMail.com', 'nobody', 'a@b', 'a@mail.cs.uni.edu', 'a@uni.edu', ' a@law.uni.edu '];
    expect(emailOwners(emails, [])).toEqual(['uni.edu', 'uni.edu', 'uni.edu']);
    expect(emailOwners(emails, ['@CS.uni.edu', 'law.uni.edu'])).toEqual(['uni.edu']);
    expect(emailOwners(emails, ['uni.edu'])).toEqual([]);
  });
});
