import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dialectOf, ownersOfPath, readCodeOwners, statedByCodeOwners } from './codeowners.ts'
import { patternMeans } from './codeowners-path.ts'

const ownersIn = (text: string, path: string, dialect?: 'github' | 'gitlab') =>
  ownersOfPath(readCodeOwners(text, dialect ? { dialect } : {}), path).map(({ owners }) =>
    owners.map(({ name }) => name),
  )

describe('CODEOWNERS as GitHub reads it', () => {
  const documented = `
# The last line that fits is the one that counts.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`
  test.each([
    ['README', ['@global-owner1', '@global-owner2']],
    ['.editorconfig', ['@global-owner1', '@global-owner2']],
    ['deep/down/in/it', ['@global-owner1', '@global-owner2']],
    ['web/main.js', ['@js-owner']],
    ['main.go', ['docs@example.com']],
    ['notes.txt', ['@octo-org/octocats']],
    ['build/logs/today', ['@octocat']],
    ['deeply/nested/logs/a/b', ['@octocat']],
    ['docs/getting-started.md', ['@doctocat']],
    ['docs/build-app/troubleshooting.md', ['@doctocat']],
    ['x/apps/y', ['@octocat']],
    ['scripts/run', ['@doctocat', '@octocat']],
    ['apps/web/x', ['@octocat']],
  ])('%s is owned by %s', (path, owners) => expect(ownersIn(documented, path)).toEqual([owners]))

  test('a line without owners takes the files from whoever had them', () => {
    expect(ownersIn(documented, 'apps/github/readme')).toEqual([])
    expect(ownersIn(documented, 'apps/github')).toEqual([])
    expect(ownersIn(`${documented}\n/apps/github @doctocat`, 'apps/github/readme')).toEqual([['@doctocat']])
  })

  test.each([
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/a/b.md', false],
    ['docs/*', 'x/docs/a.md', false],
    ['/*', 'a', true],
    ['/*', 'a/b', false],
    ['*', 'a/b', true],
    ['**', 'a/b', true],
    ['/**', 'a/b', true],
    ['docs/**', 'docs/a/b', true],
    ['docs/**', 'docs', false],
    ['docs/', 'docs', false],
    ['docs', 'docs', true],
    ['docs', 'x/docs/y', true],
    ['docs/a', 'x/docs/a', false],
    ['/docs/**/api', 'docs/api', true],
    ['/docs/**/api', 'docs/x/y/api/z', true],
    ['*.js', 'x/a.js', true],
    ['*.js', 'x/a.jsx', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a*c*e', 'abcde', true],
    ['README', 'readme', false],
    ['/', 'a', false],
  ])('%s means %s: %s', (pattern, path, means) => expect(patternMeans('github', pattern, path)).toBe(means))

  test('what GitHub does not know is refused with its line, and the rest is kept', () => {
    const { rules, refused } = readCodeOwners(
      '# head\n!docs/ @a\n\\#x @a\nfile[0-9] @a\n*.md a b\npath\\ with\\ space/ @a\nodd\\#name @a\n',
      { path: 'CODEOWNERS', dialect: 'github' },
    )
    expect(refused.map(({ line }) => line)).toEqual([2, 3, 4, 5])
    expect(rules.map(({ pattern }) => pattern)).toEqual(['path with space/', 'odd#name'])
    expect(refused.every(({ path, says }) => path === 'CODEOWNERS' && says.endsWith('.'))).toBe(true)
  })

  test('a file larger than 3 MB is not read at all', () => {
    const { rules, refused } = readCodeOwners('* @a\n'.repeat(700_000))
    expect(rules).toEqual([])
    expect(refused).toHaveLength(1)
  })
})

describe('CODEOWNERS as GitLab reads it', () => {
  test('each section has a say, and within it the last line that fits', () => {
    const text =
      '* @admin\n\n[README Owners]\nREADME.md @user1 @user2\ninternal/README.md @user4\n\n[README other owners]\nREADME.md @user3\n'
    expect(dialectOf(text, null)).toBe('gitlab')
    expect(ownersIn(text, 'README.md')).toEqual([['@admin'], ['@user1', '@user2'], ['@user3']])
    expect(ownersIn(text, 'internal/README.md')).toEqual([['@admin'], ['@user4'], ['@user3']])
  })

  test('owners behind a heading are those of every line without its own', () => {
    const text =
      '[Documentation][2] @docs-team\ndocs/\nREADME.md\n\n^[Database] @database-team @agarcia\nmodel/db/\nconfig/db/database-setup.md @docs-team\n'
    const read = readCodeOwners(text)
    expect(read.sections).toEqual([
      { name: 'Documentation', line: 1, optional: false, approvals: 2 },
      { name: 'Database', line: 5, optional: true, approvals: 1 },
    ])
    expect(ownersIn(text, 'model/db/x')).toEqual([['@database-team', '@agarcia']])
    expect(ownersIn(text, 'config/db/database-setup.md')).toEqual([['@docs-team']])
    expect(ownersIn(text, 'docs/a/b')).toEqual([['@docs-team']])
  })

  test('sections of one name are one, however it is written, and required if either is', () => {
    const read = readCodeOwners(
      '^[Documentation]\nee/docs/ @docs\n[Database]\nREADME.md @database\n[DOCUMENTATION][0]\nREADME.md @docs\n',
    )
    expect(read.sections.map(({ name, optional }) => [name, optional])).toEqual([
      ['Documentation', false],
      ['Database', false],
    ])
    expect(
      ownersOfPath(read, 'README.md')
        .map(({ section }) => section)
        .sort(),
    ).toEqual(['Database', 'Documentation'])
    expect(read.refused).toEqual([{ path: null, line: 5, says: '“0” is no number of approvals; one is taken.' }])
  })

  test('what is excluded stays excluded in its section, and only there', () => {
    const text =
      '* @default-owner\n!*.rb\n/special/*.rb @ruby-owner\n[Ruby]\n*.rb @ruby-team\n!/config/**/*.rb\n/config/routes.rb @ops\n[Config]\n/config/ @ops-team\n'
    expect(ownersIn(text, 'special/a.rb')).toEqual([['@ruby-team']])
    expect(ownersIn(text, 'config/routes.rb')).toEqual([['@ops-team']])
    expect(ownersIn(text, 'README')).toEqual([['@default-owner']])
  })

  test('roles, groups within groups and addresses are owners; what is none is left out and the rest kept', () => {
    const { rules, refused } = readCodeOwners(
      '/path/* @group user_without_at @a/b/c @@maintainers x@y.test # @commented\n',
      {
        dialect: 'gitlab',
        repository: 'acme/shop',
      },
    )
    expect(rules[0]?.owners).toEqual([
      { of: 'group', scheme: 'gitlab', name: '@group' },
      { of: 'group', scheme: 'gitlab', name: '@a/b/c' },
      { of: 'group', scheme: 'gitlab-role', name: 'acme/shop:@@maintainer' },
      { of: 'person', scheme: 'email', name: 'x@y.test' },
      { of: 'person', scheme: 'gitlab', name: '@commented' },
    ])
    expect(refused).toMatchObject([{ line: 1, says: expect.stringContaining('user_without_at') }])
  })

  test('a heading that cannot be read is a pattern of the section before it, and said', () => {
    const { rules, refused } = readCodeOwners('[Docs]\ndocs/**/* @group\n\n[Section name\ndocs/ @docs_group\n')
    expect(rules.map(({ pattern, section }) => [pattern, section])).toEqual([
      ['docs/**/*', 'Docs'],
      ['[Section', 'Docs'],
      ['docs/', 'Docs'],
    ])
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.every(({ line }) => line === 4)).toBe(true)
  })

  test.each([
    ['README.md', 'app/lib/README.md', true],
    ['/README.md', 'app/README.md', false],
    ['internal/README.md', 'docs/api/internal/README.md', true],
    ['/docs/', 'docs/a/b', true],
    ['/docs', 'docs/a', false],
    ['/docs/*', 'docs/a/b', false],
    ['/docs/*.md', 'docs/index.md', true],
    ['/docs/*spec*', 'docs/runtime.spec', true],
    ['/docs/*/README.md', 'docs/api/README.md', true],
    ['/docs/**/index.md', 'docs/index.md', true],
    ['/docs/**/index.md', 'docs/api/graphql/index.md', true],
    ['/docs/**', 'docs/a/b', false],
    ['*', '.gitignore', true],
    ['*.rb', 'a/.b/c.rb', true],
    ['[ab].md', 'x/b.md', true],
    ['[!ab].md', 'x/b.md', false],
    ['[a-c].md', 'b.md', true],
    ['[a', '[a', false],
    ['\\#file', '#file', true],
  ])('%s means %s: %s', (pattern, path, means) => expect(patternMeans('gitlab', pattern, path)).toBe(means))
})

