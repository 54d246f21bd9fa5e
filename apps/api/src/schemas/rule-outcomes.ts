import { z } from '@hono/zod-openapi';

/** Which rule something is about, a mirror of `RuleRef`. */
export const ruleRefSchema = z
  .strictObject({
    kind: z
      .enum([
        'lock',
        'forbid',
        'prefer',
        'together',
        'apart',
        'require',
        'count',
        'notAlone',
        'mayClose',
        'availability',
        'priority',
        'conflicts',
        'choices',
      ])
      .openapi({ description: 'The kind; `count` holds `at-most` and `at-least`, `choices` what curators say.' }),
    index: z.int().openapi({ description: 'Its place in the list of its kind, from 0, in the programme as matched.' }),
  })
  .openapi('RuleRef', { description: 'A rule of the programme.', examples: [{ kind: 'count', index: 0 }] });

const said = z.string().openapi({ description: 'In words.' });
const inAffinity = z.number().openapi({ description: 'What it cost in all, in units of affinity.' });

export const countedRuleSchema = z
  .strictObject({
    rule: ruleRefSchema,
    message: said,
    by: z.number().openapi({ description: 'What it added, in units of affinity; below 0 what a breach cost.' }),
  })
  .openapi('CountedRule', {
    description: 'A rule that changed the score of a placement.',
    examples: [
      {
        rule: { kind: 'choices', index: 0 },
        message: 'the curator of river says yes to ada, worth 0.2',
        by: 0.2,
      },
    ],
  });

export const breachSchema = z
  .strictObject({
    rule: ruleRefSchema,
    message: said,
    count: z.int().openapi({ description: 'How often it is broken there.' }),
    cost: inAffinity,
  })
  .openapi('Breach', {
    description: 'A soft rule that is not kept, at one place, or a project that stays closed.',
    examples: [
      {
        rule: { kind: 'count', index: 0 },
        message: '"river" has 3 people whose level is bachelor, 1 more than 2',
        count: 1,
        cost: 0.1,
      },
    ],
  });

export const rulesSummarySchema = z
  .strictObject({
    method: z.enum(['flow', 'mip']).openapi({
      description:
        '`flow`: the best assignment without these rules keeps them as it is; `mip`: whole numbers, exactly.',
    }),
    penalty: z
      .number()
      .openapi({ description: 'What breaches of soft rules and closed projects cost, in units of score.' }),
    net: z.number().openapi({ description: '`objective` less `penalty`: what is best.' }),
    netBound: z.number().openapi({
      description: 'No assignment that gives as many places and keeps every hard rule has a larger net.',
    }),
    netGap: z.number().openapi({ description: '`netBound` less `net`.' }),
    closings: z
      .array(
        z.strictObject({
          project: z.string().openapi({ description: 'Id of the project.' }),
          isClosed: z.boolean().openapi({ description: 'Whether the best assignment leaves it empty.' }),
          other: z
            .union([
              z.strictObject({
                placesLost: z.int().openapi({ description: 'Places fewer.' }),
                loss: z.number().openapi({ description: 'By how much the net would be less.' }),
              }),
              z.null(),
            ])
            .openapi({
              description:
                'What the other choice would lose; `null` where the rules cannot hold then, or it was not looked for.',
            }),
        }),
      )
      .openapi({ description: 'Projects that a rule lets be closed.' }),
  })
  .openapi('RulesSummary', {
    description: 'What the rules that bind several people together came to.',
    examples: [
      {
        method: 'mip',
        penalty: 0.1,
        net: 0.99,
        netBound: 0.99,
        netGap: 0,
        closings: [{ project: 'river', isClosed: false, other: { placesLost: 0, loss: 0.42 } }],
      },
    ],
  });

const demandSchema = z
  .strictObject({
    kind: z
      .enum(['rule', 'project-min', 'lock', 'places-min'])
      .openapi({ description: 'A rule, the minimum of a project, a lock, or that everyone has a place.' }),
    message: said,
    rule: ruleRefSchema.optional(),
    project: z.string().optional().openapi({ description: 'Of a minimum: id of the project.' }),
  })
  .openapi('Demand', {
    description: 'Something that has to hold, and that can be given up.',
    examples: [{ kind: 'rule', rule: { kind: 'together', index: 0 }, message: 'ada and ben stay together' }],
  });

export const rulesConflictSchema = z.strictObject({
  kind: z.literal('rules'),
  message: z.string().openapi({ description: 'The conflict in words.' }),
  demands: z
    .array(demandSchema)
    .openapi({ description: 'They cannot all hold; without any one of them the others can.' }),
  others: z
    .array(z.array(demandSchema))
    .openapi({ description: 'Further such sets, each by itself; none shares a demand with another.' }),
});

/** Changes that only conflicts of rules need. */
export const ruleChangeSchemas = [
  z.strictObject({
    kind: z.literal('drop-rules'),
    count: z.int().openapi({ description: 'Rules in all.' }),
    rules: z
      .array(z.strictObject({ rule: ruleRefSchema, message: said }))
      .openapi({ description: 'Rules to leave out.' }),
  }),
  z.strictObject({
    kind: z.literal('change-count'),
    count: z.int().openapi({ description: 'By how much.' }),
    rule: ruleRefSchema,
    message: said,
    from: z.int().openapi({ description: 'The count that the rule states.' }),
    to: z.int().openapi({ description: 'The nearest one with which the others can hold.' }),
  }),
] as const;
