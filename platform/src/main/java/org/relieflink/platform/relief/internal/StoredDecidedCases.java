package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.CasePapers;
import org.relieflink.platform.relief.DecidedCases;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the server's name: whether a person is granted is asked of sealed cases too. */
@Repository
class StoredDecidedCases implements DecidedCases {
  /** Number of the decision paper of a case {@code c}; empty where none stands. */
  static final String PAPER =
      """
      coalesce((select n.text from document.paper w
        join document.number n on n.paper_id = w.id
        join lateral (select s.state from document.step s where s.paper_id = w.id
          order by s.number desc limit 1) last on last.state = 'ISSUED'
        where w.subject_kind = '%s' and w.subject_id = c.id::text
          and w.kind = 'decision' order by w.id desc limit 1), '') as paper
      """
          .formatted(CasePapers.KIND);

  private static final String STANDING =
      """
      select c.id, c.place <> :place share,
        coalesce(case when d.ground = '' and d.digest = p.digest then
          case when c.place = :place then d.amount_fen - p.upper_fen
            when h.to_place = :place then p.upper_fen end end, 0) granted,
        case when h.key is null then '{}'::text[] else
          array_remove(array(select n.key from relief.participant n where n.case_id = c.id
            and n.role = 'CO_APPLICANT' and n.left_at is null) || h.key, null) end persons,
      """
          + PAPER
          + """
            from relief.proposal p
            join relief.relief_case c on c.id = p.case_id
            left join relief.help h on h.id = p.help_id
            left join relief.decision d on d.case_id = c.id
            where c.line = :line and p.candidate = :candidate and p.proposal = :proposal
            order by c.place = :place desc, granted desc, c.id desc limit 1
            """;

  /** Brackets of any kind, width and blanks do not tell two numbers apart. */
  private static final String ISSUED =
      """
      select exists (select from document.number n join document.paper w on w.id = n.paper_id
        where w.subject_kind = :kind and w.kind = 'decision'
          and translate(regexp_replace(normalize(n.text, NFKC), '\\s', '', 'g'), :odd, :plain)
            = translate(regexp_replace(normalize(:number, NFKC), '\\s', '', 'g'), :odd, :plain))
      """;

  private static final String SEALED =
      """
      select exists (select from relief.proposal p join relief.relief_case c on c.id = p.case_id
        where p.candidate = :candidate and p.proposal = :proposal and c.sealed)
      """;

  private final JdbcClient jdbc;
  private final SharesToPay shares;

  StoredDecidedCases(JdbcClient jdbc, SharesToPay shares) {
    this.jdbc = jdbc;
    this.shares = shares;
  }

  @Override
  public List<Granted> granted(Officer reader) {
    List<Granted> all = new ArrayList<>(own(reader));
    shares.of(reader.unit()).stream()
        .map(
            one ->
                new Granted(
                    one.sealed() ? "" : "/helps/" + one.help(),
                    one.number(),
                    reader.unit(),
                    one.on(),
                    one.candidate(),
                    one.proposal()))
        .forEach(all::add);
    return all;
  }

  /** As the reader sees them: the second wall of the database holds. */
  private List<Granted> own(Officer reader) {
    return jdbc.sql(
            """
            select c.id, s.at, p.candidate, p.proposal from relief.decision d
            join relief.relief_case c on c.id = d.case_id
            join relief.step s on s.case_id = d.case_id and s.number = d.number
            join relief.proposal p on p.case_id = d.case_id and p.digest = d.digest
              and p.number = (select max(n.number) from relief.proposal n where n.case_id = c.id)
            where c.place = ? and c.line = ? and d.ground = '' and p.candidate is not null
            order by c.id
            """)
        .params(reader.unit().place(), reader.unit().line())
        .query((row, index) -> granted(reader.unit(), row))
        .list();
  }

  private static Granted granted(Unit unit, ResultSet row) throws SQLException {
    return new Granted(
        "/cases/" + row.getLong("id"),
        ReliefCase.number(row.getLong("id")),
        unit,
        CaseClock.day(row.getTimestamp("at").toInstant()),
        row.getLong("candidate"),
        row.getLong("proposal"));
  }

  @Override
  public Optional<Standing> ofProposal(Unit unit, long candidate, long proposal) {
    return Actor.asServer(
        () ->
            jdbc.sql(STANDING)
                .param("place", unit.place())
                .param("line", unit.line())
                .param("candidate", candidate)
                .param("proposal", proposal)
                .query((row, index) -> standing(row))
                .optional());
  }

  @Override
  public boolean issued(String decision) {
    return Actor.asServer(
        () ->
            jdbc.sql(ISSUED)
                .param("kind", CasePapers.KIND)
                .param("number", decision)
                .param("odd", "〔〕【】()")
                .param("plain", "[][][]")
                .query(Boolean.class)
                .single());
  }

  @Override
  public boolean sealed(long candidate, long proposal) {
    return Actor.asServer(
        () ->
            jdbc.sql(SEALED)
                .param("candidate", candidate)
                .param("proposal", proposal)
                .query(Boolean.class)
                .single());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    boolean share = row.getBoolean("share");
    long granted = row.getLong("granted");
    return new Standing(
        share && granted == 0 ? "" : ReliefCase.number(row.getLong("id")),
        row.getString("paper"),
        granted,
        share,
        Set.copyOf(List.of((String[]) row.getArray("persons").getArray())));
  }
}
