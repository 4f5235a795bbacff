/** How the time of an appointment is shown to whoever asks whether somebody is free. */
export const showAsChoices = ['free', 'elsewhere', 'tentative', 'busy', 'away'] as const
export type ShowAs = (typeof showAsChoices)[number]

/** What somebody who is invited says to it; `none` as long as they say nothing. */
export const answerChoices = ['none', 'accepted', 'tentative', 'declined'] as const
export type Answer = (typeof answerChoices)[number]

/** What somebody answered to single times of a series, by the beginning it was given for. */
export type AnsweredTimes = Record<string, Answer>

/** Who may be invited: a colleague, a contact of a customer, a customer who is a person. */
export const attendeeKinds = ['staff', 'contact', 'customer'] as const
export type AttendeeKind = (typeof attendeeKinds)[number]

/** So many are invited to one appointment at most. */
export const MOST_ATTENDEES = 100
