export { messagesIn, type Messages } from '../scene/messages.js';
