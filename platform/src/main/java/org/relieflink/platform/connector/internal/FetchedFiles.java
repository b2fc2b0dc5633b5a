package org.relieflink.platform.connector.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 取过的文件的表. */
@Repository
class FetchedFiles {
  private final JdbcClient jdbc;

  FetchedFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A file with its note.
   *
   * @param noteSm3 digest of the note: the same file under another note is another delivery
   */
  record Noted(String fileName, String noteSm3) {}

  boolean knows(Line line, Noted file) {
    return jdbc.sql(
            """
            select exists (select from connector.fetched
              where place = access.own_place() and name = ? and file_name = ? and note_sm3 = ?)
            """)
        .params(line.name(), file.fileName, file.noteSm3)
        .query(Boolean.class)
        .single();
  }

  void fetched(Line line, Noted file, Instant at) {
    jdbc.sql(
            """
            insert into connector.fetched (department, name, file_name, note_sm3, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(line.department(), line.name(), file.fileName, file.noteSm3, Timestamp.from(at))
        .update();
  }

  void placed(Line line, Noted file) {
    jdbc.sql(
            """
            update connector.fetched set placed = true
            where place = access.own_place() and name = ? and file_name = ? and note_sm3 = ?
            """)
        .params(line.name(), file.fileName, file.noteSm3)
        .update();
  }

  /** Fetched whole, and not yet with the deliveries; the oldest first. */
  List<Noted> toPlace(Line line) {
    return jdbc.sql(
            """
            select file_name, note_sm3 from connector.fetched
            where place = access.own_place() and name = ? and not placed order by at, file_name
            """)
        .param(line.name())
        .query((row, index) -> new Noted(row.getString(1), row.getString(2)))
        .list();
  }
}
