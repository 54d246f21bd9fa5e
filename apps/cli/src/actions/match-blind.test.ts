import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../exit-codes';
import { makeFolder, runCli } from '../testing/run-cli';

const planted = [
  'ottilie',
  'brandvold',
  'yevdokia',
  'lukomskaya',
  'евдоки',
  'лукомск',
  'fenwick',
  'tarragon',
  'example.org',
  '912 34 567',
  'ottiliemaps',
  'greyharbour',
  'ravensworth',
];

/** A programme with names, addresses, telephone numbers, links and institutions wherever people write them. */
const folder = {
  'programme.yaml': [
    'name: A workshop',
    'rules:',
    '  lock:',
    '    - { applicant: ottilie.brandvold@example.org, project: bees, reason: Ottilie brings the camera, by: Fenwick Tarragon }',
    '',
  ].join('\n'),
  'applicants.csv': [
    'email,Full name,name,University,Gender,preferences,teammates,avoid_people,phone',
    'ottilie.brandvold@example.org,Ottilie Marit Brandvold,Ottilie Brandvold,Greyharbour,female,bees;river,yevdokia@example.org; Somebody Brandvold,,+47 912 34 567',
    'yevdokia@example.org,Евдокия Лукомская,Yevdokia Lukomskaya,Ravensworth College,ж,river;nowhere,,fenwick-tarragon,',
    'p7@example.org,,,,,,,,',
  ].join('\n'),
  'letters/ottilie.brandvold@example.org.txt': [
    'Dear Mr Tarragon,',
    'My name is Ottilie Brandvold and I study at Greyharbour University (see github.com/ottiliemaps, www.ottiliemaps.example.org).',
    'I count bees with a camera, and BRANDVOLD (2020) describes how. Call me on +47 912 34 567 or write to ottilie.brandvold@example.org.',
    'My mother kept bees. My friend Yevdokia and I like rivers, Dijkstra and floods.',
    'Yours sincerely,',
    'Ottilie',
  ].join('\n'),
  'letters/yevdokia@example.org.txt': [
    'Уважаемый Фенвик! Меня зовут Евдокия Лукомская, я учусь в Ravensworth.',
    'Статья Лукомской Евдокии о наводнениях и реках: модели уровня воды, датчики и прогнозы. Telegram: @ottiliemaps',
    'С уважением,',
    'Лукомская Е.',
  ].join('\n'),
  'letters/somebody-fenwick.txt': 'A letter of nobody.',
  'projects.csv': [
    'id,title,description,max,contact',
    'bees,Counting bees,"Count bees in camera frames. Ask Fenwick Tarragon, fenwick@example.org.",2,fenwick@example.org',
    'river,Warning of floods,Sensors and models that warn of floods in rivers.,2,',
  ].join('\n'),
  'mentors.csv': [
    'id,name,email,description',
    'fenwick-tarragon,Fenwick Tarragon,fenwick@example.org,Fenwick of Ravensworth College films bees and rivers.',
  ].join('\n'),
};

const survivors = (text: string) => planted.filter((part) => text.toLowerCase().includes(part));

describe('match --blind', () => {
  it('writes and prints nobody’s name, address, telephone number, link or institution', async () => {
    const cwd = await makeFolder(folder);
    const { exitCode, stdout, stderr } = await runCli(['match', '.', '--blind', '--skip-bad', '-o', 'out'], { cwd });
    expect(exitCode, stderr).toBe(exitCodes.fine);
    expect([survivors(stdout), survivors(stderr)]).toEqual([[], []]);
    const files = await readdir(join(cwd, 'out'));
    expect(files).toEqual(
      expect.arrayContaining(['draft.json', 'graph.gexf', 'people.csv', 'report.html', 'run.json']),
    );
    for (const file of files.filter((name) => name !== 'blind-key.csv'))
      expect([file, survivors(await readFile(join(cwd, 'out', file), 'utf8'))]).toEqual([file, []]);
    const explained = await runCli(['explain', 'applicant-001', '--run', 'out'], { cwd });
    expect(survivors(explained.stdout)).toEqual([]);
    expect(await readFile(join(cwd, 'out', 'draft.json'), 'utf8')).toContain('Dijkstra');
  });

  it('says how much it removed, and keeps who is who in a file for the organiser alone', async () => {
    const cwd = await makeFolder(folder);
    const { stdout, stderr } = await runCli(['match', '.', '--blind', '--skip-bad', '-o', 'out'], { cwd });
    expect(stdout).toMatch(/Names are hidden\. Removed: \d+ names, \d+ e-mails, /);
    expect(stderr).toContain('out/blind-key.csv');
    const key = join(cwd, 'out', 'blind-key.csv');
    expect(await readFile(key, 'utf8')).toMatch(/applicant-00\d,applicant,yevdokia@example\.org,Yevdokia Lukomskaya/);
    expect((await stat(key)).mode & 0o077).toBe(0);
    await runCli(['match', '.', '--skip-bad', '-o', 'out', '--quiet'], { cwd });
    expect(await readdir(join(cwd, 'out'))).not.toContain('blind-key.csv');
  });

  it('does the same where programme.yaml asks for it', async () => {
    const asked = { ...folder, 'programme.yaml': `blind: true\n${folder['programme.yaml']}` };
    const [byOption, bySetting] = await Promise.all([
      runCli(['match', '.', '--blind', '--skip-bad', '--json'], { cwd: await makeFolder(folder) }),
      runCli(['match', '.', '--skip-bad', '--json'], { cwd: await makeFolder(asked) }),
    ]);
    expect(bySetting.stdout).toBe(byOption.stdout);
    expect(survivors(bySetting.stdout)).toEqual([]);
  });

  it('quotes no sensitive sentence to participants', async () => {
    const cwd = await makeFolder(folder);
    await runCli(['match', '.', '--skip-bad', '-o', 'out', '--quiet'], { cwd });
    for (const file of ['people.csv', 'assignments.csv', 'mentors.csv'])
      expect(await readFile(join(cwd, 'out', file), 'utf8')).not.toMatch(/mother/i);
  });
});

describe('extract --blind', () => {
  it('prints no name, neither of the file nor of the letter', async () => {
    const cwd = await makeFolder(folder);
    const { stdout, stderr, exitCode } = await runCli(['extract', 'letters', '--blind'], { cwd });
    expect(exitCode).toBe(exitCodes.fine);
    // Nothing but columns tells that Ravensworth is a school.
    expect(survivors(stdout)).toEqual(['ravensworth']);
    expect(stdout).toContain('letter-001');
    expect(stderr).toMatch(/Removed: \d+ names/);
  });
});
