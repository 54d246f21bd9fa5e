import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindText, type KnownDetails } from './blind-text';
import { buildNameIndex } from './find-known-names';

const blind = (text: string, known?: KnownDetails) => blindText(text, known).text;

describe('blindText', () => {
  it('replaces who wrote a letter and how to reach them, and leaves what it is about', () => {
    const letter = [
      'Dear Dr. Smith, dear Mr Brown,',
      'My name is Zlata Ustinova and I study at the University of Oslo. Dijkstra and Markov chains fascinate me.',
      'Write to zlata@example.org, +47 912 34 567 or github.com/zlata-u/maps.',
      'Sincerely,',
      'Zlata U.',
    ].join('\n');
    expect(blind(letter)).toBe(
      [
        'Dear Dr. [name], dear [title] [name],',
        'My name is [name] and I study at the [institution]. Dijkstra and Markov chains fascinate me.',
        'Write to [email], [phone] or [link].',
        'Sincerely,',
        '[name]',
      ].join('\n'),
    );
  });

  it('does the same in Russian, where names are inflected', () => {
    const letter = [
      'Уважаемый Иван Петрович! Меня зовут Злата Устинова, я учусь в Московском физико-техническом институте (МФТИ).',
      'Раньше училась в лицее № 1580. Летняя школа мне нужна. Златой Устиновой написана статья, Устинову пригласили.',
      'Телефон 8 916 123-45-67.',
      'С уважением,',
      'Злата',
    ].join('\n');
    expect(blind(letter, { names: ['Zlata Ustinova'] })).toBe(
      [
        'Уважаемый [name]! Меня зовут [name], я учусь в [institution] ([institution]).',
        'Раньше училась в [institution]. Летняя школа мне нужна. [name] написана статья, [name] пригласили.',
        'Телефон [phone].',
        'С уважением,',
        '[name]',
      ].join('\n'),
    );
  });

  it('lists each removal by kind with its place in the original', () => {
    const text = 'I am at MIT, ada@example.org';
    const { removals } = blindText(text);
    expect(removals.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['institution', 'MIT'],
      ['email', 'ada@example.org'],
    ]);
  });
});

describe('contacts', () => {
  it.each([
    ['mail me: ada.l+work@lab.example.co.uk', 'mail me: [email]'],
    ['ada (at) example [dot] org', '[email]'],
    ['see https://example.org/~ada?x=1.', 'see [link].'],
    ['see www.example.org/ada, please', 'see [link], please'],
    ['linkedin.com/in/ada-l and t.me/adal', '[link] and [link]'],
    ['Telegram: @ada_l', 'Telegram: [link]'],
    ['GitHub: ada-l', 'GitHub: [link]'],
    ['ada.github.io and cs.oslo.edu', '[link] and [link]'],
    ['call (495) 123-45-67', 'call [phone]'],
    ['phone: 0176 1234567', 'phone: [phone]'],
    ['415-555-0134', '[phone]'],
    ['89161234567', '[phone]'],
  ])('%s', (text, expected) => {
    expect(blind(text)).toBe(expected);
  });

  it.each([
    'in 2019-2023 and 2020/2021',
    'a model of 175 000 000 parameters, 1 500 000 000 tokens',
    'arXiv 2103.00020, arXiv:2103.00020v2',
    'ISBN 978-3-16-148410-0',
    'layers of 512-256-128 units',
    'on 12.05.2024 at 10:30',
    'recall@10, mAP@50, precision@k',
    'TCP/IP, and/or, node.js/express, train.py/test.py',
    'scores of 0.712345678 and 3.14159265',
  ])('leaves "%s" as it is', (text) => {
    expect(blind(text)).toBe(text);
  });
});

describe('names', () => {
  const known = { names: ['Zlata Ustinova-Kim'] };

  it.each([
    'Zlata',
    'zlata',
    'ZLATA',
    'Ustinova',
    'Злата',
    'Златы',
    'Устиновой',
    'Kim',
    'Zlata U.',
    'Z. Ustinova',
    'Ustinova Z. P.',
  ])('removes "%s"', (name) => {
    expect(blind(`Then ${name} began.`, known)).toBe('Then [name] began.');
  });

  it('removes them inside of file names and possessives', () => {
    expect(blind("Zlata's plan is in cv_zlata_ustinova.pdf", known)).toBe("[name]'s plan is in cv_[name].pdf");
  });

  it('leaves ordinary words that are names too where they are not written as names', () => {
    const will = { names: ['Will Long'] };
    expect(blind('I will learn for long. Will it work? I am Will Long.', will)).toBe(
      'I will learn for long. Will it work? I am [name].',
    );
  });

  it('removes those of other people as whole names and after a word for people, and leaves what is named after them', () => {
    const others = buildNameIndex(['Boris Petrenko', 'Anna Markov', 'Vera Novak']);
    const text =
      'With Boris Petrenko and my friend Anna I studied Markov chains; A. Markov and Petrenko Boris agreed. Вера важна.';
    expect(blind(text, { others })).toBe(
      'With [name] and my friend [name] I studied Markov chains; [name] and [name] agreed. Вера важна.',
    );
  });

  it('ends a name where the next sentence begins', () => {
    expect(blind('My name is Zlata Ustinova. I map rivers. Я Злата Устинова. Я рисую карты.', known)).toBe(
      'My name is [name]. I map rivers. Я [name]. Я рисую карты.',
    );
    expect(blind('Меня зовут Полина. Три года я рисую. Myself Ravi B.Tech. student.', { names: ['Ravi Kumar'] })).toBe(
      'Меня зовут [name]. Три года я рисую. Myself [name] B.Tech. student.',
    );
  });

  it('knows names of scripts without spaces', () => {
    expect(blind('我叫王小明，喜欢数学。', { names: ['王小明'] })).toBe('我叫[name]，喜欢数学。');
  });

  it.each([
    'Dear Organizers, I like maps.',
    'Dear SMILES team, I like maps.',
    'Dear Selection Committee, I like maps.',
    'I am Russian. I am currently a student of Physics.',
    'Best regards to the team for the Bayesian course.',
    'Thank you for your time.',
  ])('reads none into "%s"', (text) => {
    expect(blind(text)).toBe(text);
  });
});

