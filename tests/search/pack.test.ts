import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../worker/search/pack.ts'

const array = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.float32Array())
const { data } = fc.letrec(tie => ({
  data: fc.dictionary(fc.stringMatching(/^\p{L}{1,8}$/u), tie('value'), { maxKeys: 6 }),
  value: fc.oneof(
    { weight: 2, arbitrary: array },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.array(fc.string()),
    tie('data'),
  ),
}))

test('whatever is packed is unpacked the same', () => {
  fc.assert(
    fc.property(data, value => {
      expect(unpack(pack(value as object))).toEqual(value)
    }),
    { numRuns: 300 },
  )
})

test('arrays are unpacked as views, not copied', () => {
  const packed = pack({ odd: new Uint8Array(3), numbers: new Float32Array([1.5, -2]) })
  const { numbers } = unpack<{ numbers: Float32Array }>(packed)
  expect(numbers.buffer).toBe(packed.buffer)
  expect(numbers).toEqual(new Float32Array([1.5, -2]))
})

test('what is packed may be packed again with other things', () => {
  const inner = pack({ odd: new Uint8Array([1, 2, 3]), numbers: new Float32Array([1.5]) })
  const { box } = unpack<{ box: Uint8Array<ArrayBuffer> }>(pack({ first: new Uint8Array(5), box: inner }))
  expect(unpack(box)).toEqual({ odd: new Uint8Array([1, 2, 3]), numbers: new Float32Array([1.5]) })
})
