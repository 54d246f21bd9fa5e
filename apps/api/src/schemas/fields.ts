import { z } from '@hono/zod-openapi';

const textSchema = z.union([z.string(), z.number(), z.null()]);
export const scalar = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .openapi({ type: ['string', 'number', 'boolean', 'null'] });

// Unions of plain types are stated as one list of types: the document would be three times as long otherwise.
export const text = (description: string, example: string) =>
  textSchema.optional().openapi({ type: ['string', 'number', 'null'], description, examples: [example] });

export const texts = (description: string, example: readonly string[]) =>
  z
    .union([z.string(), z.number(), z.null(), z.array(textSchema)])
    .optional()
    .openapi({
      type: ['string', 'number', 'null', 'array'],
      items: { type: ['string', 'number', 'null'] },
      description,
      examples: [[...example]],
    });

export const countSchema = textSchema.openapi({ type: ['number', 'string', 'null'] });

export const count = (description: string, example: number) =>
  countSchema.optional().openapi({ description, examples: [example] });

export const namedTexts = (description: string, example: Readonly<Record<string, string>>) =>
  z
    .record(z.string(), scalar)
    .optional()
    .openapi({ description, examples: [{ ...example }] });
