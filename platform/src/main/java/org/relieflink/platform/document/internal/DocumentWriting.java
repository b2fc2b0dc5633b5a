package org.relieflink.platform.document.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.DocumentSigner.Signed;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.document.internal.template.Form;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 写文书：rows, versions, steps and numbers, only added. */
@Repository
class DocumentWriting {
  /** Days of papers are Beijing's. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Clock clock;

  DocumentWriting(JdbcClient jdbc, Vault vault, Subjects subjects, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** Now, as exactly as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return day(clock.instant());
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** Keeps what is done to one thing in a row, not at once. */
  void lock(String thing) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("document " + thing)
        .query()
        .listOfRows();
  }

  void lockPaper(long id) {
    jdbc.sql("select id from document.paper where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
  }

  int draftedToday(String officer) {
    Instant start = today().atStartOfDay(ZONE).toInstant();
    return jdbc.sql("select count(*) from document.paper where officer = ? and at >= ?")
        .params(officer, Timestamp.from(start))
        .query(Integer.class)
        .single();
  }

  void keep(Form form) {
    jdbc.sql(
            """
            insert into document.template (digest, kind, version, yaml, at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            form.digest(),
            form.open().kind().code(),
            form.open().version(),
            form.yaml(),
            Timestamp.from(now()))
        .update();
  }

  /** 封没封存：the paper, and its subject by itself. */
  record Seal(boolean paper, boolean subject) {}

  long paper(Officer officer, NewDocument order, Begun begun) {
    return jdbc.sql(
            """
            insert into document.paper (place, sealed, subject_sealed, case_no, kind, series,
              subject_kind, subject_id, minor, subject, officer, officer_name, draft_key,
              fingerprint, at)
            values (:place, :sealed, :subjectSealed, :case, :kind, :series, :subjectKind, :subjectId,
              :minor, :subject, :officer, :name, :key, :fingerprint, :at)
            returning id
            """)
        .param("place", officer.unit().place())
        .param("sealed", begun.seal.paper)
        .param("subjectSealed", begun.seal.subject)
        .param("case", order.caseNo())
        .param("kind", order.kind().code())
        .param("series", begun.series)
        .param("subjectKind", order.subject().kind())
        .param("subjectId", order.subject().id())
        .param("minor", order.minor())
        .param("subject", subjects.allocate())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("key", order.key())
        .param("fingerprint", begun.fingerprint)
        .param("at", Timestamp.from(now()))
        .query(Long.class)
        .single();
  }

  /**
   * 起草时定下的。
   *
   * @param fingerprint keyed name of the content
   */
  record Begun(String series, String fingerprint, Seal seal) {}

  /**
   * A version; gives nothing back, its number is known. Whoever stands in it is taken to stand in
   * those before as well: a mistyped number there was meant to be the right one.
   */
  void content(Officer officer, long paper, int number, Written written) {
    long subject = subjects.allocate();
    jdbc.sql(
            """
            insert into document.content (paper_id, number, template, subject, fields, hash, officer,
              officer_name, at)
            values (:paper, :number, :form, :subject, :fields, :hash, :officer, :name, :at)
            """)
        .param("subject", subject)
        .param("paper", paper)
        .param("number", number)
        .param("form", written.form)
        .param(
            "fields", vault.seal(Contents.place(paper, number), subject, written.contents.text()))
        .param("hash", written.hash)
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(now()))
        .update();
    for (String key : written.keys) {
      jdbc.sql(
              """
              insert into document.person (paper_id, key, content)
              select paper_id, ?, number from document.content where paper_id = ?
              on conflict do nothing
              """)
          .params(key, paper)
          .update();
    }
  }

  /**
   * 要存的一版。
   *
   * @param keys keyed names of the numbers that stand in it
   */
  record Written(String form, Contents contents, String hash, List<String> keys) {
    @Override
    public String toString() {
      return "Written";
    }
  }

  /** 第几步，关于哪一版。 */
  record Next(long paper, int number, int content, String hash) {
    static Next after(Document document) {
      return new Next(
          document.id(), document.version() + 1, document.last().content(), document.last().hash());
    }
  }

  /** It is about a minor from now on; never back. */
  void minor(long paper) {
    jdbc.sql("update document.paper set minor = true where id = ? and not minor")
        .param(paper)
        .update();
  }

  void step(Officer officer, Next next, DocumentMove move) {
    step(officer, next, move, now());
  }

  void step(Officer officer, Next next, DocumentMove move, Instant at) {
    jdbc.sql(
            """
            insert into document.step (paper_id, number, act, state, content, hash, officer,
              officer_name, words, idempotency_key, at)
            values (:paper, :number, :act, :state, :content, :hash, :officer, :name, :words,
              nullif(:key, ''), :at)
            """)
        .param("paper", next.paper)
        .param("number", next.number)
        .param("act", move.act().name())
        .param("state", move.act().to().name())
        .param("content", next.content)
        .param("hash", next.hash)
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("words", move.words())
        .param("key", move.key())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The next number of an organ, a series and a year; a transaction that fails gives it back. */
  int next(String place, String series, int year) {
    return jdbc.sql(
            """
            insert into document.counter as c (place, series, year, last) values (?, ?, ?, 1)
            on conflict (place, series, year) do update set last = c.last + 1 returning last
            """)
        .params(place, series, year)
        .query(Integer.class)
        .single();
  }

  void number(Document document, int year, int number, String text) {
    jdbc.sql(
            """
            insert into document.number (paper_id, place, series, year, number, text)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            document.id(), document.whose().unit().place(), document.series(), year, number, text)
        .update();
  }

  void signature(Next next, String text, Signed signed, Instant at) {
    jdbc.sql(
            """
            insert into document.signature (paper_id, content, hash, signed, algorithm, key_id,
              public_key, value, legal, at)
            values (:paper, :content, :hash, :text, :algorithm, :id, :key, :value, :legal, :at)
            """)
        .param("paper", next.paper)
        .param("content", next.content)
        .param("hash", next.hash)
        .param("text", text)
        .param("algorithm", signed.algorithm())
        .param("id", signed.keyId())
        .param("key", signed.publicKey())
        .param("value", signed.value())
        .param("legal", signed.legal())
        .param("at", Timestamp.from(at))
        .update();
  }
}
