package org.relieflink.platform.pool.internal.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 批次表。 Batches and the files they came in. */
@Repository
public class Batches {
  private static final String RUNNING = "('WAITING','INSPECTING','CHECKING','PUBLISHING')";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private static final Need READ = new Need(Matter.POOL, Deed.READ);

  /** What no contract has recognised yet belongs to whoever brought it. */
  private static final Owned OWNED =
      new Owned("b.place", "coalesce(b.department, b.line)", "false");

  private final JdbcClient jdbc;
  private final SealedFaces faces;
  private final Reach reach;

  Batches(JdbcClient jdbc, Reach reach, SealedFaces faces) {
    this.faces = faces;
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /** Remembers a received file. */
  public long addFile(ReceivedFile file, Officer officer, Instant now) {
    return jdbc.sql(
            """
            insert into pool.file (name, size_bytes, sm3, stored_as, uploaded_by, uploader,
              department, uploaded_at, subject, file_key, place, line)
            values (:name, :size, :sm3, :stored, :by, :uploader, :department, :at, :subject, :key,
              coalesce(:place, access.own_place()), coalesce(:line, access.own_line()))
            returning id
            """)
        .param("name", file.name())
        .param("size", file.sizeBytes())
        .param("sm3", file.sm3())
        .param("stored", file.stored().as())
        .param("subject", file.stored().subject())
        .param("key", file.stored().key())
        .param("by", officer.staffNumber())
        .param("uploader", officer.displayName())
        .param("department", officer.department())
        .param("at", Timestamp.from(now))
        .param("place", placeOf(officer), Types.VARCHAR)
        .param("line", lineOf(officer), Types.VARCHAR)
        .query(Long.class)
        .single();
  }

  /** What a thread of the server brings in a department's name is the department's. */
  private static @Nullable String placeOf(Officer officer) {
    return officer.unit().line().equals(Unit.SYSTEM) ? null : officer.unit().place();
  }

  private static @Nullable String lineOf(Officer officer) {
    return officer.unit().line().equals(Unit.SYSTEM) ? null : officer.unit().line();
  }

  /** A file whose bytes already lie in the upload folder. */
  public record ReceivedFile(String name, long sizeBytes, String sm3, StoredFile stored) {}

  /**
   * Where a sealed file lies.
   *
   * @param as its place in the upload folder
   * @param subject in the vault
   * @param key sealed; null when the file was destroyed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record StoredFile(String name, String as, long subject, byte @Nullable [] key) {
    @Override
    public String toString() {
      return "StoredFile[" + subject + "]";
    }
  }

  public long add(long fileId, Officer officer, ImportWish wish, Instant now) {
    return jdbc.sql(
            """
            insert into pool.batch (number, file_id, status, whole_list, ask_first, forced,
              rows_declared, created_by, created_at, place, line)
            values ('?' || :file, :file, 'WAITING', :whole, :ask, :force, :rows, :by, :at,
              coalesce(:place, access.own_place()), coalesce(:line, access.own_line()))
            returning id
            """)
        .param("file", fileId)
        .param("whole", !wish.supplement())
        .param("ask", wish.askFirst())
        .param("force", wish.force())
        .param("rows", wish.rows(), Types.BIGINT)
        .param("place", placeOf(officer), Types.VARCHAR)
        .param("line", lineOf(officer), Types.VARCHAR)
        .param("by", officer.staffNumber())
        .param("at", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** Whether the batch was checked under this version of its contract. */
  public boolean isOfVersion(long batchId, String version) {
    return jdbc.sql("select contract_version = ? from pool.batch where id = ?")
        .params(version, batchId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** How many rows the sender says the list has; empty when nobody says. */
  public Optional<Long> declaredRows(long batchId) {
    return jdbc.sql(
            "select rows_declared from pool.batch where id = ? and rows_declared is not null")
        .param(batchId)
        .query(Long.class)
        .optional();
  }

  /** Numbers count within a day: B20261123-03. */
  public void number(long batchId, Instant now, ZoneId zone) {
    String day = LocalDate.ofInstant(now, zone).format(DAY);
    jdbc.sql(
            """
            with next as (
              insert into pool.batch_number as known (day, last) values (:day, 1)
              on conflict (day) do update set last = known.last + 1 returning last)
            update pool.batch set number = 'B' || :day || '-' || lpad(next.last::text, greatest(2, length(next.last::text)), '0')
            from next where id = :id
            """)
        .param("day", day)
        .param("id", batchId)
        .update();
  }

  public Optional<ImportBatch> find(long id) {
    return jdbc.sql(BatchRow.SELECT + " where b.id = ? and " + reach.condition(READ, OWNED))
        .param(id)
        .query(BatchRow::read)
        .optional();
  }

  /** Where the bytes of a batch lie. */
  public StoredFile stored(long batchId) {
    return jdbc.sql(
            "select f.* from pool.batch b join pool.file f on f.id = b.file_id where b.id = ?")
        .param(batchId)
        .query(
            (row, index) ->
                new StoredFile(
                    row.getString("name"),
                    row.getString("stored_as"),
                    row.getLong("subject"),
                    row.getBytes("file_key")))
        .single();
  }

  /** The batch through which the same bytes came in before and still count. */
  public Optional<ImportBatch> findKnown(String sm3, long except) {
    return jdbc.sql(
            BatchRow.SELECT
                + " where f.sm3 = :sm3 and b.id <> :except and b.status in ('PUBLISHED','CHECKED',"
                + "'NEEDS_CHOICE','WAITING','INSPECTING','CHECKING','PUBLISHING')"
                + " order by b.id desc limit 1")
        .param("sm3", sm3)
        .param("except", except)
        .query(BatchRow::read)
        .optional();
  }

  /** Newest first, as far as the officer may know of them. */
  public List<ImportBatch> latest(@Nullable Long before, int limit) {
    return jdbc.sql(
            BatchRow.SELECT
                + """
                 where (cast(:before as bigint) is null or b.id < :before) and (:reached)
                 order by b.id desc limit :limit
                """
                    .replace(":reached", reach.condition(READ, OWNED)))
        .param("before", before)
        .param("limit", limit)
        .query(BatchRow::read)
        .list();
  }

  /** The last published batch of a list before this one. */
  public Optional<ImportBatch> findPrevious(String contractId, long before) {
    return jdbc.sql(
            BatchRow.SELECT
                + " where b.contract_id = ? and b.status = 'PUBLISHED' and b.id < ?"
                + " order by b.finished_at desc, b.id desc limit 1")
        .params(contractId, before)
        .query(BatchRow::read)
        .optional();
  }

  /** A published batch that came in after this one and builds on it. */
  public Optional<ImportBatch> findLater(ImportBatch batch) {
    return jdbc.sql(
            BatchRow.SELECT
                + " where b.contract_id = :contract and b.status = 'PUBLISHED' and b.id <> :id"
                + " and (b.finished_at, b.id) > (:finished, :id)"
                + " order by b.finished_at desc limit 1")
        .param("contract", batch.contractId())
        .param("id", batch.id())
        .param("finished", timestamp(batch.times().finishedAt()))
        .query(BatchRow::read)
        .optional();
  }

  /** The newest as-of date of a list that has come in. */
  public Optional<LocalDate> newestAsOf(String contractId) {
    return jdbc.sql(
            "select max(as_of) from pool.batch where contract_id = ? and status = 'PUBLISHED'")
        .param(contractId)
        .query(LocalDate.class)
        .optional();
  }

  /** Moves a batch on; two at once cannot both succeed. */
  public void move(ImportBatch from, ImportStatus to) {
    if (!from.status().next().contains(to)) {
      throw new IllegalStateException("no move from " + from.status() + " to " + to);
    }
    move(from.id(), from.status(), to);
  }

  public void move(long id, ImportStatus from, ImportStatus to) {
    int moved =
        jdbc.sql("update pool.batch set status = :to where id = :id and status = :from")
            .param("to", to.name())
            .param("from", from.name())
            .param("id", id)
            .update();
    if (moved == 0) {
      throw new OptimisticLockingFailureException("batch " + id + " is not " + from);
    }
  }

  public void job(long id, long jobId) {
    jdbc.sql("update pool.batch set job_id = ? where id = ?").params(jobId, id).update();
  }

  /** What the inspection found; a contract only when it is chosen. */
  public void face(long id, FileFace face, @Nullable LocalDate asOf) {
    jdbc.sql(
            "update pool.batch set face = :face,"
                + " as_of = coalesce(cast(:asOf as date), as_of) where id = :id")
        .param("face", faces.seal(id, face))
        .param("asOf", asOf)
        .param("id", id)
        .update();
  }

  public Optional<FileFace> findFace(long id) {
    return faces.find(id);
  }

  public void choose(long id, Contract contract, double confidence) {
    jdbc.sql(
            """
            update pool.batch set contract_id = :contract, contract_version = :version,
              department = :department, hardship_class = :class, title = :title,
              confidence = :confidence where id = :id
            """)
        .param("contract", contract.id())
        .param("version", contract.version())
        .param("department", contract.department().id())
        .param("class", contract.hardshipClass())
        .param("title", contract.title())
        .param("confidence", confidence)
        .param("id", id)
        .update();
  }

  public void wish(long id, boolean wholeList, LocalDate asOf) {
    jdbc.sql("update pool.batch set whole_list = ?, as_of = ? where id = ?")
        .params(wholeList, asOf, id)
        .update();
  }

  /** Whether a file of the same list went in since this one was checked. */
  public boolean overtaken(long id) {
    return jdbc.sql(
            """
            select exists (select 1 from pool.batch mine
              join pool.batch other on other.contract_id = mine.contract_id
                and other.id <> mine.id and other.finished_at > mine.finished_at
              where mine.id = ? and other.status = 'PUBLISHED')
            """)
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** The check is to be made once more, and somebody looks at it afterwards. */
  public void checkAgain(long id) {
    jdbc.sql("update pool.batch set ask_first = true where id = ?").param(id).update();
  }

  /** Rows that repeat persons of the pool under other record numbers, as the check found them. */
  public void known(long id, long rows) {
    jdbc.sql("update pool.batch set rows_known = ? where id = ?").params(rows, id).update();
  }

  /** Rows that repeat something; 0 where it was not counted. */
  public Repeats repeats(long id) {
    return jdbc.sql(
            "select coalesce(rows_repeated, 0) as twice, coalesce(rows_known, 0) as known"
                + " from pool.batch where id = ?")
        .param(id)
        .query((row, index) -> new Repeats(row.getLong("twice"), row.getLong("known")))
        .single();
  }

  /**
   * What of a file repeats something.
   *
   * @param twice rows whose record stood in the file before
   * @param known rows of persons whom the list has under another record number
   */
  public record Repeats(long twice, long known) {}

  public void accept(long id) {
    jdbc.sql("update pool.batch set accepted = true where id = ?").param(id).update();
  }

  public void counts(long id, ImportCounts counts) {
    jdbc.sql(
            """
            update pool.batch set rows_read = :read, rows_skipped = :skipped, rows_good = :good,
              rows_bad = :bad, rows_new = :added, rows_changed = :changed, rows_same = :same,
              rows_ended = :ended where id = :id
            """)
        .param("read", counts.read())
        .param("skipped", counts.skipped())
        .param("good", counts.good())
        .param("bad", counts.bad())
        .param("added", counts.added())
        .param("changed", counts.changed())
        .param("same", counts.same())
        .param("ended", counts.ended())
        .param("id", id)
        .update();
  }

  public void refuse(long id, @Nullable String refusal, @Nullable String detail, Instant now) {
    jdbc.sql(
            "update pool.batch set refusal = :refusal, refusal_detail = :detail,"
                + " finished_at = :now where id = :id")
        .param("refusal", refusal)
        .param("detail", detail)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  public void finish(long id, Instant now) {
    jdbc.sql("update pool.batch set finished_at = ? where id = ?")
        .params(Timestamp.from(now), id)
        .update();
  }

  public void undone(long id, Officer officer, Instant now) {
    jdbc.sql("update pool.batch set undone_by = ?, undone_at = ? where id = ?")
        .params(officer.displayName(), Timestamp.from(now), id)
        .update();
  }

  /** Whether records that it ended were deleted by rule since: they cannot come back. */
  public boolean thinned(long id) {
    return jdbc.sql("select thinned from pool.batch where id = ? for update")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Batches that say that work on them is going on or queued. */
  public List<Long> running() {
    return jdbc.sql("select id from pool.batch where status in " + RUNNING + " order by id")
        .query(Long.class)
        .list();
  }

  /** Says that the work on a batch stopped; nothing when it had ended. */
  public void interrupt(long id, Instant now) {
    jdbc.sql(
            "update pool.batch set status = 'INTERRUPTED', finished_at = ? where id = ?"
                + " and status in "
                + RUNNING)
        .params(Timestamp.from(now), id)
        .update();
  }

  /** Interrupted work of background jobs that the server may still go on with by itself. */
  public List<Long> resumable(int most) {
    return jdbc.sql(
            "select id from pool.batch where status = 'INTERRUPTED' and job_id is not null"
                + " and resumed < ? order by id")
        .param(most)
        .query(Long.class)
        .list();
  }

  /** How often the server went on with a batch by itself since a person last asked for it. */
  public int resumed(long id) {
    return jdbc.sql("select resumed from pool.batch where id = ?")
        .param(id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  public void resumed(long id, int times) {
    jdbc.sql("update pool.batch set resumed = ? where id = ?").params(times, id).update();
  }

  static @Nullable Timestamp timestamp(@Nullable Instant value) {
    return value == null ? null : Timestamp.from(value);
  }
}
