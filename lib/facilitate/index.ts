export * from './agenda';
export * from './document';
export * from './lint';
export * from './template';
export * from './voice';