describe('institutions', () => {
  it.each([
    ['at Moscow State University.', 'at [institution].'],
    ['at the Massachusetts Institute of Technology', 'at the [institution]'],
    ['in School No. 57 and School of Data Analysis', 'in [institution] and [institution]'],
    ['at ETH Zurich and oslo, Oslo university', 'at [institution] and oslo, [institution]'],
    ['в Новосибирском государственном университете', 'в [institution]'],
    ['учусь в НИУ ВШЭ', 'учусь в [institution] [institution]'],
    ['университет «Сириус»', '[institution]'],
    ['МГТУ имени Баумана', '[institution] имени Баумана'],
  ])('%s', (text, expected) => {
    expect(blind(text)).toBe(expected);
  });

  it.each([
    'my university and our school taught me',
    'Summer School of Machine Learning',
    'under the MIT license',
    'Университет дал мне многое, летняя школа тоже',
    'a KIT of tools',
    'an imperial archive',
  ])('leaves "%s" as it is', (text) => {
    expect(blind(text)).toBe(text);
  });

  it('removes those of the columns, in any case of theirs', () => {
    const known = { institutions: ['Acme Robotics', 'Северный политех'] };
    expect(blind('I worked at acme robotics; в Северном политехе', known)).toBe(
      'I worked at [institution]; в [institution]',
    );
  });
});

describe('forms of address', () => {
  it.each([
    ['Dear Sir/Madam,', 'Dear [title]/[title],'],
    ['Dear sir or madam,', 'Dear [title] or [title],'],
    ['Ada (she/her)', 'Ada [title]'],
    ['As a woman in tech', 'As a [title] in tech'],
    ['Как девушка в науке', 'Как [title] в науке'],
    ['Gender: female', 'Gender: [title]'],
  ])('%s', (text, expected) => {
    expect(blind(text)).toBe(expected);
  });

  it.each(['I miss my lab, 5 ms later', 'a woman in a picture', 'images of a man'])('leaves "%s" as it is', (text) => {
    expect(blind(text)).toBe(text);
  });
});

describe('any text', () => {
  const nameWord = fc.constantFrom(
    'Quillon',
    'Zephyrine',
    'Wojciechowska',
    'Гуревич',
    'Ярославна',
    'Nguyễn',
    'Ødegård',
  );
  const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem());

  it('keeps no part of the writer’s names and no e-mail', () => {
    fc.assert(
      fc.property(fc.array(anyText), nameWord, nameWord, fc.emailAddress(), (texts, first, second, email) => {
        const text = `${texts.join(` ${first} `)} ${second.toUpperCase()}, ${email} ${second.toLowerCase()}.`;
        const blinded = blind(text, { names: [`${first} ${second}`], emails: [email] }).toLowerCase();
        expect(blinded).not.toContain(email.toLowerCase());
        expect(blinded.match(/[\p{L}\p{M}]+/gu) ?? []).not.toContain(second.toLowerCase());
      }),
    );
  });

  it('is what stands between the removals, unchanged', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: blinded, removals } = blindText(text);
        let rebuilt = '';
        let from = 0;
        for (const { kind, start, end } of removals) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          rebuilt += `${text.slice(from, start)}[${kind}]`;
          from = end;
        }
        expect(rebuilt + text.slice(from)).toBe(blinded);
      }),
    );
  });

  it('changes nothing in what is blind already', () => {
    const once = blind('Dear Dr Smith, I am Ada Marsh, at Oslo University, ada@example.org.\nBest regards,\nAda Marsh');
    expect(blind(once)).toBe(once);
  });

  const known = {
    names: ['Anna Ivanova'],
    others: buildNameIndex(['Boris Petrenko']),
    institutions: ['Acme'],
    emails: ['a@b.org'],
  };
  it.each([
    'a',
    'a.',
    '@',
    'a@',
    'A ',
    'Dr ',
    '1 ',
    '+',
    'University of ',
    'a/',
    'школа ',
    'Anna ',
    '\n',
    ' ',
    '(at)',
    '1-',
    'x.edu.',
    'my name is ',
  ])(
    'takes a long text of "%s" in linear time',
    (piece) => {
      const time = (length: number) => {
        const text = piece.repeat(length / piece.length);
        const begin = performance.now();
        blindText(text, known);
        return performance.now() - begin;
      };
      time(20_000);
      expect(time(200_000)).toBeLessThan(2_000);
    },
    20_000,
  );
});
