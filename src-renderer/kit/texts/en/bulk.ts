import type { Texts } from '../vi.ts'

export const bulk: Texts['bulk'] = {
  commandOf: 'Edit {{count, number}} customers…',
  title: 'Edit {{count, number}} customers',
  field: 'Field to change',
  nothing: '(empty)',
  empty: 'Empty it',
  addField: 'Add a field',
  removeField: 'Leave out {{field}}',
  reason: 'Reason for the new stage',
  reasonHint: 'Stands in the timeline of each customer; may be left empty.',
  incomplete: 'Choose a new value, or mark “Empty it”.',
  weighing: 'Counting…',
  weights: {
    changed: '{{count}} customers will be changed.',
    same: '{{count}} are so already.',
  },
  left: {
    forbidden: '{{count}} that you may not edit will be left as they are.',
    circular: '{{count}} cannot stand above themselves or have sent themselves, and are left as they are.',
    gone: '{{count}} are not here any more, or became part of another customer, and are left out.',
  },
  apply: 'Edit {{count, number}} customers',
  assign: 'Assign…',
  moveStage: 'Change stage…',
  addToGroup: 'Put into a group…',
  exportChosen: 'Export the {{count, number}} chosen',
  done: {
    edit: 'Changed {{count, number}} customers',
    categorise: 'Categorised {{count, number}} customers',
    remove: 'Deleted {{count, number}} customers',
    restore: 'Restored {{count, number}} customers',
  },
  nothingChanged: 'There was nothing to change.',
  stopped: 'Stopped; nothing has changed.',
  undone: 'Undone for {{count, number}} customers',
  kept: '{{count, number}} were edited since and stay as they are: {{names}}',
  running: {
    begin: 'Preparing and backing up…',
    run: 'Changing…',
    undo: 'Undoing…',
    of: '{{done}} / {{total}} customers',
    stop: 'Stop',
  },
  past: {
    command: 'Past bulk changes…',
    title: 'Past bulk changes',
    empty: 'There were none yet.',
    undone: 'Undone',
  },
}

export const bulkConflicts = {
  'bulk-undone': 'This bulk change was taken back already.',
}
