import type { Texts } from '../vi.ts'

export const views: Texts['views'] = {
  title: 'Saved views',
  save: 'Save view…',
  saveTitle: 'Save view',
  renameTitle: 'Edit view',
  name: 'Name of the view',
  share: 'For everybody',
  shareHint: 'Everybody sees only what their role lets them see.',
  menuOf: 'Commands for the view {{name}}',
  update: 'Update to what is shown',
  rename: 'Rename, share…',
  remove: 'Delete view',
  saved: 'View {{name}} was saved.',
  updated: 'View {{name}} was updated.',
  removed: 'View {{name}} was deleted.',
  broken: 'View {{name}} uses a field that is gone, or that you may not see. Filter anew, then update it.',
}
