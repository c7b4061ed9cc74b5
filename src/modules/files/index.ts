// The door of files: attaching, linking, and what of a file others may join.
import type { FileTables } from './tables.ts'

/** Columns other modules may join to draw a file; who may see it is asked by the link itself. */
export type FilesSeen = {
  files: Pick<
    FileTables['files'],
    | 'business'
    | 'id'
    | 'name'
    | 'alt'
    | 'type'
    | 'bytes'
    | 'width'
    | 'height'
    | 'about_kind'
    | 'about'
    | 'hidden_at'
  >
}

export { attachFiles, hideFilesOf, releaseFilesOf, type Attaching } from './attach-files.ts'
export { fileDropped, fileKept } from './facts.ts'
export { filesOf } from './files-of.ts'
export { keepFile } from './keep-file.ts'
export { handOver } from './hand-over.ts'
export { keepGiven, type Giving } from './keep-given.ts'
export { fileAbout } from './file-about.ts'
export { giveFiles, keepReceived, type KeptFile, type Received } from './keep-received.ts'
export { accepted, isShown, maxima, previewWidths } from './kinds.ts'
export { fileLink } from './links.ts'
export { readBytes, type FileBytes } from './read-bytes.ts'
export { visibleFiles } from './visible.ts'
