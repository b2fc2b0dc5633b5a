package org.relieflink.platform.fund.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundCheck.State;
import org.relieflink.platform.fund.FundCheck.Verdict;
import org.relieflink.platform.fund.FundInvariant;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.relief.DecidedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 核账：the eight invariants of one place on one snapshot, with the server's eyes, so that a wall that
 * hides a row is not taken for books that balance. What could not be asked is unknown, never fine.
 */
@Component
class CheckFund {
  private static final Logger LOG = LoggerFactory.getLogger(CheckFund.class);

  private final JdbcClient jdbc;
  private final Opinions opinions;
  private final DecidedCases cases;
  private final Clock clock;
  private final TransactionTemplate snapshot;

  CheckFund(
      JdbcClient jdbc,
      Opinions opinions,
      DecidedCases cases,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.opinions = opinions;
    this.cases = cases;
    this.clock = clock;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  FundCheck of(String place) {
    List<Verdict> verdicts;
    try {
      verdicts =
          Actor.asServer(() -> Objects.requireNonNull(snapshot.execute(status -> verdicts(place))));
    } catch (RuntimeException unasked) {
      LOG.warn("the books of {} could not be asked: {}", place, unasked.getClass().getName());
      verdicts = List.of();
    }
    return new FundCheck(place, clock.instant(), verdicts);
  }

  private List<Verdict> verdicts(String place) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean nothing = count("select count(*) from fund.account where place = :place", place) == 0;
    for (FundInvariant invariant : FundInvariant.values()) {
      Counted counted =
          invariant == FundInvariant.FORMULA ? formula(place) : asked(invariant, place);
      State known = counted.unasked == 0 ? State.HOLDS : State.UNKNOWN;
      State state = nothing ? State.UNKNOWN : counted.faults == 0 ? known : State.BROKEN;
      verdicts.add(new Verdict(invariant, state, counted.faults, counted.looked));
    }
    return verdicts;
  }

  /** 看了几行，几行不对，几行问不出来。 */
  private record Counted(long looked, long faults, long unasked) {}

  private Counted asked(FundInvariant invariant, String place) {
    return jdbc.sql(InvariantQueries.of(invariant))
        .param("place", place)
        .query((row, index) -> new Counted(row.getLong("looked"), row.getLong("faults"), 0))
        .single();
  }

  private long count(String query, String place) {
    return jdbc.sql(query).param("place", place).query(Long.class).single();
  }

  /** 预留所凭的建议。 */
  private record Promised(long candidate, long proposal, long fen) {}

  private Counted formula(String place) {
    List<Promised> all =
        jdbc.sql(
                """
                select c.candidate_id, c.proposal_id, sum(b.debit_fen - b.credit_fen) fen
                from fund.commitment c
                join fund.account a on a.id = c.account_id or a.parent_id = c.account_id
                join fund.balance b on b.account_id = a.id
                where c.place = :place and c.proposal_id is not null
                group by c.candidate_id, c.proposal_id
                """)
            .param("place", place)
            .query((row, index) -> new Promised(row.getLong(1), row.getLong(2), row.getLong("fen")))
            .list();
    List<State> replayed = all.stream().map(one -> replayed(place, one)).toList();
    return new Counted(all.size(), count(replayed, State.BROKEN), count(replayed, State.UNKNOWN));
  }

  private static long count(List<State> states, State wanted) {
    return states.stream().filter(one -> one == wanted).count();
  }

  /** A rule pack or a text that cannot be read says nothing of the money. */
  private State replayed(String place, Promised one) {
    Optional<SavedProposal> saved = opinions.findProposal(one.candidate, one.proposal);
    if (saved.isEmpty() || one.fen > cases.most(place, saved.get())) {
      return State.BROKEN;
    }
    try {
      return switch (opinions.replay(saved.get())) {
        case SAME -> State.HOLDS;
        case DIFFERENT, PACK_CHANGED -> State.BROKEN;
        case PACK_MISSING, UNREADABLE -> State.UNKNOWN;
      };
    } catch (RuntimeException unread) {
      LOG.warn("proposal {} was not replayed: {}", one.proposal, unread.getClass().getName());
      return State.UNKNOWN;
    }
  }
}
