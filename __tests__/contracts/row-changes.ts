import type { Database } from '@/server/database/client';

/** Has the database itself note each row that comes, goes or is made different from now on, and as what. */
export async function watchRows(database: Database): Promise<void> {
  await database.$executeRawUnsafe(`
    DO $watch$
    DECLARE watched text;
    BEGIN
      CREATE SCHEMA watch;
      CREATE TABLE watch.change
        (id bigserial PRIMARY KEY, name text NOT NULL, row text NOT NULL, more int NOT NULL);
      CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql AS $note$
        BEGIN
          IF TG_OP <> 'INSERT' THEN
            INSERT INTO watch.change (name, row, more) VALUES (TG_TABLE_NAME, OLD::text, -1);
          END IF;
          IF TG_OP <> 'DELETE' THEN
            INSERT INTO watch.change (name, row, more) VALUES (TG_TABLE_NAME, NEW::text, 1);
          END IF;
          RETURN NULL;
        END
      $note$;
      FOR watched IN
        SELECT table_name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
      LOOP
        EXECUTE format('CREATE TRIGGER watch_rows AFTER INSERT OR UPDATE OR DELETE ON %I
          FOR EACH ROW EXECUTE FUNCTION watch.note()', watched);
      END LOOP;
    END
    $watch$`);
}

/** A moment in the life of a watched database, to ask later what changed since. */
export async function presentMoment(database: Database): Promise<bigint> {
  const [last] = await database.$queryRaw<{ id: bigint }[]>`
    SELECT coalesce(max(id), 0) AS id FROM watch.change`;
  return last?.id ?? 0n;
}

/** The names, in order, of the tables that hold other rows than at that moment. */
export async function tablesChangedSince(database: Database, moment: bigint): Promise<string[]> {
  const changed = await database.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT name FROM (
      SELECT name FROM watch.change WHERE id > ${moment}
      GROUP BY name, row HAVING sum(more) <> 0
    ) AS uneven ORDER BY name`;
  return changed.map(({ name }) => name);
}

/** Makes every row what it was at that moment. */
export async function backToMoment(database: Database, moment: bigint): Promise<void> {
  await database.$executeRawUnsafe(`
    DO $back$
    DECLARE step record;
    BEGIN
      -- Neither the watch nor a reference from row to row has a say while rows come back.
      PERFORM set_config('session_replication_role', 'replica', true);
      FOR step IN SELECT * FROM watch.change WHERE id > ${moment} ORDER BY id DESC LOOP
        IF step.more > 0 THEN
          EXECUTE format('DELETE FROM %I AS one WHERE one::text = $1', step.name) USING step.row;
        ELSE
          EXECUTE format('INSERT INTO %1$I SELECT ($1::%1$I).*', step.name) USING step.row;
        END IF;
      END LOOP;
      DELETE FROM watch.change WHERE id > ${moment};
    END
    $back$`);
}
