import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Validator as JsonValidator } from '@cfworker/json-schema'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../worker/compile/build.ts'

const output = mkdtempSync(join(tmpdir(), 'openapi-'))
const read = (path: string) => JSON.parse(readFileSync(join(output, 'public', path), 'utf8'))

beforeAll(async () => {
  expect(await build({ content: 'tests/fixtures/hostel', output })).toBe(true)
}, 60_000)
afterAll(() => rmSync(output, { recursive: true }))

describe('openapi.json', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate(read('openapi.json'))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  test('names the languages of the site', () => {
    const { paths } = read('openapi.json')
    expect(paths['/welcome/{language}.json'].get.parameters[0].schema.enum).toEqual(['en', 'de'])
  })

  test.each(['en', 'de'])('describes welcome/%s.json', language => {
    const { components } = read('openapi.json')
    const schema = { components, $ref: '#/components/schemas/Welcome' }
    const { errors } = new JsonValidator(schema, '2020-12', false).validate(read(`welcome/${language}.json`))
    expect(errors).toEqual([])
  })
})
