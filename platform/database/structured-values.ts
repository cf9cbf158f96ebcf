import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type ValueNode,
} from 'kysely'
import type { ColumnKind, Engine } from './columns.ts'

/**
 * Lets both engines give and take the same values: structures travel as JSON text on the way in;
 * on the way out SQLite's 0 and 1 become yes and no, and its JSON text becomes a structure again.
 * A column name means one kind in every table; that is checked when the migrations are gathered.
 */
export class StructuredValues implements KyselyPlugin {
  readonly #writer = new StructureWriter()
  readonly #flags = new Set<string>()
  readonly #structures = new Set<string>()

  constructor(engine: Engine, kinds: ReadonlyMap<string, ColumnKind>) {
    if (engine !== 'sqlite') return
    for (const [column, kind] of kinds) {
      if (kind === 'flag') this.#flags.add(column)
      if (kind === 'json') this.#structures.add(column)
    }
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#writer.transformNode(node)
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    for (const row of result.rows) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === 'number' && this.#flags.has(column)) row[column] = value === 1
        else if (typeof value === 'string' && this.#structures.has(column)) row[column] = JSON.parse(value)
      }
    }
    return result
  }
}

class StructureWriter extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: asText(node.value) }
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(asText) }
  }
}

function asText(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
}
