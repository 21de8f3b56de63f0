export default async function afterAllTests(): Promise<void> {
  if (globalThis.testServer?.started) await globalThis.testServer.stop();
}
