import { z } from 'zod'

/** An address as it is kept: normalised before it is checked, so that look-alikes cannot pass as somebody else. */
export const email = z
  .string()
  .max(320)
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('is not an e-mail address'))
