export * from './agenda';
export * from './document';
export * from './lint';
export * from './replan';
export * from './run';
export * from './template';
export * from './thread';
export * from './voice';