describe('what a CODEOWNERS file states', () => {
  test('patterns are things with owners, each with its line, told apart by repository', () => {
    const { facts, refused } = statedByCodeOwners(
      '# x\n/src/ @acme/payments\n/src/gen/\n/src/ @acme/billing Ada@Acme.test\n',
      {
        path: '.github/CODEOWNERS',
        repository: 'acme/shop',
      },
    )
    const asset = { of: 'asset', kind: 'path', scheme: 'path', name: 'acme/shop:/src/' }
    const where = { path: '.github/CODEOWNERS', line: 4 }
    expect(facts).toEqual([
      {
        path: '.github/CODEOWNERS',
        line: 3,
        fact: 'asset',
        ref: { ...asset, name: 'acme/shop:/src/gen/' },
        name: '/src/gen/',
      },
      { ...where, fact: 'asset', ref: asset, name: '/src/' },
      {
        ...where,
        fact: 'ownership',
        asset,
        by: { of: 'group', scheme: 'github', name: '@acme/billing' },
        duty: 'owns',
      },
      {
        ...where,
        fact: 'ownership',
        asset,
        by: { of: 'person', scheme: 'email', name: 'ada@acme.test' },
        duty: 'owns',
      },
    ])
    expect(refused).toEqual([
      { path: '.github/CODEOWNERS', line: 2, says: '/src/ stands again in line 4, which is the one that counts.' },
    ])
  })

  test('owners of an optional section review; a role says what it is; an exclusion is said', () => {
    const { facts, refused } = statedByCodeOwners('^[Go]\n*.go @gopher @@developers\n!vendor/\n')
    expect(facts.map(({ fact }) => fact)).toEqual(['asset', 'ownership', 'group', 'ownership'])
    expect(facts[1]).toMatchObject({ duty: 'reviews' })
    expect(facts[2]).toMatchObject({ name: 'Developers of the project' })
    expect(refused).toMatchObject([{ line: 3 }])
  })
})

