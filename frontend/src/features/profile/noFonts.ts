/** For tests: jsdom has no `document.fonts`, which text fields that grow listen to. */
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
