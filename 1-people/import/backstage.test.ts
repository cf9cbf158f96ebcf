import { describe, expect, test } from 'vitest'
import { statedByBackstage } from './backstage.exchange.ts'
import { nameUntilStated } from './backstage-ref.ts'
import type { StatedFact } from './stated.ts'

const CATALOG = `# The catalog of a shop
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: checkout
  description: Takes the order
  links:
    - {url: https://chat.example.org/checkout, title: Chat}
spec:
  type: service
  owner: payments
  system: shop
  providesApis: [checkout-api]
  consumesApis:
    - partners/cards
  dependsOn: ['resource:orders-db', component:web]
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: Checkout-API}
spec:
  owner: user:jane
  definition: |
    openapi: 3.1.0
    ---
    kind: Component
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: payments, title: Payments, annotations: {slack.com/channel: '#payments'}}
spec: {type: team, parent: engineering, children: [refunds], members: [jane], profile: {email: payments@example.org}}
---
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: jane}
spec: {memberOf: [payments, group:ops], profile: {displayName: Jane Doe, email: Jane@Example.org}}
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: {name: all}
spec: {target: ./teams.yaml, targets: [./services.yaml]}
---
apiVersion: backstage.io/v1alpha1
kind: Starship
metadata: {name: one}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
`

describe('a catalog of Backstage', () => {
  const { facts, refused } = statedByBackstage(CATALOG, { path: 'catalog-info.yaml' })

  test('every entity is stated on its line, and three hyphens inside a block of text begin none', () => {
    const parties = facts.flatMap((fact) => ('ref' in fact ? [[fact.ref.name, fact.line]] : []))
    expect(parties).toEqual([
      ['default/checkout', 2],
      ['default/checkout-api', 18],
      ['default/payments', 28],
      ['default/jane', 34],
    ])
  })

  test('what a reference leaves out is told by its field and by the entity around it', () => {
    expect(ties(facts)).toEqual([
      'default/checkout owns group default/payments',
      'default/checkout part-of system default/shop',
      'default/checkout provides api default/checkout-api',
      'default/checkout consumes api partners/cards',
      'default/checkout depends-on service default/orders-db',
      'default/checkout depends-on component default/web',
      'default/checkout-api owns person default/jane',
      'default/payments within group default/refunds',
      'default/payments member person default/jane',
      'default/payments member person default/jane',
      'default/ops member person default/jane',
    ])
  })

  test('a group says what it is, where it talks and what it is part of', () => {
    expect(facts.find((fact) => fact.fact === 'group')).toMatchObject({
      kind: 'team',
      name: 'Payments',
      chat: '#payments',
      mailingList: 'payments@example.org',
      parent: { of: 'group', name: 'default/engineering' },
    })
  })

  test('kinds that have no place here are reported with their line, and none of them is fatal', () => {
    expect(refused.map(({ line, says }) => [line, says])).toEqual([
      [
        39,
        'A location only points to other files, which are not fetched. Read them as well: ./teams.yaml, ./services.yaml.',
      ],
      [44, 'Starship is not a kind that is known here.'],
      [48, '“apps/v1” is not of Backstage.'],
    ])
  })

  test('a template is owned like anything else, by the version that Backstage gives it', () => {
    const read = statedByBackstage(
      'apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata: {name: new-service}\nspec: {owner: payments}\n',
    )
    expect(read.refused).toEqual([])
    expect(read.facts).toMatchObject([
      { fact: 'asset', name: 'new-service', ref: { kind: 'process' } },
      { fact: 'ownership', by: { of: 'group', name: 'default/payments' } },
    ])
    expect(statedByBackstage('apiVersion: notbackstage.io/v1\nkind: Component\nmetadata: {name: a}\n').facts).toEqual(
      [],
    )
  })

  test('a party that is only referred to is called by its own part of the reference', () => {
    expect(nameUntilStated({ of: 'asset', kind: 'component', scheme: 'backstage', name: 'default/ledger' })).toBe(
      'ledger',
    )
    expect(nameUntilStated({ of: 'asset', kind: 'api', scheme: 'backstage', name: 'partners/cards' })).toBe(
      'partners/cards',
    )
    expect(nameUntilStated({ of: 'group', scheme: 'gitlab', name: 'default/ops' })).toBe('default/ops')
  })

  test('both directions of a relation say the same, also as the catalog has worked them out', () => {
    const from = (entity: string, relations: string) =>
      ties(statedByBackstage(`apiVersion: backstage.io/v1beta1\n${entity}\nrelations:\n${relations}`).facts)
    const component = 'kind: Component\nmetadata: {name: a}'
    const other = 'kind: Component\nmetadata: {name: b}'
    expect(from(component, '  - {type: dependsOn, targetRef: component:default/b}')).toEqual(
      from(other, '  - {type: dependencyOf, targetRef: component:default/a}'),
    )
    const group = 'kind: Group\nmetadata: {name: g}'
    expect(from(component, '  - {type: ownedBy, target: {kind: Group, namespace: default, name: g}}')).toEqual(
      from(group, '  - {type: ownerOf, targetRef: component:a}'),
    )
    expect(from(group, '  - {type: hasMember, targetRef: user:default/u}')).toEqual(
      from('kind: User\nmetadata: {name: u}', '  - {type: memberOf, targetRef: group:default/g}'),
    )
    expect(from(group, '  - {type: parentOf, targetRef: group:h}')).toEqual(
      from('kind: Group\nmetadata: {name: h}', '  - {type: childOf, targetRef: group:g}'),
    )
  })

  test('what cannot be read is refused by itself, and what stands around it is read', () => {
    const text = [
      entityOf('one'),
      'kind: [unclosed\n',
      entityOf('two'),
      'just words\n',
      'apiVersion: backstage.io/v1alpha1\nkind: Component\n',
      entityOf('three'),
    ].join('---\n')
    const read = statedByBackstage(text)
    expect(read.facts.flatMap((fact) => ('ref' in fact ? fact.ref.name : []))).toEqual([
      'default/one',
      'default/two',
      'default/three',
    ])
    expect(read.refused).toHaveLength(3)
    expect(read.refused.every(({ line }) => line !== null)).toBe(true)
  })

  test('an entity that calls itself __proto__ is one like any other', () => {
    const read = statedByBackstage(`${entityOf('__proto__')}__proto__: {polluted: yes}\n`)
    expect(read.facts).toMatchObject([{ ref: { name: 'default/__proto__' } }])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

function entityOf(name: string): string {
  return `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: ${name}}\n`
}

function ties(facts: readonly StatedFact[]): string[] {
  return facts.flatMap((fact) => {
    if (fact.fact === 'ownership') return [`${fact.asset.name} owns ${fact.by.of} ${fact.by.name}`]
    if (fact.fact === 'member') return [`${fact.group.name} member ${fact.person.of} ${fact.person.name}`]
    if (fact.fact === 'parent') return [`${fact.parent.name} within ${fact.group.of} ${fact.group.name}`]
    if (fact.fact !== 'link') return []
    return [`${fact.asset.name} ${fact.kind} ${fact.to.of === 'asset' ? fact.to.kind : ''} ${fact.to.name}`]
  })
}
