import { page } from '#kernel/web'
import { seeDesk } from './see-desk.ts'
import { seeHome } from './see-home.ts'
import { DeskPage } from './views/desk-page.tsx'
import { HomePage } from './views/home-page.tsx'

export default [page('/', seeHome, HomePage), page('/desk', seeDesk, DeskPage)]
