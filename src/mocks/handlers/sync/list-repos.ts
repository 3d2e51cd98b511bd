import { listRepos } from '@/lexicon/generated/current/com/atproto/sync/list-repos.gen.ts'
import { statusOf } from '../../accounts/find-account.ts'
import { anybody } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'
import { paginate } from '../../http/paginate.ts'

export const listReposHandler = defineHandler(listRepos, {
  access: anybody,
  answer({ pds, params }) {
    const { items, cursor } = paginate([...pds.state.accounts.values()], params, {
      order: 'ascending',
      keyOf: ({ createdAt, did }) => [Date.parse(createdAt), did],
    })
    const repos = items.map((account) => {
      const { did, repo } = account
      const { active, status } = statusOf(account)
      return { did, head: repo.root.toString(), rev: repo.rev, active, status }
    })
    return { repos, cursor }
  },
})
