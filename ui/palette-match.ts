export type PaletteItem = {
  id: string
  label: string
  /** Words beside the label; they are searched too. */
  hint?: string
  group?: string
  run: () => void
}

export type Findable = { item: PaletteItem; label: string; all: string }

/** Prepares the items once, so that each keystroke only compares. */
export function findable(items: PaletteItem[]): Findable[] {
  return items.map((item) => {
    const label = plain(item.label)
    return { item, label, all: `${label} ${plain(item.hint ?? '')} ${plain(item.group ?? '')}` }
  })
}

/** The items that contain every typed word, best first: begins with it, then has a word that does, then the rest. */
export function matching(all: Findable[], typed: string): PaletteItem[] {
  const query = plain(typed).trim()
  if (!query) return all.map(({ item }) => item)
  const words = query.split(/\s+/)
  const tiers: PaletteItem[][] = [[], [], [], []]
  for (const entry of all) {
    if (!words.every((word) => entry.all.includes(word))) continue
    tiers[tierOf(entry, query)]?.push(entry.item)
  }
  return tiers.flat()
}

function tierOf({ label }: Findable, query: string): number {
  if (label.startsWith(query)) return 0
  if (label.includes(` ${query}`)) return 1
  return label.includes(query) ? 2 : 3
}

/** Lower case without accents: “Müller” is found by “muller”. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
