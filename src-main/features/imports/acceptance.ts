import { outcomeOf, type Problem } from '#shared/features/imports/problems.ts'
import type { Matching } from '#shared/features/imports/schema.ts'
import type { StagedCheck } from '#shared/features/imports/staging.ts'

/** Whether a row is taken, or only because marked ones are. `except`: a problem that is judged elsewhere. */
export function acceptance(
  { outcome, problems, folded_name }: Pick<StagedCheck, 'outcome' | 'problems' | 'folded_name'>,
  { acceptMarked }: Matching,
  except?: Problem['code'],
): 'taken' | 'marked' | 'refused' {
  if (outcome === 'ok' || outcome === 'warn') return 'taken'
  if (folded_name === '') return 'refused'
  const gravest = outcomeOf(problemsOf(problems).filter(({ code }) => code !== except))
  if (gravest === 'cell') return acceptMarked ? 'marked' : 'refused'
  return gravest === 'refuse' ? 'refused' : 'taken'
}

export function problemsOf(problems: string | null): Problem[] {
  return problems === null ? [] : (JSON.parse(problems) as Problem[])
}

/** The code a row brings; one that stood in an earlier row is left out with the rest of what is marked. */
export function codeOf({ code, problems }: Pick<StagedCheck, 'code' | 'problems'>) {
  return code !== '' && problemsOf(problems).some((problem) => problem.code === 'code-twice') ? '' : code
}
