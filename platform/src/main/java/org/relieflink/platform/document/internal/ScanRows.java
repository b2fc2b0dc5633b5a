package org.relieflink.platform.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.NewScan;
import org.relieflink.platform.document.PaperScan;
import org.relieflink.platform.problem.PaperFile;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 扫描件的行：sealed for the version that they are of, so that they end with it. */
@Repository
class ScanRows {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final DocumentWriting writing;

  ScanRows(JdbcClient jdbc, Vault vault, DocumentWriting writing) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.writing = writing;
  }

  /** By its digest too: two files of one paper do not change places. */
  static Place place(long paper, String kind, String digest) {
    return new Place("document.scan", "body", paper + "/" + kind + "/" + digest);
  }

  private static PaperScan scan(ResultSet row) throws SQLException {
    return new PaperScan(
        row.getLong("id"),
        PaperScan.Kind.valueOf(row.getString("kind")),
        row.getString("way"),
        row.getObject("served_on", LocalDate.class),
        row.getString("media"),
        row.getLong("size"),
        row.getString("digest"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("there"));
  }

  List<PaperScan> of(long paper) {
    return jdbc.sql(
            """
            select id, kind, way, served_on, media, size, digest, officer_name, at,
              body is not null as there
            from document.scan where paper_id = ? order by id
            """)
        .param(paper)
        .query((row, index) -> scan(row))
        .list();
  }

  /** 存着的一份。 */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Stored(PaperScan scan, long subject, byte @Nullable [] body) {
    @Override
    public String toString() {
      return "Stored[" + scan.id() + "]";
    }
  }

  Optional<Stored> find(long paper, long id) {
    return jdbc.sql(
            """
            select s.*, body is not null as there from document.scan s where paper_id = ? and id = ?
            """)
        .params(paper, id)
        .query((row, index) -> new Stored(scan(row), row.getLong("subject"), row.getBytes("body")))
        .optional();
  }

  /** Empty where it was destroyed. */
  Optional<byte[]> body(long paper, Stored stored) {
    byte[] sealed = stored.body;
    PaperScan scan = stored.scan;
    return sealed == null
        ? Optional.empty()
        : vault.open(
            place(paper, scan.kind().name(), scan.digest()), List.of(stored.subject), sealed);
  }

  void add(Officer officer, Document document, NewScan scan, String digest) {
    long subject = subject(document);
    jdbc.sql(
            """
            insert into document.scan (paper_id, content, hash, kind, way, served_on, media, size,
              digest, subject, body, officer, officer_name, at)
            values (:paper, :content, :hash, :kind, :way, :day, :media, :size,
              :digest, :subject, :body, :officer, :name, :at)
            """)
        .param("paper", document.id())
        .param("content", document.last().content())
        .param("hash", document.hash())
        .param("kind", scan.kind().name())
        .param("way", scan.way())
        .param("day", scan.servedOn())
        .param("media", PaperFile.media(scan.body()).orElseThrow())
        .param("size", scan.body().length)
        .param("digest", digest)
        .param("subject", subject)
        .param("body", sealed(document, scan, digest, subject))
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(writing.now()))
        .update();
  }

  private byte[] sealed(Document document, NewScan scan, String digest, long subject) {
    return vault.seal(
        place(document.id(), scan.kind().name(), digest), List.of(subject), scan.body());
  }

  private long subject(Document document) {
    return jdbc.sql(
            """
            select coalesce(c.subject, p.subject) from document.content c
            join document.paper p on p.id = c.paper_id where c.paper_id = ? and c.number = ?
            """)
        .params(document.id(), document.last().content())
        .query(Long.class)
        .single();
  }
}
