/** `id` and `title` go to the `Section` that the part is. */
export type PartProps = { id: string; title: string; workspace: string }
