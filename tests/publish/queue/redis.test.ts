import { describe, expect, it } from 'vitest';
import { checkRedis, redisAddress, redisTrouble } from '../../../src/publish/queue/redis.ts';

const address = redisAddress('redis://reader:secret@queue.example.org/0');

describe('the address of Redis', () => {
  it('is shown without its password', () => {
    expect(address.shown).toBe('queue.example.org:6379');
    expect(redisAddress('rediss://queue.example.org:7000').shown).toBe('queue.example.org:7000');
  });

  it.each([
    '',
    'queue.example.org:6379',
    'https://queue.example.org',
    'redis://',
    'redis://:secret',
  ])('is refused as "%s", which is not repeated', (text) => {
    expect(() => redisAddress(text)).toThrow(
      '--redis: expected an address such as redis://host:6379, found another text',
    );
  });
});

describe('a failure of Redis', () => {
  it.each([
    [
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      'does not answer (ECONNREFUSED)',
    ],
    [new AggregateError([Object.assign(new Error(''), { code: 'ETIMEDOUT' })]), '(ETIMEDOUT)'],
    [
      new Error('Reached the max retries per request limit (which is 1).'),
      'does not answer: start',
    ],
    [new Error("OOM command not allowed when used memory > 'maxmemory'."), 'is full'],
    [new Error('WRONGPASS invalid username-password pair'), 'refuses the password'],
    [new Error('NOAUTH Authentication required.'), 'REDIS_PASSWORD'],
    [new Error('MISCONF Redis is configured to save RDB snapshots'), 'cannot write to its disk'],
    [new Error('could not renew lock for job x-2'), 'finished all the same'],
    [new Error('something else\nat some line'), 'Redis at queue.example.org:6379: something else'],
  ])('is said in one line: %s', (error, words) => {
    const line = redisTrouble(error, address);
    expect(line).toContain(words);
    expect(line).not.toMatch(/secret|\n/u);
  });

  it('at the start says that nothing answers there', async () => {
    // Port 1 is reserved, and nothing listens on it.
    await expect(checkRedis(redisAddress('redis://:secret@127.0.0.1:1'))).rejects.toThrow(
      'Redis at 127.0.0.1:1 does not answer (ECONNREFUSED): start it, or correct --redis',
    );
  });
});
