package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.CasePapers;
import org.relieflink.platform.relief.DecidedCases;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the server's name: whether a person is granted is asked of sealed cases too. */
@Repository
class StoredDecidedCases implements DecidedCases {
  private final JdbcClient jdbc;
  private final CaseRows rows;

  StoredDecidedCases(JdbcClient jdbc, CaseRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public List<Granted> granted(Officer reader, LocalDate since) {
    return rows.since(reader, since).stream().flatMap(one -> granted(one).stream()).toList();
  }

  private static Optional<Granted> granted(ReliefCase one) {
    ReliefDecision decision = one.decision();
    Proposed proposed = one.proposed().orElse(null);
    if (decision == null || !decision.isGrant() || proposed == null) {
      return Optional.empty();
    }
    Long candidate = proposed.candidateId();
    Long proposal = proposed.proposalId();
    LocalDate on = CaseClock.day(decision.at());
    return candidate == null || proposal == null
        ? Optional.empty()
        : Optional.of(
            new Granted(one.id(), one.number(), one.whose().unit(), on, candidate, proposal));
  }

  @Override
  public Optional<Standing> ofProposal(Unit unit, long candidate, long proposal) {
    return Actor.asServer(
        () ->
            jdbc.sql(
                    """
                    select c.id, coalesce(case when d.ground = '' and d.digest = p.digest
                        then d.amount_fen - p.upper_fen end, 0) as granted,
                      coalesce((select n.text from document.paper w
                        join document.number n on n.paper_id = w.id
                        join lateral (select s.state from document.step s where s.paper_id = w.id
                          order by s.number desc limit 1) last on last.state = 'ISSUED'
                        where w.subject_kind = :kind and w.subject_id = c.id::text
                          and w.kind = 'decision' order by w.id desc limit 1), '') as paper
                    from relief.proposal p
                    join relief.relief_case c on c.id = p.case_id
                    left join relief.decision d on d.case_id = c.id
                    where c.place = :place and c.line = :line
                      and p.candidate = :candidate and p.proposal = :proposal
                    order by granted desc, c.id desc limit 1
                    """)
                .param("kind", CasePapers.KIND)
                .param("place", unit.place())
                .param("line", unit.line())
                .param("candidate", candidate)
                .param("proposal", proposal)
                .query(
                    (row, index) ->
                        new Standing(
                            "JZ-%06d".formatted(row.getLong("id")),
                            row.getString("paper"),
                            row.getLong("granted")))
                .optional());
  }
}
