import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser'

type Rules = { forbidden: IForbiddenRuleType[]; options: ICruiseOptions }

/**
 * Reads every import of the product and holds it against scripts/settings/architecture.cjs.
 * @param root the folder with src-shared, src-main and src-renderer
 * @returns one line per violation: `rule: from → to (why)`
 * @throws Error when fewer files were understood than there must be: a parser that reads nothing finds nothing
 */
export async function directionViolations(root: string): Promise<string[]> {
  const rules = createRequire(import.meta.url)(join(import.meta.dirname, 'settings/architecture.cjs')) as Rules
  const { output } = await cruise(['src-shared', 'src-main', 'src-renderer'], {
    ...rules.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text instead of its findings')
  const { totalCruised, totalDependenciesCruised = 0, violations } = output.summary
  if (totalCruised < 20 || totalDependenciesCruised < 20)
    throw new Error(`Only ${totalCruised} files were read: the rules were not checked.`)
  const reasons = new Map(rules.forbidden.map((rule) => [rule.name, rule.comment]))
  return violations.map((found) => `${found.rule.name}: ${found.from} → ${found.to} (${reasons.get(found.rule.name)})`)
}