describe('hostile CODEOWNERS files', () => {
  const strange = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '[',
          ']',
          '^',
          '!',
          '\\',
          '#',
          '@',
          '*',
          '**',
          '/',
          ' ',
          '\n',
          '\r',
          '\t',
          '@@owner',
          'a@b.c',
          '\u0000',
          '\ud800',
        ),
        fc.string(),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))

  test('never throw, and every refusal names a line that is there', () => {
    fc.assert(
      fc.property(strange, fc.constantFrom('github' as const, 'gitlab' as const), (text, dialect) => {
        const lines = text.split(/\r\n|\n|\r/).length
        const { facts, refused } = statedByCodeOwners(text, { dialect })
        for (const { line } of [...facts, ...refused]) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines)
        }
        readCodeOwners(text, { dialect })
      }),
      { numRuns: 300 },
    )
  })

  test('whoever a line names for a path that it spells out owns that path', () => {
    const name = fc.stringMatching(/^[a-z0-9._-]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('github' as const, 'gitlab' as const),
        (names, dialect) => {
          const path = names.join('/')
          expect(ownersIn(`* @x\n/${path} @y`, path, dialect)).toEqual([['@y']])
          expect(patternMeans(dialect, '**/*', path)).toBe(true)
          expect(patternMeans(dialect, `/${path}/`, path)).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('patterns made to take long do not', () => {
    const stars = `${'*a'.repeat(1_500)}b`
    const levels = `/${'**/'.repeat(900)}x`
    for (const dialect of ['github', 'gitlab'] as const) {
      expect(patternMeans(dialect, stars, 'a'.repeat(4_000))).toBe(false)
      expect(patternMeans(dialect, levels, `${'a/'.repeat(1_500)}y`)).toBe(false)
    }
    const { refused } = readCodeOwners(`${'x'.repeat(100_000)} @a\n`, { dialect: 'gitlab' })
    expect(refused).toMatchObject([{ line: 1 }])
  })
})
