// What whoever runs a gateway asks of it: whether its process lives, whether it can answer, and its counts. They have a port
// of their own if the command gives one.

/** `state`: `describe`, `fault`, `loadedAt`, `isClosing`, `tell` of a fault, and the text of `metrics`. */
export function addAdminRoutes(app, { describe, fault, loadedAt, isClosing, tell, metrics }) {
  // A process that answers lives: to start it anew mends no database.
  app.get('/live', async () => ({ status: 'ok' }));
  app.get('/ready', async (_, reply) => {
    if (isClosing()) return reply.code(503).send({ status: 'closing' });
    try {
      const { total, revision } = await describe();
      return { status: fault() ?? 'ok', entries: total, revision };
    } catch (error) {
      tell('/ready', error);
      return reply.code(503).send({ status: 'no archive' });
    }
  });
  app.get('/metrics', async (_, reply) => {
    const archive = await Promise.all([describe(), loadedAt()]).catch(() => []);
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics(...archive));
  });
}
