/** A sample page in Arabic: everything flips but codes, times and charts. */

import {
  Button,
  Field,
  Form,
  type Html,
  Layout,
  Pager,
  Row,
  Rows,
  Stub,
  Suggestion,
  suggested,
  Table,
  Tag,
  Time,
} from '#html'

import { frame, hours } from './frame.tsx'

export const rtlPage = (): Html => (
  <Layout
    {...frame}
    who={{ name: 'ليلى حداد', href: '#account' }}
    places={[
      { href: '#forum', label: 'المنتدى', current: true },
      { href: '#questions', label: 'الأسئلة' },
      { href: '#needs', label: 'بانتظارك', needs: 3 },
      { href: '#trust', label: 'كيف نعامل الناس' },
    ]}
    footer={[
      { href: '#rules', label: 'القواعد' },
      { href: '#privacy', label: 'ما نعرفه عنك' },
    ]}
    title="خميرتي توقفت عن النمو في البرد"
    lead="أربع إجابات، إحداها منا."
    breadcrumb={[
      { href: '#forum', label: 'المنتدى' },
      { href: '#baking', label: 'الخبز في البيت' },
    ]}
    errors={[{ field: 'text', message: 'اكتب عشرين حرفاً على الأقل.' }]}
  >
    <Rows>
      <Row
        href="#1"
        title="كيف أحفظ خبز الجاودار أسبوعاً؟"
        text="المطبخ دافئ والخبز يجف بسرعة."
        meta={['Jonas Weber', '4 إجابات', <Time at={hours(-5)} as="both" />]}
        side={<Tag tone="done">أجيب عنه</Tag>}
      />
      <Row
        href="#2"
        title="Is there nut bread without wheat?"
        meta={['Maria Sánchez']}
        side={<Tag tone="person">بانتظارك</Tag>}
      />
    </Rows>
    <Stub href="#why">أخفيت مشاركة هنا وفق البند 3.</Stub>
    <Suggestion
      of={suggested({
        value: 'شكوى عن التوصيل',
        automation: 'Triage',
        version: '2026.11',
        explanation: 'استند إلى «وصل مبللاً».',
      })}
      show={(value) => value}
      human="#human"
    />
    <Table
      caption="الوعود، مارس"
      columns={[
        {
          label: 'الوعد',
          show: (row) => row.name,
          head: true,
          sort: { href: '#s', now: 'ascending' },
        },
        { label: 'حفظ', show: (row) => row.kept, number: true },
      ]}
      rows={[
        { name: 'إجابة خلال يومين', kept: 81 },
        { name: 'قرار خلال أسبوع', kept: 1204 },
      ]}
    />
    <Pager page={2} pages={9} href={(n) => `#${n}`} />
    <Form action="#reply">
      <Field
        name="text"
        type="textarea"
        label="إجابتك"
        hint="نجمتان حول الكلمة تجعلانها عريضة."
        error="اكتب عشرين حرفاً على الأقل."
        value="شكراً"
      />
      <Field name="mail" type="email" label="البريد" value="leila@example.org" />
      <Button next="تظهر فوراً.">أجب</Button>
    </Form>
  </Layout>
)
