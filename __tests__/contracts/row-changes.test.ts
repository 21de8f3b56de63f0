import { withDatabase } from '../support/database';
import { backToMoment, presentMoment, tablesChangedSince, watchRows } from './row-changes';

withDatabase((database) => {
  let moment: bigint;
  const changed = () => tablesChangedSince(database(), moment);
  const user = { id: 'ann', name: 'Ann', email: 'ann@users.invalid' };
  const session = { id: 's', token: 't', expiresAt: new Date('2030-01-01') };

  beforeAll(() => watchRows(database()));
  beforeEach(async () => {
    await database().user.deleteMany();
    await database().user.create({ data: user });
    moment = await presentMoment(database());
  });

  it('sees nothing where nothing changes', async () => {
    await database().user.findMany();
    await database().user.updateMany({ where: { id: 'nobody' }, data: { name: 'Ben' } });
    expect(await changed()).toEqual([]);
  });

  it('sees nothing where a row is as it was again', async () => {
    await database().$executeRaw`UPDATE "user" SET name = 'Ben'`;
    expect(await changed()).toEqual(['user']);
    await database().$executeRaw`UPDATE "user" SET name = 'Ann'`;
    expect(await changed()).toEqual([]);
  });

  it('sees a row inserted, and again when it is gone', async () => {
    await database().session.create({ data: { ...session, userId: 'ann' } });
    expect(await changed()).toEqual(['session']);
    moment = await presentMoment(database());
    await database().session.delete({ where: { id: 's' } });
    expect(await changed()).toEqual(['session']);
  });

  it('sees a row made different', async () => {
    await database().user.update({ where: { id: 'ann' }, data: { name: 'Ben' } });
    expect(await changed()).toEqual(['user']);
  });

  it('sees a row that goes with another one', async () => {
    await database().session.create({ data: { ...session, userId: 'ann' } });
    moment = await presentMoment(database());
    await database().user.delete({ where: { id: 'ann' } });
    expect(await changed()).toEqual(['session', 'user']);
  });

  it('sees nothing of what was rolled back', async () => {
    const half = database().$transaction(async (transaction) => {
      await transaction.user.delete({ where: { id: 'ann' } });
      throw new Error('changed our mind');
    });
    await expect(half).rejects.toThrow('changed our mind');
    expect(await changed()).toEqual([]);
  });

  it('takes everything back', async () => {
    const everything = async () => [
      await database().user.findMany({ orderBy: { id: 'asc' } }),
      await database().session.findMany({ orderBy: { id: 'asc' } }),
    ];
    await database().session.create({ data: { ...session, userId: 'ann' } });
    const before = await everything();
    moment = await presentMoment(database());
    await database().user.update({ where: { id: 'ann' }, data: { name: 'O’Ann, "the \\ first"' } });
    await database().user.create({ data: { ...user, id: 'ben', email: 'ben@users.invalid' } });
    await database().user.delete({ where: { id: 'ann' } });
    await database().user.create({ data: { ...user, name: 'Another' } });
    expect(await changed()).toEqual(['session', 'user']);
    await backToMoment(database(), moment);
    expect(await everything()).toEqual(before);
    expect(await changed()).toEqual([]);
    await database().session.deleteMany();
    expect(await changed()).toEqual(['session']);
  });
});
