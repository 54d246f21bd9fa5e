import { z } from '@hono/zod-openapi';
import { exampleTeam } from './example-result';

const ids = (description: string) => z.array(z.string()).openapi({ description });
const goal = (description: string) => z.number().optional().openapi({ description });

/** A team of a result. */
export const teamSchema = z
  .strictObject({
    id: z.string().openapi({ description: 'Names the team: its project and a number.' }),
    name: z.string().optional().openapi({ description: 'Where its people, or some of them, came as a team.' }),
    project: z.string().nullable().openapi({ description: 'Its project; null where it has none.' }),
    members: ids('Applicant ids, ascending.'),
    score: z.number().openapi({
      description: 'The weighted mean of its goals: 1 is all that could be asked for, 0 what chance or nothing gives.',
    }),
    scores: z
      .strictObject({
        closeness: goal('Interests in common; may lie below 0 and above 1.'),
        coverage: goal('Roles and skills that the team or its project needs.'),
        company: goal('Nobody is the only one of their kind.'),
        teammates: goal('Wished teammates together, avoided ones apart.'),
        hours: goal('Times that everybody has.'),
        mixes: z
          .array(z.strictObject({ column: z.string(), score: z.number() }))
          .openapi({ description: 'How values of columns are mixed, as asked for.' }),
      })
      .openapi({ description: 'What each goal that counts came to.' }),
    covered: ids('Of the roles and skills that the team or its project needs, those that somebody brings.'),
    missing: ids('Those that nobody brings.'),
    shared: ids('What at least two of its people write of, most shared first.'),
  })
  .openapi('Team', { description: 'A team with what it has, lacks and shares.', examples: [exampleTeam] });

/** How teams came about. */
export const teamFormationSchema = z
  .strictObject({
    status: z.enum(['optimal', 'feasible', 'cancelled', 'partial', 'infeasible']).openapi({
      description: '`partial` where teams could not be formed in every project, `infeasible` where not one could.',
    }),
    objective: z
      .number()
      .openapi({ description: 'Mean over teams of what their scores are worth: a worse team counts more.' }),
    bound: z
      .number()
      .nullable()
      .openapi({ description: 'No teams of these sizes have more; null where none is known.' }),
    without: ids('Applicants in no team.'),
    worst: z.string().nullable().openapi({ description: 'The team with the lowest score.' }),
  })
  .openapi('TeamFormation', {
    description: 'How teams came about.',
    examples: [{ status: 'feasible', objective: 0.52, bound: null, without: [], worst: 'river-1' }],
  });

const weight = z.enum(['off', 'some', 'much']).optional();
const range = z.union([z.string(), z.number(), z.object({ min: z.number().optional(), max: z.number().optional() })]);
const named = z.record(z.string(), z.unknown());
const keep = z.enum(['always', 'if-possible']).optional();

/** How teams are formed, as a request states it; what it says is checked by `buildProgramme`. */
export const teamSettingsSchema = z
  .object({
    first: z.enum(['places', 'teams']).optional(),
    size: range.optional(),
    number: z.number().optional(),
    closeness: weight,
    coverage: z
      .object({
        weight,
        needs: z.array(named).optional(),
        wanted: z.object({ applicants: z.string(), projects: z.string() }).optional(),
      })
      .optional(),
    balance: z.array(z.union([z.string(), named])).optional(),
    company: z.object({ weight, groups: z.array(named).optional() }).optional(),
    teammates: weight,
    hours: z.union([z.string(), z.object({ column: z.string(), enough: z.number().optional(), weight })]).optional(),
    'keep-together': keep,
    'keep-apart': keep,
  })
  .openapi({
    description:
      'Form teams: inside projects once people have places (`first: places`), or out of everyone, and whole teams get projects (`first: teams`); without projects and mentors, teams are all there is. Each goal counts `off`, `some` or `much`.',
    examples: [
      {
        size: '3..5',
        closeness: 'some',
        coverage: { weight: 'much', needs: [{ role: 'backend', must: true }] },
        balance: [{ level: 'balanced' }],
        'keep-together': 'always',
      },
    ],
  });
