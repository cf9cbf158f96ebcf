import type { Principal } from '@plumbline/platform/actor'
import type { Page, PageReply } from '@plumbline/platform/page'
import type { World } from '@plumbline/platform/testing/world'

export type Visit = { form?: Record<string, string>; begun?: boolean; query?: Record<string, string> }

/** What a page says at a place to whoever holds the link, element by element; or where it goes. */
export function visitorOf(world: World, page: Page, holder: Principal & { kind: 'link' }) {
  return async (place: string, { form, begun = true, query = {} }: Visit = {}): Promise<string> => {
    const act = form ? page.send : page.show
    const said: PageReply = await act(
      {
        ...{ params: {}, query, form: form ?? {}, subjectId: holder.subjectId, begun },
        ...{ pass: 'a-pass', start: 'start', browser: 'b0'.repeat(32) },
        async ask(name, input) {
          // As the server has it: what only shows changes nothing.
          if (!form && world.house.operations.get(name)?.changes) throw new Error(`${name} changes something`)
          return (await world.askByName(name, input, holder)) as never
        },
      },
      place,
    )
    return 'goTo' in said ? said.goTo : JSON.stringify(said.body)
  }
}
