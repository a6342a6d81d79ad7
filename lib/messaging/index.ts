export { createClient } from './client';
export type { BackgroundCall, BackgroundProtocol } from './protocol';
export { type BackgroundCalls, createServer } from './server';
