import { useState } from 'react'
import type { PaletteItem } from '../command-palette.tsx'
import { CommandPalette } from '../command-palette.tsx'
import { Contents } from '../contents.tsx'
import { Menu } from '../menu.tsx'
import { Page } from '../page.tsx'
import { usePaletteKey } from '../palette-key.tsx'
import { Shell } from '../shell.tsx'
import { GalleryCharts } from './gallery-charts.tsx'
import { GalleryForms } from './gallery-forms.tsx'
import { GalleryGrid } from './gallery-grid.tsx'
import { GalleryText } from './gallery-text.tsx'

const entries = [
  { id: 'people', title: 'People', waits: 'Two suggestions wait for you' },
  { id: 'direction', title: 'Direction' },
  { id: 'pictures', title: 'What each understood', waits: 'A conversation is suggested' },
  { id: 'states', title: 'Who believes what' },
  { id: 'answers', title: 'Answers' },
  { id: 'record', title: 'Record it' },
  { id: 'sheet', title: 'Edited like a sheet' },
  { id: 'facts', title: 'Where people stand' },
  { id: 'quiet', title: 'Quiet things' },
]

/** Every piece in one document, with the content of a made-up piece of work. */
export function Gallery() {
  const [open, setOpen] = useState(false)
  const [places] = useState<PaletteItem[]>(() => manyPlaces((id) => window.location.assign(`#${id}`)))
  usePaletteKey(() => setOpen(true))
  return (
    <Shell
      name="Plumbline"
      workspace={
        <Menu
          label="Harbour Foods"
          entries={[
            { id: 'harbour', label: 'Harbour Foods', current: true },
            { id: 'example', label: 'A made-up example' },
          ]}
        />
      }
      onPalette={() => setOpen(true)}
      account={<Menu align="end" label="Mara" entries={[{ id: 'out', label: 'Sign out' }]} />}
      notice="This workspace is a made-up example. Nobody in it exists."
    >
      <Page
        kicker="Work · driven by Mara Lindqvist"
        title="New checkout before the winter season"
        lead="9 of 12 have answered. Sales and Engineering falsely believe that they agree on the date."
        contents={<Contents entries={entries} />}
      >
        <GalleryText />
        <GalleryCharts />
        <GalleryForms />
        <GalleryGrid />
      </Page>
      <CommandPalette items={places} open={open} onOpenChange={setOpen} />
    </Shell>
  )
}

function manyPlaces(go: (id: string) => void): PaletteItem[] {
  const sections = entries.map(({ id, title }) => ({ id, label: title, group: 'On this page', run: () => go(id) }))
  const subjects = [
    'Refunds',
    'Delivery slots',
    'Stock counts',
    'Loyalty points',
    'Price labels',
    'Returns',
    'Invoices',
  ]
  const places = ['Göteborg', 'Malmö', 'Kiel', 'Rostock', 'Aarhus', 'Odense', 'Turku', 'Tampere']
  const others = Array.from({ length: 5_000 }, (_, n) => ({
    id: `place-${n}`,
    label: `${subjects[n % subjects.length]} in ${places[n % places.length]}`,
    hint: `HF-${n}`,
    group: 'Work',
    run: () => go('people'),
  }))
  return [...sections, ...others]
}
