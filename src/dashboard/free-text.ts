export { freeText } from '../domain/free-text.ts';
