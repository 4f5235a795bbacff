import type { Texts } from '../vi.ts'

export const peopleConflicts: Pick<
  Texts['conflict'],
  | 'wrong-password'
  | 'wait'
  | 'own-password-first'
  | 'last-owner'
  | 'same-person'
  | 'department-exists'
  | 'department-in-use'
  | 'owner-role'
  | 'role-without-name'
  | 'built-in-role'
  | 'role-in-use'
> = {
  'wrong-password': 'The password is not right. Wait {{seconds}} seconds and try again.',
  wait: 'Too many wrong passwords. Wait {{seconds}} more seconds.',
  'own-password-first': 'Set a password for yourself first: from the second person on, everybody signs in.',
  'last-owner': 'At least one owner has to work here.',
  'same-person': 'Choose another person to hand over to.',
  'department-exists': 'There is a department “{{name}}” already.',
  'department-in-use': 'People still work in this department. Move them to another one first.',
  'owner-role': 'Owners may always do everything, so this role cannot be changed. Copy it instead.',
  'role-without-name': 'Give the role a name.',
  'built-in-role': 'A built-in role cannot be deleted.',
  'role-in-use': 'Somebody still has this role. Give them another one first.',
}
