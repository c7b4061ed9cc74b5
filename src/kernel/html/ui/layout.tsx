/** The whole page, in the order in which it is read: skip links, where am I, message, title, text, aside, small print. */

import { drawing, kernelWords as t } from '#kernel/language'

import { assetPath, preloads } from '../assets.ts'
import { type Child, type Html, markup } from '../html.ts'
import { type Breadcrumb, Crumbs, Head, type HeadProps } from './head.tsx'
import { Notice, type NoticeProps } from './notice.tsx'
import { ErrorSummary, type Problem } from './error-summary.tsx'

export interface Link {
  href: string
  label: string
}

export interface LayoutProps extends HeadProps {
  /** Names this page: the h1 and the first part of the browser title. */
  title: string
  /** Draws the h1 when the title alone will not do; false where a field's label is the h1. */
  heading?: Child
  /** One line above the h1, such as <Steps>. */
  above?: Child
  /** One or two sentences under the h1. */
  lead?: Child
  /** The space the page lies in, for the browser title. */
  space?: string | undefined
  /** A member's choice; visitors get what their system says. */
  theme?: 'light' | 'dark' | undefined
  breadcrumb?: readonly Breadcrumb[] | undefined
  notice?: NoticeProps | undefined
  errors?: readonly Problem[] | undefined
  aside?: Child
  footer?: readonly Link[] | undefined
  /** The page's full address, for print. */
  address?: string | undefined
  /** Web feeds and other forms of this page. */
  alternates?: readonly { href: string; type: string; title: string }[] | undefined
  /** Keep search engines out. */
  unlisted?: boolean | undefined
  children?: Child
}

/** Draws a complete document. */
export function Layout(props: LayoutProps): Html {
  const { locale, direction, needs } = drawing()
  const { business, title, errors = [], notice } = props
  const result = errors.length > 0 ? t('title.error', { title }) : title
  const inTitle = notice?.heading === undefined ? result : `${notice.heading} \u2013 ${title}`
  const document = (
    <html lang={locale} dir={direction} data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf([errors.length > 0 ? result : inTitle, props.space, business.name])}</title>
        <link rel="stylesheet" href={assetPath('style.css')} />
        <link rel="icon" type="image/svg+xml" href={assetPath('icon.svg')} />
        {direction === 'ltr' &&
          preloads().map((font) => (
            <link rel="preload" as="font" type="font/woff2" href={font} crossorigin="anonymous" />
          ))}
        {script('page.js')}
        {needs.has('swap') && (
          <meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":"reload"}' />
        )}
        {needs.has('swap') && script('swap.js')}
        {[...needs].filter((one) => one.startsWith('sealed-')).map((one) => script(`${one}.js`))}
        {props.unlisted === true && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        {props.alternates?.map((other) => (
          <link rel="alternate" href={other.href} type={other.type} title={other.title} />
        ))}
      </head>
      <body>
        <div class="page">
          <a class="skip unseen" href="#main">
            {t('skip.main')}
          </a>
          {errors.length > 0 && (
            <a class="skip unseen" href="#problems">
              {t('skip.errors')}
            </a>
          )}
          {notice !== undefined && (
            <a class="skip unseen" href="#message">
              {t('skip.message')}
            </a>
          )}
          <Head {...props} />
          <div class="inner middle">
            <Crumbs path={props.breadcrumb ?? []} />
            <div class={props.aside === undefined ? 'body' : 'body body-aside'}>
              <main class="main" id="main">
                <p class="live" id="live" role="status" />
                {errors.length > 0 && <ErrorSummary errors={errors} />}
                {notice !== undefined && <Notice {...notice} />}
                {props.above}
                {props.heading !== false && (
                  <h1 class="title">
                    <bdi>{props.heading ?? title}</bdi>
                  </h1>
                )}
                {props.lead !== undefined && <p class="lead">{props.lead}</p>}
                {props.children}
              </main>
              {props.aside !== undefined && (
                <aside class="aside" aria-label={t('place.aside')}>
                  {props.aside}
                </aside>
              )}
            </div>
          </div>
          <Foot {...props} />
        </div>
      </body>
    </html>
  )
  return markup(`<!doctype html>${document.toString()}`)
}

/** Only this kernel file may put a script into a page, and only one of its own assets. */
const script = (name: `${string}.js`): Html =>
  markup(`<script type="module" src="${assetPath(name)}"></script>`)

const titleOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' \u2013 ')

function Foot({ footer = [], business, address }: LayoutProps): Html {
  return (
    <footer class="foot">
      <div class="inner">
        {footer.length > 0 && (
          <nav aria-label={t('place.footer')}>
            <ul>
              {footer.map(({ href, label }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p class="print-only">
          {business.name}
          {address !== undefined && <> · {t('print.address', { address })}</>}
          <> · {t('print.note')}</>
        </p>
      </div>
    </footer>
  )
}
