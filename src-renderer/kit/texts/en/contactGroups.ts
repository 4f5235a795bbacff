export const contactGroupConflicts = {
  'contact-group-name-taken': 'There is a contact group “{{name}}” already. Choose another name.',
}
