// The files door: bytes kept under names of our own, in a folder or in an S3-compatible store.
export { openStorage, storage } from './open-storage.ts'
export { isStoredName, storedName, type Storage } from './storage.ts'
