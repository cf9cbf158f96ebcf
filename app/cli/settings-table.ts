import { settings } from '@plumbline/platform/config'
import { z } from 'zod'

/** The settings as a Markdown table, made from their schema. */
export function settingsTable(): string {
  const lines = Object.values(settings).map((setting) => {
    const schema = z.toJSONSchema(setting.schema, { io: 'input', unrepresentable: 'any' }) as { default?: unknown }
    const fromFile = 'secret' in setting ? ` Or \`${setting.env}_FILE\`: a file that holds it.` : ''
    const otherwise = schema.default === undefined ? '' : `\`${String(schema.default)}\``
    return `| \`${setting.env}\` | ${otherwise} | ${setting.says}${fromFile} |`
  })
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...lines, ''].join('\n')
}
