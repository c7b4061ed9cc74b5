// A code to be written down, broken only between its groups; a script fills in what the server never sees.
export const ReceiptCode = ({ code }: { code?: string }) => (
  <p class="receipt">
    <code dir="ltr">
      {code?.split(' ').map((group, at) => (
        <>
          {at > 0 && ' '}
          <span>{group}</span>
        </>
      ))}
    </code>
  </p>
)
