// What a module's routes.tsx is made of: pages, forms and documents, about a line each.
import type { z } from 'zod'
import type { Child, Html } from '#html'
import type { Action, Question, TypedAction, TypedQuestion } from '../action.ts'
import type { Actor } from '../actor.ts'
import type { Business } from '../now.ts'
import type { Say } from '../stop.ts'
import type { Receive } from './streamed-form.ts'

/** What a view knows beside the answer: where it is, for whom, and what was typed before an error. */
export type Here = {
  url: URL
  business: Business
  actor: Actor
  locale: string
  at: Date
  /** The address people use to reach this business, without a slash at the end. */
  origin: string
  /** What was typed into the form that came back with errors; empty otherwise. */
  typed: Readonly<Record<string, unknown>>
  /** The words about a field that was not right, or undefined. */
  error(field: string): string[] | undefined
  /** What was typed into a field, or what stands there otherwise. */
  value(field: string, otherwise?: string | number | null): string
  /** The same for a field that takes several answers. */
  values(field: string, otherwise?: readonly string[]): readonly string[]
}

/** What a view gives: parts of a page, put in the same order on every page. */
export type PageParts = {
  /** The space the page lies in, for the browser's title. */
  space?: string
  title: string
  /** One or two sentences under the title. */
  lead?: Child
  main: Html
  crumbs?: ReadonlyArray<{ href: string; label: string }>
  aside?: Html
  /** `reading` sets one column of text; `desk` uses the whole width; `form` is narrow. */
  width?: 'reading' | 'desk' | 'form'
  /** A feed of what stands on this page. */
  feed?: { href: string; title: string }
  /** Scripts beyond the ones every page has, by asset name. */
  scripts?: readonly string[]
  /** Not to be listed by search engines. */
  unlisted?: boolean
  /** Without navigation: setup, sign-in. */
  bare?: boolean
}

export type View<A> = (answer: A, here: Here) => PageParts

/** Where to go after a good post, what to say there, and what to keep in the browser. */
export type After =
  | string
  | { to: string; say?: Say; session?: string | null; keep?: Record<string, string | null> }

export type PageRoute = {
  kind: 'page'
  path: string
  question: Question
  view: View<never>
  /** Drawn as for a visitor, whoever is signed in: the session is neither looked up nor touched, nothing is kept by browsers. */
  unasked?: boolean
}
export type FormRoute = {
  kind: 'form'
  path: string
  action: Action
  page: PageRoute | undefined
  from: (input: Record<string, unknown>) => Record<string, unknown>
  after: (answer: never, input: never, here: Here) => After
  /** Bytes; uploads need more than the usual megabyte. */
  most: number
  /** Taken from pages of other sites too: the verb is told where from as `_from`, and lets in whom it knows. */
  elsewhere: boolean
}
export type DocumentRoute = {
  kind: 'document'
  path: string
  question: Question
  write: (answer: never, here: Here) => Response | Promise<Response>
}
/** Anything that talks its own protocol (an identity provider's callback): an action answered by a redirect. */
export type ArrivalRoute = {
  kind: 'arrival'
  path: string
  action: Action
  after: (answer: never, input: never, here: Here) => After
}
/** A post answered by a page at once, for what may stand in no address, no cookie and no cache. Nobody is asked who they are. */
export type ExchangeRoute = {
  kind: 'exchange'
  path: string
  card: Action | Question
  view: View<never>
  page: Drawn | undefined
  from: (input: Record<string, unknown>) => Record<string, unknown>
  most: number
  /** Takes in its files as they come, instead of keeping them in memory. */
  receive: Receive | undefined
}
/** A page that can be drawn again with what was typed. */
export type Drawn = { question: Question; view: View<never>; unasked?: boolean }
export type Route = PageRoute | FormRoute | DocumentRoute | ArrivalRoute | ExchangeRoute

/** GET: a question drawn as a page. Path parameters and the query are its input. */
export const page = <I extends z.ZodType, S, A>(
  path: string,
  question: TypedQuestion<I, S, A>,
  view: View<NoInfer<A>>,
): PageRoute => ({
  kind: 'page',
  path,
  question,
  view: view as View<never>,
})

type FormOptions<I extends z.ZodType, A> = {
  /** The page that holds the form: drawn again with what was typed when something is wrong. */
  page?: PageRoute
  /** What that page's question needs, from what was posted; the path parameters unless told. */
  from?: (input: Record<string, unknown>) => Record<string, unknown>
  after: (answer: NoInfer<A>, input: z.output<I>, here: Here) => After
  most?: number
  elsewhere?: true
}

/** POST: a form carried out by an action, then a redirect. */
export const form = <I extends z.ZodType, S, A>(
  path: string,
  action: TypedAction<I, S, A>,
  options: FormOptions<I, A>,
): FormRoute => ({
  kind: 'form',
  path,
  action,
  page: options.page,
  from: options.from ?? ((input) => input),
  after: options.after as FormRoute['after'],
  most: options.most ?? 1_000_000,
  elsewhere: options.elsewhere ?? false,
})

/** GET: a question answered by something that is no page (a feed, a file, a table as CSV). */
export const document = <I extends z.ZodType, S, A>(
  path: string,
  question: TypedQuestion<I, S, A>,
  write: (answer: NoInfer<A>, here: Here) => Response | Promise<Response>,
): DocumentRoute => ({ kind: 'document', path, question, write: write as DocumentRoute['write'] })

/** GET that must act, since somebody else's protocol says so; guarded by its own state, never a form's target. */
export const arrival = <I extends z.ZodType, S, A>(
  path: string,
  action: TypedAction<I, S, A>,
  after: (answer: NoInfer<A>, input: z.output<I>, here: Here) => After,
): ArrivalRoute => ({ kind: 'arrival', path, action, after: after as ArrivalRoute['after'] })

/** A page that never asks who is looking. */
export const unasked = (route: PageRoute): PageRoute => ({ ...route, unasked: true })

/** POST carried out and drawn in one answer, kept by no cache; where something is wrong, `page` comes back as typed. */
export const exchange = <I extends z.ZodType, S, A>(
  path: string,
  card: TypedAction<I, S, A> | TypedQuestion<I, S, A>,
  view: View<NoInfer<A>>,
  options: {
    page?: Drawn
    from?: (input: Record<string, unknown>) => Record<string, unknown>
    most?: number
    receive?: Receive
  } = {},
): ExchangeRoute => ({
  kind: 'exchange',
  path,
  card,
  view: view as View<never>,
  page: options.page,
  from: options.from ?? ((input) => input),
  most: options.most ?? 1_000_000,
  receive: options.receive,
})

/** The page of an exchange, to be drawn again by the one that follows it. */
export const drawnBy = <I extends z.ZodType, S, A>(
  question: TypedQuestion<I, S, A>,
  view: View<NoInfer<A>>,
): Drawn => ({ question, view: view as View<never>, unasked: true })
