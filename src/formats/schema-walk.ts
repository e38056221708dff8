import { z } from 'zod'
import type { FieldPath } from './document.js'

/** Names of the keys that a schema knows at a path; empty where any key may stand. */
export function knownKeysAt(schema: z.core.$ZodType, path: FieldPath): string[] {
  const here = schemasAt(schema, path)
  return here.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []))
}

/** What a schema says of the field at a path in its own words, or null. */
export function descriptionAt(schema: z.core.$ZodType, path: FieldPath): string | null {
  const [outer] = schemasAt(schema, path, false)
  return outer === undefined ? null : (z.globalRegistry.get(outer)?.description ?? null)
}

/** Every schema that may judge the field at a path: more than one below a union. */
function schemasAt(schema: z.core.$ZodType, path: FieldPath, unwrapLast = true): z.core.$ZodType[] {
  const [step, ...rest] = path
  if (step === undefined) return unwrapLast ? unwrapped(schema) : [schema]
  return unwrapped(schema).flatMap((one) => {
    const next = stepInto(one, step)
    return next === null ? [] : schemasAt(next, rest, unwrapLast)
  })
}

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | null {
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  if (!(schema instanceof z.ZodObject)) return null
  const shape = schema.shape as Record<string, z.core.$ZodType>
  return Object.hasOwn(shape, step) ? (shape[step] ?? null) : null
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrapped(schema.unwrap())
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unwrapped(option))
  return [schema]
}
