import { on } from '#main/kit/procedures.ts'
import { communeOf, communesBeginning, statedCommunes } from './communes.ts'
import { chooseRegion, loadProvinces, resetProvinces, statedProvinces } from './service.ts'

export const provincesRouter = {
  get: on.provinces.get.handler(({ context }) => statedProvinces(context.db)),
  communes: on.provinces.communes.handler(({ context }) => statedCommunes(context.db)),
  communeOf: on.provinces.communeOf.handler(({ context, input }) => communeOf(context.db, input)),
  communesBeginning: on.provinces.communesBeginning.handler(({ context, input }) => communesBeginning(context.db, input)),
  chooseRegion: on.provinces.chooseRegion.handler(({ context, input }) => context.write((db) => chooseRegion(db, input))),
  load: on.provinces.load.handler(({ context, input }) => loadProvinces(context, input.file)),
  reset: on.provinces.reset.handler(({ context }) => context.write(resetProvinces)),
}
