package org.relieflink.platform.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.SealedColumn;
import org.relieflink.platform.vault.SealedColumn.Whereabouts;
import org.relieflink.platform.vault.SealedSample;
import org.relieflink.platform.vault.Vault;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 文书存着的密文：what was filled in, version by version; each paper is a subject of its own. */
@Component
@Order(6)
class DocumentsHolder implements Holder {
  private static final SealedColumn FIELDS =
      new SealedColumn(
          "document.content",
          "fields",
          List.of("paper_id", "number"),
          "document.content t join (select id, subject as whole from document.paper) p on p.id ="
              + " t.paper_id",
          new OfRow());

  private static final SealedColumn SCANS =
      new SealedColumn("document.scan", "body", List.of("id"), "document.scan t", new OfScan());

  private static final int FEW = 10; // whole files are in memory together

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  DocumentsHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private record OfRow() implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return Contents.place(row.getLong("paper_id"), row.getInt("number"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      long own = row.getLong("subject");
      return List.of(row.wasNull() ? row.getLong("whole") : own);
    }
  }

  private record OfScan() implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return ScanRows.place(
          row.getLong("paper_id"), row.getString("kind"), row.getString("digest"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(FIELDS.name(), SCANS.name());
  }

  @Override
  public int renew(int most) {
    return FIELDS.renew(jdbc, vault, most) + SCANS.renew(jdbc, vault, Math.min(most, FEW));
  }

  @Override
  public long outdated() {
    return FIELDS.outdated(jdbc, vault) + SCANS.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return FIELDS.sample(jdbc, vault, most).and(SCANS.sample(jdbc, vault, Math.min(most, FEW)));
  }

  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select coalesce(c.subject, p.subject) from document.person k
                join document.paper p on p.id = k.paper_id
                join document.content c on c.paper_id = p.id
                  and (k.content = c.number or k.content = 0 and c.subject is null)
                where k.key = ?
                """)
            .param(blinds.name(citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select coalesce(c.subject, p.subject) from document.content c
                join document.paper p on p.id = c.paper_id
                where c.fields is not null and coalesce(c.subject, p.subject) = any(?)
                """)
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    Long[] all = subjects.toArray(Long[]::new);
    jdbc.sql(
            """
            update document.content c set fields = null from document.paper p
            where p.id = c.paper_id and coalesce(c.subject, p.subject) = any(?)
              and c.fields is not null
            """)
        .param(all)
        .update();
    jdbc.sql("update document.scan set body = null where subject = any(?) and body is not null")
        .param(all)
        .update();
    jdbc.sql(
            """
            delete from document.person k using document.paper p, document.content c
            where p.id = k.paper_id and c.paper_id = p.id
              and coalesce(c.subject, p.subject) = any(?)
              and (k.content = c.number or k.content = 0 and not exists (
                select from document.content left_over
                where left_over.paper_id = p.id and left_over.subject is null
                  and left_over.fields is not null))
            """)
        .param(all)
        .update();
  }
}
