import { type Around, type PortableDecision, stateFor } from './portable.ts'

/** JSON-ADR 1.0 lets other tools add texts under names of their own; ours holds everything that it has no place for. */
export const OWN_SECTION = 'plumbline'
const SCHEMA = 'https://raw.githubusercontent.com/joshrotenberg/adrs/main/schema/json-adr/v1.json'

export function jsonAdrText(decision: PortableDecision, { number, links }: Around): string {
  const { question, chosen, because, consequences, options, drivers, approver, roles, decidedOn, recordedOn } = decision
  const informed = roles.filter(({ role }) => role === 'informed').map(({ who }) => who)
  const consulted = roles.filter(({ role }) => role === 'contributor').map(({ who }) => who)
  const adr = {
    number,
    title: question,
    status: stateFor(decision, links),
    date: decidedOn ?? recordedOn,
    ...(approver === null ? {} : { deciders: [approver] }),
    ...(consulted.length > 0 ? { consulted } : {}),
    ...(informed.length > 0 ? { informed } : {}),
    context: because,
    ...(drivers.length > 0 ? { decision_drivers: drivers } : {}),
    ...(options.length > 0
      ? {
          considered_options: options.map(({ option, notChosenBecause }) => ({
            name: option,
            cons: [notChosenBecause],
          })),
        }
      : {}),
    decision: chosen,
    ...(consequences.length > 0
      ? {
          consequences: consequences.map(
            ({ what, kind, borneBy }) => `${kind}: ${what}${borneBy === null ? '' : ` (${borneBy})`}`,
          ),
        }
      : {}),
    ...(links.length > 0
      ? { links: links.map((link) => ({ type: link.relation, target: link.number, description: link.title })) }
      : {}),
    custom_sections: { [OWN_SECTION]: JSON.stringify(decision) },
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '1.0.0', adr }, null, 2)}\n`
}
