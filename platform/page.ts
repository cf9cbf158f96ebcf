import type { ReactNode } from 'react'

/** What a page made on the server is given. `ask` performs an operation as whoever holds the link. */
export type PageVisit = {
  params: Record<string, string>
  query: Record<string, string>
  /** The fields of the form that was sent; empty when the page is only shown. */
  form: Record<string, string>
  /** Performs an operation by its name. While a page is only shown, operations that change something are refused. */
  ask<Output>(name: string, input: Record<string, unknown>): Promise<Output>
  /** The record that the link was made for. */
  subjectId: string
  /** Whether a person has pressed the first button; link scanners have not. */
  begun: boolean
  /** What the first button says, where a page asks for more than that it is pressed: nobody can guess it. */
  start: string
  /** Stands for the browser, by a number that it was given when it began; nothing else is known of it. */
  browser: string
  /** Goes into every form, so that a form sent twice counts once and a form from elsewhere not at all. */
  pass: string
}

export type PageReply =
  | { title: string; body: ReactNode; status?: number }
  /** Another place of the same page, told without the token: `''`, `'/2'`. */
  | { goTo: string; begin?: true }

/** A page under `/<prefix>/<token>` for one kind of personal link. Showing it never changes anything. */
export type Page = {
  prefix: string
  purpose: string
  show(visit: PageVisit, place: string): Promise<PageReply>
  send(visit: PageVisit, place: string): Promise<PageReply>
}
