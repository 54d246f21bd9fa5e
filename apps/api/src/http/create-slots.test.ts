import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Admission, createSlots } from './create-slots';

const patient = new AbortController().signal;

function release(admission: Admission): void {
  if (admission.status === 'admitted') admission.release();
}

describe('createSlots', () => {
  it('admits at once while there is a slot, then in order of arrival as slots are given back', async () => {
    const slots = createSlots(1, 2);
    const order: string[] = [];
    const first = await slots.acquire(patient);
    const second = slots.acquire(patient).then((admission) => {
      order.push('second');
      return admission;
    });
    const third = slots.acquire(patient).then((admission) => {
      order.push('third');
      return admission;
    });
    expect((await slots.acquire(patient)).status).toBe('full');
    expect(order).toEqual([]);
    release(first);
    release(await second);
    release(await third);
    expect(order).toEqual(['second', 'third']);
  });

  it('never runs more than it may, and serves everyone it let in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }),
        async (most, mostWaiting, pauses) => {
          const slots = createSlots(most, mostWaiting);
          let running = 0;
          let largest = 0;
          const statuses = await Promise.all(
            pauses.map(async (pause) => {
              const admission = await slots.acquire(patient);
              if (admission.status !== 'admitted') return admission.status;
              running += 1;
              largest = Math.max(largest, running);
              for (let turn = 0; turn < pause; turn += 1) await Promise.resolve();
              running -= 1;
              admission.release();
              return admission.status;
            }),
          );
          expect(largest).toBeLessThanOrEqual(most);
          expect(statuses.filter((status) => status === 'admitted')).toHaveLength(
            Math.min(pauses.length, most + mostWaiting),
          );
        },
      ),
    );
  });

  it('lets someone leave the queue, and their place go to another', async () => {
    const slots = createSlots(1, 1);
    const first = await slots.acquire(patient);
    const leaver = new AbortController();
    const leaving = slots.acquire(leaver.signal);
    leaver.abort();
    expect((await leaving).status).toBe('aborted');
    const next = slots.acquire(patient);
    release(first);
    expect((await next).status).toBe('admitted');
  });

  it('admits nobody who has gone already', async () => {
    expect((await createSlots(1, 1).acquire(AbortSignal.abort())).status).toBe('aborted');
  });

  it('takes a slot back once only', async () => {
    const slots = createSlots(1, 0);
    const first = await slots.acquire(patient);
    release(first);
    release(first);
    expect((await slots.acquire(patient)).status).toBe('admitted');
    expect((await slots.acquire(patient)).status).toBe('full');
  });
});
