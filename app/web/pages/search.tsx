import { WhyAnswer } from '@plumbline/decisions/view/why-answer'
import { isQuestion, whatIsAsked } from '@plumbline/decisions/words'
import { Empty } from '@plumbline/ui/empty'
import { Link, useNavigate } from '@plumbline/ui/link'
import { LinkButton } from '@plumbline/ui/link-button'
import { Page } from '@plumbline/ui/page'
import { useLocation, useParams } from '@tanstack/react-router'
import { words } from './search.words.ts'
import { askedIn, hrefOfSearch, NARROWINGS } from './search-address.ts'
import { SearchForm } from './search-form.tsx'
import { SearchHits } from './search-hits.tsx'

/** The page at `search` of a workspace: the decision that answers a question, and everything on record with its words. */
export function StepPage() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const navigate = useNavigate()
  const { searchStr } = useLocation()
  const asked = askedIn(searchStr)
  const { q = '' } = asked
  const question = isQuestion(q)
  const about = question ? whatIsAsked(q) : q
  const narrowed = NARROWINGS.some((each) => asked[each])
  return (
    <Page title={words.title}>
      <SearchForm key={searchStr} asked={asked} onAsk={(wanted) => navigate(hrefOfSearch(workspace, wanted))} />
      {q === '' && <Empty says={words.begin} />}
      {question && about !== '' && <WhyAnswer question={q} workspace={workspace} />}
      {about !== '' && (
        <SearchHits
          key={about + searchStr}
          text={about}
          asked={asked}
          workspace={workspace}
          title={question ? words.alsoOnRecord : words.onRecord}
          none={
            <Empty says={narrowed ? words.noneNarrowed(about) : words.none(about)}>
              {narrowed && <LinkButton href={hrefOfSearch(workspace, { q })}>{words.withoutNarrowing}</LinkButton>}
            </Empty>
          }
        >
          {!question && (
            <p data-screen-only>
              <Link alone href={hrefOfSearch(workspace, { ...asked, q: `why ${q}?` })}>
                {words.askWhy}
              </Link>
            </p>
          )}
        </SearchHits>
      )}
    </Page>
  )
}
