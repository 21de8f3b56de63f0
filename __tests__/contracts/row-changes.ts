import type { Database } from '@/server/database/client';

/** Has the database itself note each row that comes, goes or is made different from now on. */
export async function watchRows(database: Database): Promise<void> {
  await database.$executeRawUnsafe(`
    DO $watch$
    DECLARE watched text;
    BEGIN
      CREATE SCHEMA watch;
      CREATE TABLE watch.change
        (id bigserial PRIMARY KEY, name text NOT NULL, digest text NOT NULL, more int NOT NULL);
      CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql AS $note$
        BEGIN
          IF TG_OP <> 'INSERT' THEN
            INSERT INTO watch.change (name, digest, more) VALUES (TG_TABLE_NAME, md5(OLD::text), -1);
          END IF;
          IF TG_OP <> 'DELETE' THEN
            INSERT INTO watch.change (name, digest, more) VALUES (TG_TABLE_NAME, md5(NEW::text), 1);
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
      GROUP BY name, digest HAVING sum(more) <> 0
    ) AS uneven ORDER BY name`;
  return changed.map(({ name }) => name);
}
