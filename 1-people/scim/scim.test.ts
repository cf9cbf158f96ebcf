import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fits, type Json, lookedUpBy, readChangePath, readFilter } from './scim-filter.ts'
import { changed } from './scim-patch.ts'
import { projected } from './scim-projection.ts'
import { groupIn, personIn, userResource } from './scim-resource.ts'

const ada: Json = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: 'A1',
  externalId: 'Ext-1',
  userName: 'Ada',
  name: { formatted: 'Ada Lovelace', givenName: 'Ada', familyName: 'Lovelace' },
  displayName: 'Ada Lovelace',
  title: 'Engineer',
  active: true,
  emails: [
    { value: 'ada@acme.test', type: 'work', primary: true },
    { value: 'ada@home.test', type: 'home' },
  ],
  meta: { resourceType: 'User', created: '2026-11-23T09:00:00.000Z', lastModified: '2026-11-24T09:00:00.000Z' },
}

function asks(filter: string, resource: Json = ada): boolean | string {
  const read = readFilter(filter)
  return 'fault' in read ? read.fault : fits(resource, read)
}

describe('filters', () => {
  test.each([
    ['userName eq "ada"', true],
    ['USERNAME Eq "ADA"', true],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ada"', true],
    ['externalId eq "ext-1"', false],
    ['externalId eq "Ext-1"', true],
    ['name.familyName co "love"', true],
    ['name.familyName sw "love" and name.givenName ew "A"', true],
    ['title pr', true],
    ['nickName pr', false],
    ['not (title pr)', false],
    ['title ne "Boss"', true],
    ['nickName ne "x"', true],
    ['active eq true', true],
    ['active eq "True"', true],
    ['active eq false', false],
    ['emails eq "ada@home.test"', true],
    ['emails.value co "@acme"', true],
    ['emails[type eq "work" and value co "@home"]', false],
    ['emails[type eq "home" and value co "@home"]', true],
    ['emails[type eq "work"] or title eq "x"', true],
    ['emails[type eq "work"].value eq "ADA@acme.test"', true],
    ['emails[type eq "work"].value eq "ada@home.test"', false],
    ['not (emails[type eq "other"].value pr)', true],
    ['meta.lastModified gt "2026-11-24T10:00:00+02:00"', true],
    ['meta.lastModified gt "2026-11-24T12:00:00+02:00"', false],
    ['meta.created le "2026-11-23T09:00:00Z"', true],
    ['title eq "x" or title eq "Engineer" and active eq false', false],
    ['(title eq "x" or title eq "Engineer") and active eq true', true],
    ['nickName eq null', true],
    ['userName eq "a\\u0064a"', true],
  ])('%s: %s', (filter, outcome) => expect(asks(filter)).toBe(outcome))

  test.each([
    ['', 'it ends too early'],
    ['userName', 'it ends too early'],
    ['userName eq', 'it ends too early'],
    ['userName eq ada', '“ada” is no value; texts stand within quotes'],
    ['userName like "x"', '“like” compares nothing'],
    ['userName eq "x', 'a text is not closed, or holds a sign that it may not hold'],
    ['userName eq "x" and', 'it ends too early'],
    ['(userName eq "x"', 'it ends too early'],
    ['userName eq "x")', '“)” is not expected there'],
    ['emails[type eq "work"', 'it ends too early'],
    ['"x" eq "x"', '“"x"” is no name of an attribute'],
    ['a.b.c eq "x"', '“a.b.c” is no name of an attribute'],
    [`${'('.repeat(100)}a pr`, 'it asks for too much at once'],
    [Array.from({ length: 300 }, () => 'a pr').join(' or '), 'it asks for too much at once'],
    ['a pr '.repeat(2_000), 'is longer than 4000 signs'],
  ])('%s cannot be read: %s', (filter, fault) => expect(asks(filter)).toBe(fault))

  test('what can be looked up at once is found, also beside something else', () => {
    const found = (filter: string) => {
      const read = readFilter(filter)
      return 'fault' in read ? undefined : lookedUpBy(read, ['username'])
    }
    expect(found('active eq true and userName eq "x"')).toEqual({ attribute: 'username', value: 'x' })
    expect(found('active eq true or userName eq "x"')).toBeUndefined()
    expect(found('not (userName eq "x")')).toBeUndefined()
  })

  test('any text is found again by its own quotes, and no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const filter = `title eq ${JSON.stringify(text)}`
        if (text !== '' && filter.length < 4_000) expect(asks(filter, { title: text })).toBe(true)
      }),
    )
    const sign = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '[',
        ']',
        '"',
        '\\',
        ' and ',
        ' or ',
        'not ',
        ' eq ',
        ' pr',
        'a',
        '.',
        ':',
        'urn:',
        'true',
        '__proto__',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        asks(signs.join(''))
        readChangePath(signs.join(''))
      }),
      { numRuns: 300 },
    )
  })
})

