import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  ReferenceNode,
  SchemableIdentifierNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
  type WithNode,
} from 'kysely'

/**
 * Keeps every statement inside one workspace: each table read, joined, changed or deleted gets `workspace_id = …`,
 * each inserted row gets the workspace. A store cannot forget it, because a store never says it.
 */
export class WorkspaceScope implements KyselyPlugin {
  readonly #transformer: ScopeTransformer

  constructor(workspaceId: string, serverTables: ReadonlySet<string>) {
    this.#transformer = new ScopeTransformer(workspaceId, serverTables)
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node)
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}

class ScopeTransformer extends OperationNodeTransformer {
  readonly #workspaceId: string
  readonly #unscoped: Set<string>

  constructor(workspaceId: string, serverTables: ReadonlySet<string>) {
    super()
    this.#workspaceId = workspaceId
    this.#unscoped = new Set(serverTables)
  }

  protected override transformWith(node: WithNode): WithNode {
    for (const expression of node.expressions) this.#unscoped.add(expression.name.table.table.identifier.name)
    return super.transformWith(node)
  }

  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    // The names given by `with` must be known before the tables are looked at.
    for (const expression of node.with?.expressions ?? [])
      this.#unscoped.add(expression.name.table.table.identifier.name)
    const done = super.transformSelectQuery(node)
    return { ...done, where: this.#within(done.where, done.from?.froms ?? []) } as SelectQueryNode
  }

  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    const done = super.transformUpdateQuery(node)
    const tables = [...(done.table ? [done.table] : []), ...(done.from?.froms ?? [])]
    return { ...done, where: this.#within(done.where, tables) } as UpdateQueryNode
  }

  protected override transformDeleteQuery(node: DeleteQueryNode): DeleteQueryNode {
    const done = super.transformDeleteQuery(node)
    const tables = [...done.from.froms, ...(done.using?.tables ?? [])]
    return { ...done, where: this.#within(done.where, tables) } as DeleteQueryNode
  }

  protected override transformJoin(node: JoinNode): JoinNode {
    const done = super.transformJoin(node)
    const name = this.#scopedName(done.table)
    if (!name) return done
    const condition = this.#condition(name)
    return { ...done, on: done.on ? OnNode.cloneWithOperation(done.on, 'And', condition) : OnNode.create(condition) }
  }

  protected override transformInsertQuery(node: InsertQueryNode): InsertQueryNode {
    const done = super.transformInsertQuery(node)
    if (!done.into || !this.#scopedName(done.into)) return done
    if (!done.columns || !done.values || !ValuesNode.is(done.values)) {
      throw new Error('Inside a workspace only plain rows can be inserted.')
    }
    const rows = done.values.values.map((row) =>
      PrimitiveValueListNode.is(row)
        ? PrimitiveValueListNode.create([...row.values, this.#workspaceId])
        : ValueListNode.create([...row.values, ValueNode.create(this.#workspaceId)]),
    )
    return {
      ...done,
      columns: [...done.columns, ColumnNode.create('workspace_id')],
      values: ValuesNode.create(rows),
    } as InsertQueryNode
  }

  #within(where: WhereNode | undefined, tables: readonly OperationNode[]): WhereNode | undefined {
    const conditions = tables.flatMap((table) => {
      const name = this.#scopedName(table)
      return name ? [this.#condition(name)] : []
    })
    if (conditions.length === 0) return where
    const all = conditions.reduce((left, right) => AndNode.create(left, right))
    return where ? WhereNode.cloneWithOperation(where, 'And', all) : WhereNode.create(all)
  }

  #condition(name: string): OperationNode {
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create('workspace_id'), TableNode.create(name)),
      OperatorNode.create('='),
      ValueNode.create(this.#workspaceId),
    )
  }

  /** The name under which a scoped table is known in the statement, or nothing when it needs no scope. */
  #scopedName(node: OperationNode): string | undefined {
    if (TableNode.is(node)) {
      const name = node.table.identifier.name
      return this.#unscoped.has(name) ? undefined : name
    }
    if (AliasNode.is(node) && TableNode.is(node.node)) {
      const inner = node.node.table.identifier.name
      return this.#unscoped.has(inner) || !IdentifierNode.is(node.alias) ? undefined : node.alias.name
    }
    if (SchemableIdentifierNode.is(node)) return node.identifier.name
    return undefined
  }
}
