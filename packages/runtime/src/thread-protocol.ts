import type { Progress } from '@lettermatch/core';

/** What a thread is given to do. */
export interface ThreadRequest<Task> {
  readonly task: Task;
  /** 0 while the work may go on, else why it must stop. */
  readonly stop: Int32Array;
  readonly reportProgress: boolean;
}

/** What a thread posts: any number of times how far it has come, then once how it ended. */
export type ThreadReply<Result> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: ThreadError };

/** An error's own fields, because copying between threads keeps neither the name nor the code of a class of ours. */
export interface ThreadError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

export const STOP_USER = 1;
export const STOP_TIME = 2;
