import { useRef, useState } from 'react'
import type { Refusal } from './form-state.ts'
import { type GridEdit, type GridValue, isSameValue } from './grid-edit.ts'
import { refusalOf } from './refusal-of.ts'
import { useWords } from './words.tsx'

/** One cell, by the keys of its row and its column, so that it stays itself when rows change places. */
export type GridCellKey = { row: string; column: string }

type Done = GridCellKey & { before: GridValue; what: string }

export function keyOf({ row, column }: GridCellKey): string {
  return `${row} ${column}`
}

/** What is being saved, what was refused and where, and what was done last, so that it can be taken back. */
export function useGridSaving(save: (cell: GridCellKey, value: GridValue) => Promise<unknown>) {
  const words = useWords()
  const [onItsWay, setOnItsWay] = useState<Record<string, GridValue>>({})
  const [refused, setRefused] = useState<Record<string, { refusal: Refusal; value: GridValue }>>({})
  const [status, setStatus] = useState('')
  const done = useRef<Done[]>([])

  const send = async (cell: GridCellKey, value: GridValue, says: string): Promise<boolean> => {
    const key = keyOf(cell)
    setRefused((before) => without(before, key))
    setOnItsWay((before) => ({ ...before, [key]: value }))
    try {
      await save(cell, value)
      setStatus(says)
      return true
    } catch (error) {
      setRefused((before) => ({ ...before, [key]: { refusal: refusalOf(error, words), value } }))
      return false
    } finally {
      setOnItsWay((before) => without(before, key))
    }
  }
  return {
    onItsWay,
    refused,
    status,
    async keep(cell: GridCellKey, edit: GridEdit, value: GridValue, what: string) {
      if (isSameValue(edit.value, value)) return setRefused((before) => without(before, keyOf(cell)))
      if (await send(cell, value, words.grid.kept(what))) done.current.push({ ...cell, before: edit.value, what })
    },
    async takeBack() {
      const last = done.current.pop()
      if (!last) return setStatus(words.grid.nothingToTakeBack)
      await send(last, last.before, words.grid.takenBack(last.what))
    },
    forget: (cell: GridCellKey) => setRefused((before) => without(before, keyOf(cell))),
  }
}

function without<Of>(record: Record<string, Of>, key: string): Record<string, Of> {
  const { [key]: _, ...rest } = record
  return rest
}
