// Shapes for what forms send: text in which only the author's own line breaks count, ticked boxes, lists, numbers.
import { z } from 'zod'
import { Upload } from './body.ts'

/** A line of text without its outer spaces, in Unicode's composed form, without control characters. */
export const Line = (most: number, least = 1) =>
  z
    .string()
    .max(most * 4)
    .transform((text) =>
      text
        .normalize('NFC')
        .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(least).max(most))

/** Text of several lines, likewise; tabs and line breaks stay. */
export const Text = (most: number, least = 1) =>
  z
    .string()
    .max(most * 4)
    .transform((text) =>
      text
        .normalize('NFC')
        .replaceAll('\r\n', '\n')
        .replaceAll(/[^\P{Cc}\n\t]+/gu, '')
        .trim(),
    )
    .pipe(z.string().min(least).max(most))

/** A box that is ticked or not; absent means not. */
export const Ticked = z
  .union([z.boolean(), z.enum(['on', 'true', 'false', '1', '0'])])
  .default(false)
  .transform((value) => value === true || value === 'on' || value === 'true' || value === '1')

/** None, one or several values of one name. */
export const Several = <T extends z.ZodType>(one: T, most = 100) =>
  z.preprocess(
    (value) =>
      value === undefined || value === null ? [] : Array.isArray(value) ? value : [value],
    z.array(one).max(most),
  )

/** A whole number, from a form's text or from JSON. */
export const Whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

export const Email = z
  .string()
  .max(1000)
  .transform((text) => text.trim())
  .pipe(z.email().max(254))

/** A file from a form. */
export const File = z.custom<Upload>((value) => value instanceof Upload, 'road.field.file')

/** A path on this site to go back to; anything else becomes the home page. */
export const Back = z
  .string()
  .max(2000)
  .default('/')
  .transform((path) => (/^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'))

/** Which page of a list, from 1. */
export const PageNumber = z.coerce.number().int().min(1).max(100_000).default(1)
