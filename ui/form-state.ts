import { createContext, useContext } from 'react'

/** Why something was refused, in the shape in which the server says it. */
export type Refusal = {
  code: string
  sentence: string
  /** What would help, as a sentence. */
  next?: string | undefined
  fields?: { path: string; says: string; line?: number | undefined }[] | undefined
}

export type FormState = { pending: boolean; refusal: Refusal | null }

export const FormContext = createContext<FormState>({ pending: false, refusal: null })

export function useFormState(): FormState {
  return useContext(FormContext)
}

/** What the refusal says about one field. The path may name the field itself or a part of it. */
export function useRefusedField(name: string | undefined): string | undefined {
  const { refusal } = useFormState()
  if (!name) return undefined
  return refusal?.fields?.find(({ path }) => path === name || path.startsWith(`${name}.`))?.says
}
