export const photo = {
  label: 'Photo',
  choose: 'Choose a picture…',
  remove: 'Remove the photo',
  hint: 'Or drop a picture here, or paste one by Ctrl+V. It is made small; where and when it was taken is not kept.',
  drop: 'Drop the picture here',
  unreadable: 'This file cannot be read as a picture. Choose a JPEG, PNG or WebP; save a HEIC photo of an iPhone as JPEG first.',
}
