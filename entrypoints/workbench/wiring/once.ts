/** Made when it is first asked for, and the same from then on. */
export function once<Value>(make: () => Value): () => Value {
  const made: { value?: { of: Value } } = {};
  return () => {
    made.value ??= { of: make() };
    return made.value.of;
  };
}