describe('changes', () => {
  const after = (...changes: Array<{ op: string; path?: string; value?: unknown }>) => {
    const outcome = changed(ada, changes)
    return 'fault' in outcome ? outcome.type : outcome.resource
  }

  test('as one system sends them: without a path, for what changed only', () => {
    expect(after({ op: 'replace', value: { active: false } })).toMatchObject({ active: false, userName: 'Ada' })
    expect(after({ op: 'replace', value: { id: 'other', displayName: 'Ada L.' } })).toMatchObject({
      id: 'A1',
      displayName: 'Ada L.',
    })
  })

  test('as another sends them: with capitals, texts for truth, and paths that ask for one value', () => {
    expect(
      after(
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'new@acme.test' },
        { op: 'Add', path: 'name.givenName', value: 'Augusta' },
        {
          op: 'Add',
          value: { 'name.familyName': 'King', 'urn:ietf:params:scim:schemas:core:2.0:User:title': 'Countess' },
        },
      ),
    ).toMatchObject({
      active: 'False',
      emails: [{ value: 'new@acme.test', type: 'work' }, { type: 'home' }],
      name: { givenName: 'Augusta', familyName: 'King' },
      title: 'Countess',
    })
  })

  test('a value that is not there yet is made as its path describes it', () => {
    expect(
      after({ op: 'Add', path: 'emails[type eq "other" and primary eq false].value', value: 'x@y.test' }),
    ).toMatchObject({
      emails: [{}, {}, { type: 'other', primary: false, value: 'x@y.test' }],
    })
    expect(after({ op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: '+1' })).toMatchObject({
      phoneNumbers: [{ type: 'work', value: '+1' }],
    })
    expect(after({ op: 'replace', path: 'members[value eq "x"].display', value: 'X' })).toBe('noTarget')
  })

  test('members come and go by lists and by paths, each once', () => {
    const group: Json = { displayName: 'G', members: [{ value: '1' }, { value: '2' }, { value: '3' }] }
    const members = (...changes: Array<{ op: string; path?: string; value?: unknown }>) => {
      const outcome = changed(group, changes)
      return 'fault' in outcome
        ? outcome
        : (outcome.resource['members'] as Json[] | undefined)?.map(({ value }) => value)
    }
    expect(members({ op: 'Add', path: 'members', value: [{ value: '3' }, { value: '4' }] })).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
    expect(members({ op: 'Remove', path: 'members', value: [{ value: '2' }] })).toEqual(['1', '3'])
    expect(members({ op: 'remove', path: 'members[value eq "2"]' })).toEqual(['1', '3'])
    expect(members({ op: 'remove', path: 'members[value eq "9"]' })).toEqual(['1', '2', '3'])
    expect(members({ op: 'remove', path: 'members' })).toBeUndefined()
    expect(members({ op: 'replace', path: 'members', value: [{ value: '9' }] })).toEqual(['9'])
    expect(members({ op: 'replace', value: { displayName: 'H', members: [{ value: '7' }] } })).toEqual(['7'])
  })

  test('what cannot be done is refused in the words of the protocol, and nothing of it stays', () => {
    expect(after({ op: 'move', path: 'a' })).toBe('invalidSyntax')
    expect(after({ op: 'replace', path: 'a b', value: 1 })).toBe('invalidPath')
    expect(after({ op: 'replace', path: '__proto__.x', value: 1 })).toBe('invalidPath')
    expect(after({ op: 'replace', path: 'id', value: 'x' })).toBe('mutability')
    expect(after({ op: 'remove' })).toBe('noTarget')
    expect(after({ op: 'add', value: 'x' })).toBe('invalidValue')
    expect(after({ op: 'add', path: 'title' })).toBe('invalidValue')
    expect(ada['title']).toBe('Engineer')
  })

  test('whatever is sent changes no prototype and breaks nothing', () => {
    const path = fc.oneof(
      fc.constantFrom(
        'members',
        'emails[type eq "x"].value',
        'constructor',
        '__proto__',
        'name.x',
        'userName',
        'toString',
      ),
      fc.string(),
    )
    const change = fc.record({
      op: fc.constantFrom('add', 'Replace', 'remove', 'x'),
      path: fc.option(path, { nil: undefined }),
      value: fc.jsonValue(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 10 }), (changes) => {
        const outcome = changed(ada, changes)
        if ('resource' in outcome) {
          personIn(outcome.resource, ada)
          groupIn(outcome.resource)
        }
        expect(({} as Json)['x']).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})

describe('people and resources', () => {
  test('what is kept of somebody comes back as it was', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,20}$/)
    const or = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
    fc.assert(
      fc.property(
        fc.record({
          userName: word,
          externalId: or(word),
          name: word,
          givenName: or(word),
          familyName: or(word),
          email: or(word.map((each) => `${each}@acme.test`)),
          title: or(word),
          timeZone: or(fc.constant('Europe/Berlin')),
          active: fc.boolean(),
        }),
        (person) => {
          const meta = { id: 'x', createdAt: 'a', changedAt: 'b', location: 'c' }
          const resource = userResource(person, meta, [])
          expect(personIn(resource)).toEqual(person)
          expect(personIn(resource, resource)).toEqual(person)
        },
      ),
    )
  })

  test('the name that was changed is the name that is shown', () => {
    const renamed = (changes: Array<{ op: string; path: string; value: string }>) => {
      const outcome = changed(ada, changes)
      return 'resource' in outcome && personIn(outcome.resource, ada)
    }
    expect(renamed([{ op: 'replace', path: 'name.formatted', value: 'Augusta King' }])).toMatchObject({
      name: 'Augusta King',
    })
    expect(renamed([{ op: 'replace', path: 'displayName', value: 'Countess' }])).toMatchObject({ name: 'Countess' })
  })

  test('an address is the preferred one, else that for work; without any, a user name that is one', () => {
    expect(
      personIn({
        userName: 'x',
        emails: [
          { value: 'a@h.test', type: 'home' },
          { value: 'a@w.test', type: 'Work' },
        ],
      }),
    ).toMatchObject({ email: 'a@w.test' })
    expect(personIn({ userName: 'x@y.test' })).toMatchObject({ email: 'x@y.test', active: true })
    expect(personIn({ userName: 'x', active: 'False', timezone: 'Nowhere/At' })).toMatchObject({
      email: null,
      active: false,
      timeZone: null,
    })
    expect(personIn({ active: true })).toEqual({ fault: 'is needed', attribute: 'userName' })
    expect(personIn({ userName: 'x', active: 7 })).toEqual({ fault: 'is true or false', attribute: 'active' })
  })

  test('a reply has what was asked for, and always its id', () => {
    expect(projected(ada, { attributes: 'userName,name.givenName' })).toEqual({
      schemas: ada['schemas'],
      id: 'A1',
      userName: 'Ada',
      name: { givenName: 'Ada' },
    })
    expect(
      projected(ada, { excludedAttributes: 'emails, ID ,urn:ietf:params:scim:schemas:core:2.0:User:name' }),
    ).not.toHaveProperty('emails')
    expect(projected(ada, { excludedAttributes: 'id' })).toHaveProperty('id')
  })
})
