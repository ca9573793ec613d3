import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainPaint } from '../../src/webview/pictures/plain-paint.ts';

describe('A saved picture', () => {
  it('has colors that programs other than browsers read', () => {
    assert.deepEqual(plainPaint('rgb(1, 2, 3)'), { paint: 'rgb(1, 2, 3)', opacity: 1 });
    assert.deepEqual(plainPaint('rgba(1, 2, 3, 0.5)'), { paint: 'rgb(1, 2, 3)', opacity: 0.5 });
    assert.deepEqual(plainPaint('color(srgb 1 0.5 0)'), { paint: 'rgb(255, 128, 0)', opacity: 1 });
    assert.deepEqual(plainPaint('color(srgb 1 0.5 0 / 0.25)'), { paint: 'rgb(255, 128, 0)', opacity: 0.25 });
    assert.deepEqual(plainPaint('url("#hatch")'), { paint: 'url(#hatch)', opacity: 1 });
    assert.deepEqual(plainPaint('none'), { paint: 'none', opacity: 1 });
    assert.deepEqual(plainPaint(''), { paint: 'none', opacity: 1 });
  });
});
