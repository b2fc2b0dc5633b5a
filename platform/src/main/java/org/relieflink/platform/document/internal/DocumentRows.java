package org.relieflink.platform.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OneOrMany;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentSigner.Signed;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.document.DocumentStep;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 读文书。 Papers with their steps; contents are opened one at a time. */
@Repository
class DocumentRows {
  static final Need READ = new Need(Matter.DOCUMENTS, Deed.READ);
  private static final String FROM =
      """
      from document.paper p
      join lateral (select s.state from document.step s where s.paper_id = p.id
        order by s.number desc limit 1) last on true
      left join document.number n on n.paper_id = p.id
      where %s
      """;
  private static final String SELECT = "select p.*, n.text as called " + FROM;

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Vault vault;

  DocumentRows(JdbcClient jdbc, Reach reach, Vault vault) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.vault = vault;
  }

  private String reached(Officer officer) {
    return reach.condition(officer, READ, Owned.ofCases("p"));
  }

  Optional<Document> find(Officer officer, long id) {
    return whole(
            jdbc.sql(SELECT.formatted("p.id = :id and " + reached(officer)))
                .param("id", id)
                .query((row, index) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  /** The next older ones, at most {@link Documents#MOST}. */
  List<Document> list(Officer officer, DocumentState state, long before) {
    return whole(
        jdbc.sql(
                SELECT.formatted("last.state = :state and p.id < :before and " + reached(officer))
                    + " order by p.id desc limit :most")
            .param("state", state.name())
            .param("before", before)
            .param("most", Documents.MOST)
            .query((row, index) -> bare(row))
            .list());
  }

  List<Document> of(Officer officer, SubjectRef subject) {
    return whole(
        jdbc.sql(
                SELECT.formatted(
                        "p.subject_kind = :kind and p.subject_id = :id and " + reached(officer))
                    + " order by p.id desc limit :most")
            .param("kind", subject.kind())
            .param("id", subject.id())
            .param("most", Documents.MOST)
            .query((row, index) -> bare(row))
            .list());
  }

  /** 几份，按状态和来源数。 */
  record Tally(DocumentState state, SubjectRef subject, boolean numbered, int papers) {}

  /** How many papers there are of each state, subject by subject. */
  List<Tally> tallies(Officer officer) {
    return jdbc.sql(
            "select last.state, p.subject_kind, p.subject_id, p.series <> '', count(*) "
                + FROM.formatted(reached(officer))
                + " group by 1, 2, 3, 4")
        .query(
            (row, index) ->
                new Tally(
                    DocumentState.valueOf(row.getString(1)),
                    new SubjectRef(row.getString(2), row.getString(3)),
                    row.getBoolean(4),
                    row.getInt(5)))
        .list();
  }

  private static Document bare(ResultSet row) throws SQLException {
    return new Document(
        row.getLong("id"),
        Whose.ofCase(row.getString("place"), row.getBoolean("sealed"), row.getString("case_no")),
        DocumentKind.find(row.getString("kind")).orElseThrow(),
        new SubjectRef(row.getString("subject_kind"), row.getString("subject_id")),
        row.getBoolean("minor"),
        row.getString("series"),
        row.getString("called"),
        List.of());
  }

  private List<Document> whole(List<Document> rows) {
    Map<Long, List<DocumentStep>> steps = new HashMap<>();
    List<Long> ids = rows.stream().map(Document::id).toList();
    jdbc.sql(
            "select * from document.step where paper_id "
                + OneOrMany.in(ids, "?")
                + " order by paper_id, number")
        .param(OneOrMany.value(ids))
        .query(
            row -> {
              steps
                  .computeIfAbsent(row.getLong("paper_id"), id -> new ArrayList<>())
                  .add(step(row));
            });
    return rows.stream()
        .map(
            row ->
                new Document(
                    row.id(),
                    row.whose(),
                    row.kind(),
                    row.subject(),
                    row.minor(),
                    row.series(),
                    row.number(),
                    steps.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static DocumentStep step(ResultSet row) throws SQLException {
    return new DocumentStep(
        row.getInt("number"),
        DocumentAct.valueOf(row.getString("act")),
        DocumentState.valueOf(row.getString("state")),
        row.getInt("content"),
        row.getString("hash"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("words"),
        row.getTimestamp("at").toInstant());
  }

  /**
   * 一版，打开了的。
   *
   * @param contents null where they were destroyed
   * @param form digest of the form, and its text
   */
  record Opened(@Nullable Contents contents, Kept form) {
    @Override
    public String toString() {
      return "Opened";
    }
  }

  /** 留着的样式。 */
  record Kept(String digest, String yaml) {}

  /** A version of a paper that was found already. */
  Opened contents(long paper, int number) {
    return jdbc.sql(
            """
            select c.fields, coalesce(c.subject, p.subject) as subject, t.digest, t.yaml from document.content c
            join document.paper p on p.id = c.paper_id
            join document.template t on t.digest = c.template
            where c.paper_id = ? and c.number = ?
            """)
        .params(paper, number)
        .query((row, index) -> opened(paper, number, row))
        .single();
  }

  private Opened opened(long paper, int number, ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("fields");
    Contents contents =
        sealed == null
            ? null
            : vault
                .open(Contents.place(paper, number), row.getLong("subject"), sealed)
                .map(Contents::read)
                .orElse(null);
    return new Opened(contents, new Kept(row.getString("digest"), row.getString("yaml")));
  }

  /** 签在上面的。 */
  record Stamp(String signed, String hash, Instant at, Signed signature) {}

  Optional<Stamp> stamp(long paper) {
    return jdbc.sql("select * from document.signature where paper_id = ?")
        .param(paper)
        .query(
            (row, index) ->
                new Stamp(
                    row.getString("signed"),
                    row.getString("hash"),
                    row.getTimestamp("at").toInstant(),
                    new Signed(
                        row.getString("algorithm"),
                        row.getString("key_id"),
                        row.getString("public_key"),
                        row.getString("value"),
                        row.getBoolean("legal"))))
        .optional();
  }

  /** Which paper an officer issued with this key. */
  Optional<Long> issuedWith(String officer, String key) {
    return jdbc.sql("select paper_id from document.step where officer = ? and idempotency_key = ?")
        .params(officer, key)
        .query(Long.class)
        .optional();
  }

  /** 同一个键起草过的。 */
  record Drafted(long id, String fingerprint) {}

  Optional<Drafted> draftedWith(String officer, String key) {
    return jdbc.sql(
            "select id, fingerprint from document.paper where officer = ? and draft_key = ?")
        .params(officer, key)
        .query((row, index) -> new Drafted(row.getLong(1), row.getString(2)))
        .optional();
  }
}
