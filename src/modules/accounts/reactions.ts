// What follows from what happened to accounts: letters, after the commit.
import { later } from '#kernel'
import {
  addressChangeAsked,
  addressChanged,
  guessed,
  invited,
  linkAsked,
  passwordChanged,
  signUpAsked,
  wayInChanged,
} from './facts.ts'
import { postAccountLetter } from './post-letter.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

export const reactions = [
  later(linkAsked, postAccountLetter, ({ link }) => ({ kind: 'sign-in', row: link })),
  later(signUpAsked, postAccountLetter, ({ signUp }) => ({ kind: 'sign-up', row: signUp })),
  later(invited, postAccountLetter, ({ invitation, sent }) => ({
    kind: 'invitation',
    row: invitation,
    what: sent,
  })),
  later(guessed, postAccountLetter, ({ person }) => ({ kind: 'guessed', row: person ?? nobody })),
  later(addressChangeAsked, postAccountLetter, ({ change }) => ({
    kind: 'address-change',
    row: change,
  })),
  later(addressChanged, postAccountLetter, ({ change }) => ({
    kind: 'address-changed',
    row: change,
  })),
  later(passwordChanged, postAccountLetter, ({ person }) => ({
    kind: 'changed',
    row: person,
    what: 'password',
  })),
  later(wayInChanged, postAccountLetter, ({ person, what }) => ({
    kind: 'changed',
    row: person,
    what,
  })),
]
