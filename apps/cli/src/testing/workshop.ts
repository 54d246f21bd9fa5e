/** A programme that a reader can place by hand: two want the river, one of them writes about it. */
export const workshop: Readonly<Record<string, string>> = {
  'programme.yaml': 'name: A workshop\nseed: 5\n',
  'applicants.csv': `id,name,email,preferences
ann,Ann Larsen,ann@example.org,river;bees
ben,Ben Okoro,ben@example.org,river;bees
cleo,Cleo Marsh,cleo@example.org,
`,
  'letters/ann.txt':
    'I grew up beside a river and have measured its water level every morning for six years. Floods interest me: when does the water rise, and can a sensor warn the town in time?\n',
  'letters/ben.txt':
    'My grandmother keeps bees. I want to count bees at the hive with a camera and learn how a honey harvest depends on flowers. Insects are my world.\n',
  'letters/cleo.txt':
    'I paint beehives and would like to follow the bees of our garden through a summer, from flower to flower and back to the hive.\n',
  'projects.csv': `id,title,description,min,max
river,Warning of floods,"A river gauge that measures the water level, and a sensor that warns the town of a flood in time.",0,1
bees,Counting bees,"A camera at the hive counts bees, so that we learn which flowers a honey harvest depends on.",0,2
`,
};

/** The same, where more people must be in a project than may come. */
export const impossibleWorkshop: Readonly<Record<string, string>> = {
  ...workshop,
  'projects.csv': `id,title,description,min,max
river,Warning of floods,"A river gauge that measures the water level.",3,4
bees,Counting bees,"A camera at the hive counts bees.",3,4
`,
};
