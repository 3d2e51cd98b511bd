import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { CodeSort } from '@/queries/all-invite-codes.ts'
import { type CodeState, codeStateWords } from '@/queries/invite-codes.ts'
import { TextField } from '@/ui/field.tsx'
import { useSay } from '@/ui/say.ts'
import { SelectField } from '@/ui/select-field.tsx'
import type { CodeFilter } from './filter-codes.ts'

const states: readonly CodeState[] = ['unused', 'partlyUsed', 'usedUp', 'disabled']
const sorts = [
  ['recent', msg`Newest first`],
  ['usage', msg`Most used first`],
] as const

type CodeToolsProps = {
  filter: CodeFilter
  sort: CodeSort
  onFilter: (filter: CodeFilter) => void
  onSort: (sort: CodeSort) => void
}

/** Which codes are shown, and in which order. */
export function CodeTools({ filter, sort, onFilter, onSort }: CodeToolsProps) {
  const say = useSay()
  return (
    <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <div className="sm:col-span-2 md:col-span-1">
        <TextField
          type="search"
          label={<Trans>Find</Trans>}
          placeholder={say(msg`Code, account or user`)}
          value={filter.text}
          maxLength={300}
          autoComplete="off"
          onChange={({ target }) => {
            onFilter({ ...filter, text: target.value })
          }}
        />
      </div>
      <SelectField
        label={<Trans>State</Trans>}
        value={filter.state}
        onChange={({ target }) => {
          onFilter({ ...filter, state: states.find((it) => it === target.value) ?? 'any' })
        }}
      >
        <option value="any">{say(msg`All`)}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {say(codeStateWords[state])}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>Order</Trans>}
        value={sort}
        onChange={({ target }) => {
          onSort(target.value === 'usage' ? 'usage' : 'recent')
        }}
      >
        {sorts.map(([value, words]) => (
          <option key={value} value={value}>
            {say(words)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
