import { z } from 'zod'
import { messageTemplateId } from '#shared/kit/id.ts'
import { line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import { channels, LONGEST_TEXT, templateKinds } from './choices.ts'
import { unknownField } from './mergeFields.ts'

export const channel = z.enum(channels)

/** A text that may hold fields in braces, and no other braces. */
function merged<Text extends z.ZodType<string>>(text: Text) {
  return text.superRefine((value, context) => {
    const unknown = unknownField(value)
    if (unknown !== undefined) context.addIssue({ code: 'custom', message: `unknown-merge-field {${unknown}}` })
  })
}

export const messageTemplateInput = z.object({
  name: requiredLine(80),
  kind: z.enum(templateKinds),
  /** What a letter or an e-mail is about. */
  subject: merged(line(200)).default(''),
  text: merged(paragraphs(LONGEST_TEXT).refine((text) => text !== '', { error: 'required' })),
})
export type MessageTemplateInput = z.infer<typeof messageTemplateInput>

/** A text of the office that is sent to many, filled in for each. */
export const messageTemplate = messageTemplateInput.extend({ id: messageTemplateId, version })
export type MessageTemplate = z.infer<typeof messageTemplate>
