import { z } from '@hono/zod-openapi';
import type { RequestIssue } from './problem';

type Path = readonly (string | number)[];

/**
 * What keeps a JSON value from fitting a schema, most precise place first met, one by one: whoever takes only some
 * never pays for the rest, so that a hostile body cannot fill the memory with complaints. Descends as deep as the schema.
 */
export function* findIssues(schema: z.core.$ZodType, value: unknown, path: Path = []): Generator<RequestIssue> {
  if (z.validate(schema, value)) return;
  let found = false;
  for (const [key, inner] of childrenOf(schema, value)) {
    for (const issue of findIssues(inner, (value as Record<string, unknown>)[key], [...path, key])) {
      found = true;
      yield issue;
    }
  }
  if (!found) yield* ownIssues(schema, value, path);
}

/** The schemas of a value's entries, by key; none for a schema without entries or a value of another shape. */
function* childrenOf(schema: z.core.$ZodType, value: unknown): Generator<readonly [string | number, z.core.$ZodType]> {
  if (schema instanceof z.ZodOptional) yield* childrenOf(schema.unwrap(), value);
  else if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => isOfShape(option, value));
    if (fitting !== undefined) yield* childrenOf(fitting, value);
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const index of value.keys()) yield [index, schema.element];
  } else if (schema instanceof z.ZodTuple && Array.isArray(value)) {
    for (const [index, item] of schema.def.items.entries()) if (index < value.length) yield [index, item];
  } else if (schema instanceof z.ZodRecord && isObject(value)) {
    for (const key of Object.keys(value)) yield [key, schema.valueType];
  } else if (schema instanceof z.ZodObject && isObject(value)) {
    yield* Object.entries(schema.shape);
    const { catchall } = schema.def;
    if (catchall === undefined || catchall instanceof z.ZodNever) return;
    for (const key of Object.keys(value)) if (!Object.hasOwn(schema.shape, key)) yield [key, catchall];
  }
}

function isOfShape(schema: z.core.$ZodType, value: unknown): boolean {
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return Array.isArray(value);
  return (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) && isObject(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a value whose entries, if any, are right. */
function ownIssues(schema: z.core.$ZodType, value: unknown, path: Path): readonly RequestIssue[] {
  if (schema instanceof z.ZodOptional) return ownIssues(schema.unwrap(), value, path);
  const pointer = jsonPointer(path);
  if (value === undefined) return [{ pointer, message: 'This is missing.' }];
  if (schema instanceof z.ZodUnion) {
    return [{ pointer, message: `Expected ${describeOptions(schema)}, received ${describeType(value)}.` }];
  }
  const issues = z.safeParse(schema, value).error?.issues ?? [];
  return issues.map(({ path: inner, message }) => ({
    pointer: jsonPointer([...path, ...inner.filter((key) => typeof key !== 'symbol')]),
    message,
  }));
}

function describeOptions(schema: z.ZodUnion): string {
  const types = schema.options.map((option) => (option instanceof z.ZodType ? option.type : 'value'));
  return [...new Set(types)].join(' or ');
}

function describeType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** RFC 6901. */
export function jsonPointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
