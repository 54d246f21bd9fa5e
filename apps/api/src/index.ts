export { type CreateAppOptions, createApp } from './create-app';
export { createEngine, type Engine } from './engine';
export { type RunningServer, type ServeOptions, serve } from './serve';
