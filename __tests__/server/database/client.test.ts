import { withDatabase } from '@/__tests__/support/database';

withDatabase((database) => {
  test('what is written is read again, to the millisecond', async () => {
    const startedAt = new Date('2026-03-29T01:30:00.123Z');
    const { id } = await database().attempt.create({
      data: { document: 'a', seed: 's', startedAt },
    });
    const attempt = await database().attempt.findUniqueOrThrow({ where: { id } });
    expect(attempt.startedAt).toEqual(startedAt);
  });

  test('a transaction that throws leaves nothing', async () => {
    const document = 'thrown-away';
    const failing = database().$transaction(async (transaction) => {
      await transaction.attempt.create({ data: { document, seed: 's', startedAt: new Date() } });
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await database().attempt.count({ where: { document } })).toBe(0);
  });

  test('many transactions at once all come through', async () => {
    const document = 'crowd';
    await Promise.all(
      Array.from({ length: 30 }, (_, number) =>
        database().$transaction(async (transaction) => {
          const data = { document, seed: String(number), startedAt: new Date() };
          const { id } = await transaction.attempt.create({ data });
          await transaction.attempt.update({ where: { id }, data: { finishedAt: new Date() } });
        }),
      ),
    );
    expect(await database().attempt.count({ where: { document } })).toBe(30);
  });
});
