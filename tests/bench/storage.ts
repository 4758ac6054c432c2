export async function benchStorage(_: { notes: number }): Promise<void> {}
