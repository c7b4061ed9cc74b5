/** What somebody wrote, under a heading that says who and when; and the stub that a removed post leaves. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { Button } from './button.tsx'
import { Form } from './form.tsx'
import type { IconName } from './icon.tsx'
import { Avatar, Person, type PersonProps } from './person.tsx'
import { Time } from './time.tsx'

export interface PostProps {
  id: string
  by: PersonProps
  at: Date
  /** The post's own address. */
  href: string
  /** An answer of the business, said in a word. */
  official?: string | undefined
  /** Edited, held, accepted ... as <Tag>s. */
  state?: Child
  /** Links and small forms under the text. */
  actions?: Child
  /** What it says, usually <Prose>. */
  children: Child
}

export function Post({ id, by, at, href, official, state, actions, children }: PostProps): Html {
  return (
    <article class={official === undefined ? 'post' : 'post post-official'} id={id}>
      <h2 class="post-head">
        <Avatar name={by.name ?? '?'} />
        <Person {...by} />
        {official !== undefined && <span class="person-mark">{official}</span>}
        <a class="post-when" href={href}>
          <Time at={at} as="both" />
        </a>
        {state}
      </h2>
      {children}
      {actions !== undefined && <div class="post-actions">{actions}</div>}
    </article>
  )
}

/** Says in one sentence what was here, and leads to the reasons. */
export function Stub({
  id,
  href,
  children,
}: {
  id?: string
  href?: string | undefined
  children: Child
}): Html {
  return (
    <div class="stub" id={id}>
      <p>
        {children} {href !== undefined && <a href={href}>{t('stub.why')}</a>}
      </p>
    </div>
  )
}

/** A reading column: for text people wrote (sanitised HTML) and for long explanations. */
export const Prose = ({ lang, children }: { lang?: string | undefined; children: Child }): Html => (
  <div class="prose" dir="auto" lang={lang}>
    {children}
  </div>
)

/** A small form with one quiet button that looks like a link, for the line under a post. */
export function Press(props: {
  action: string
  icon?: IconName | undefined
  children: Child
}): Html {
  return (
    <Form action={props.action} class="press">
      <Button kind="quiet" icon={props.icon}>
        {props.children}
      </Button>
    </Form>
  )
}
