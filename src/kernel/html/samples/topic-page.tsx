/** A sample topic: posts, an official answer, a stub, a held post and the composer. */

import {
  Button,
  Buttons,
  Field,
  Form,
  type Html,
  Layout,
  Pager,
  Post,
  Press,
  Prose,
  Stub,
  Tag,
} from '#html'

import { frame, hours } from './frame.tsx'

export const topicPage = (): Html => (
  <Layout
    {...frame}
    title="My rye starter stopped rising when the kitchen got cold"
    space="Forum"
    breadcrumb={[
      { href: '#forum', label: 'Forum' },
      { href: '#baking', label: 'Baking at home' },
    ]}
    lead={<>4 answers, 1 of them from us. Open until nobody has more to say.</>}
    aside={
      <>
        <h2>Follow</h2>
        <p>You get a letter once a day when somebody answers.</p>
        <Press action="#stop">Stop following</Press>
        <h2>Rules here</h2>
        <p>
          Be kind about other people’s bread. <a href="#rules">All seven rules</a>
        </p>
      </>
    }
  >
    <Post
      id="p1"
      by={{ name: 'Jonas Weber', href: '#jonas', demo: true }}
      at={hours(-50)}
      href="#p1"
      actions={
        <>
          <a href="#quote">Quote</a>
          <a href="#report">Report</a>
        </>
      }
    >
      <Prose>
        <p>
          I have kept the same starter for two years. Since the heating went down to 17 degrees at
          night it barely moves, and the loaves come out flat and sour. I feed it one to one to one
          every evening, with the whole rye you sell.
        </p>
        <p>
          Should I feed it less, or just keep it somewhere warmer? I would rather not buy a box with
          a lamp.
        </p>
      </Prose>
    </Post>
    <Post
      id="p2"
      by={{ name: 'Maria Sánchez', href: '#maria', demo: true }}
      at={hours(-47)}
      href="#p2"
      state={<Tag>Edited</Tag>}
      actions={
        <>
          <a href="#quote">Quote</a>
          <a href="#report">Report</a>
        </>
      }
    >
      <Prose>
        <blockquote>
          <p>Should I feed it less, or just keep it somewhere warmer?</p>
        </blockquote>
        <p>
          Warmer, and use warmer water. Mine sits on top of the fridge in winter. At 24 degrees it
          doubles in five hours, at 17 it needs all night.
        </p>
      </Prose>
    </Post>
    <Stub href="#statement">
      A post by a member stood here. It was hidden under clause 3, “No selling in other people’s
      topics”, on 22 November.
    </Stub>
    <Post
      id="p4"
      by={{ name: 'Ruth Adeyemi', href: '#ruth', company: 'Bramble & Rye', hat: 'Baker' }}
      at={hours(-20)}
      href="#p4"
      official="Official answer"
      actions={<a href="#quote">Quote</a>}
    >
      <Prose>
        <p>
          Maria is right. Below 20 degrees the yeast slows down before the acid does, which is why
          your loaf is flat <em>and</em> sour. Three things that help, in this order:
        </p>
        <ol>
          <li>Mix the feed with water of 35 degrees, so that the dough starts at about 26.</li>
          <li>Feed one part starter to two parts flour, and only when it has risen.</li>
          <li>Wrap the jar in a towel and set it in the switched-off oven, light on.</li>
        </ol>
      </Prose>
    </Post>
    <Post
      id="p5"
      by={{ name: 'ليلى حداد', href: '#leila' }}
      at={hours(-1)}
      href="#p5"
      state={<Tag tone="person">Waiting for a person until 14:00</Tag>}
      actions={
        <>
          <a href="#edit">Edit</a>
          <Press action="#withdraw">Take back</Press>
        </>
      }
    >
      <Prose>
        <p>جربت الماء الدافئ أمس، والخميرة تضاعفت في ست ساعات. شكراً!</p>
      </Prose>
    </Post>
    <Pager page={1} pages={12} href={(n) => `#page-${n}`} />
    <h2>Your answer</h2>
    <Form action="#reply" draft="topic-1" swap="main">
      <Field
        name="text"
        type="textarea"
        label="Answer to Jonas Weber"
        hint="Two stars around words make them bold. A > at the start of a line marks a quote."
        most={4000}
      />
      <Buttons next="It is shown at once. Jonas and two others are told.">
        <Button>Answer</Button>
        <Button kind="plain" name="do" value="preview">
          Preview
        </Button>
      </Buttons>
    </Form>
  </Layout>
)
