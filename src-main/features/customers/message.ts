import { type Card, vcardText } from '#shared/kit/vcard.ts'

/** A message with a card attached, in the version every program reads; `X-Unsent` has a mail program open it to be written on. */
export async function messageWithCard(card: Card, subject: string) {
  // Behind the start: it brings half of what Node knows of networks.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    subject,
    // Without any text the message would be the card itself and nothing could be written above it.
    text: '\r\n',
    headers: { 'X-Unsent': '1' },
    attachments: [{ filename: `${card.name}.vcf`, content: vcardText([card], '3.0'), contentType: 'text/vcard; charset=utf-8' }],
    newline: 'windows',
  })
  const message = await composer.compile().build()
  return message.toString('latin1')
}
