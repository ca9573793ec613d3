import type { ToPage } from '../../protocol/messages.ts';

/** The draft that the user writes, or null. */
export type ShownDraft = Extract<ToPage, { type: 'draft' }>['draft'];
