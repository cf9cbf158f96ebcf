declare module 'virtual:operations' {
  /** How each operation is reached, by its name. */
  export const operations: Record<string, { method: string; path: string }>
}
