package org.relieflink.platform.relief.internal;

import java.util.Optional;
import org.relieflink.law.AmountProposal;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Component;

/** 提请和决定的内容：what is proposed is bound to its content; what is decided is what was proposed. */
@Component
class Proposing {
  /** More than any relief that was ever given; a typing error is caught here. */
  private static final long MOST_FEN = 100_000_000_00L;

  private final Opinions opinions;
  private final CheckCaseMove check;
  private final Blinds blinds;

  Proposing(Opinions opinions, CheckCaseMove check, Blinds blinds) {
    this.opinions = opinions;
    this.check = check;
    this.blinds = blinds;
  }

  Outcome<Bound> proposed(ReliefCase one, ReliefMove move) {
    ReliefMove.Wanted wanted = move.proposal();
    if (wanted == null) {
      return Outcome.refused(ReliefRefusal.PROPOSAL_UNKNOWN);
    }
    if (!wanted.ground().isEmpty()) {
      return check.ground(ReliefAct.PROPOSE, wanted.ground())
          ? Outcome.of(new Bound(null, null, digest(move), 0, wanted.ground()))
          : Outcome.refused(ReliefRefusal.REASON_MISSING);
    }
    return wanted.proposalId() > 0 ? saved(one, wanted) : typed(one, move);
  }

  /** Amounts are typed only by organs that keep no opinions here; the words say how they come. */
  private Outcome<Bound> typed(ReliefCase one, ReliefMove move) {
    if (one.whose().unit().line().equals(Unit.PROCURATORATE)) {
      return Outcome.refused(ReliefRefusal.PROPOSAL_UNKNOWN);
    }
    long fen = move.proposal() == null ? 0 : move.proposal().amountFen();
    if (fen <= 0 || fen > MOST_FEN) {
      return Outcome.refused(ReliefRefusal.AMOUNT_UNUSABLE);
    }
    return move.words().isBlank()
        ? Outcome.refused(ReliefRefusal.WORDS_MISSING)
        : Outcome.of(new Bound(null, null, digest(move), fen, ""));
  }

  private String digest(ReliefMove move) {
    return blinds.name(String.valueOf(move.proposal()) + '\n' + move.words());
  }

  private Outcome<Bound> saved(ReliefCase one, ReliefMove.Wanted wanted) {
    Optional<SavedProposal> found =
        opinions
            .find(wanted.candidateId())
            .filter(candidate -> about(candidate, one))
            .flatMap(candidate -> opinions.findProposal(candidate.id(), wanted.proposalId()))
            .filter(saved -> saved.outcome().equals(AmountProposal.Outcome.PROPOSED.code()))
            .filter(saved -> saved.amountFen() > 0);
    return found
        .<Outcome<Bound>>map(
            saved ->
                Outcome.of(
                    new Bound(
                        saved.candidateId(),
                        saved.id(),
                        blinds.name(saved.content()),
                        saved.amountFen(),
                        "")))
        .orElseGet(() -> Outcome.refused(ReliefRefusal.PROPOSAL_UNKNOWN));
  }

  /** A candidate made from a party is of that party's case only. */
  private static boolean about(Candidate candidate, ReliefCase one) {
    Long party = candidate.partyId();
    return party == null ? one.partyId() == null : party.equals(one.partyId());
  }

  /** What the decider is about to grant or refuse. */
  Outcome<Bound> decided(ReliefCase one, ReliefMove move) {
    Optional<Proposed> before = one.proposed();
    if (before.isEmpty()) {
      return Outcome.refused(ReliefRefusal.NOT_PROPOSED);
    }
    Proposed proposed = before.get();
    if (move.act() == ReliefAct.REFUSE) {
      return Outcome.of(new Bound(null, null, proposed.digest(), 0, move.reason()));
    }
    if (!proposed.isGrant()) {
      return Outcome.refused(ReliefRefusal.NOT_PROPOSED);
    }
    return same(proposed)
        ? Outcome.of(new Bound(null, null, proposed.digest(), proposed.amountFen(), ""))
        : Outcome.refused(ReliefRefusal.PROPOSAL_CHANGED);
  }

  private boolean same(Proposed proposed) {
    Long candidate = proposed.candidateId();
    Long saved = proposed.proposalId();
    return candidate == null
        || saved == null
        || opinions
            .findProposal(candidate, saved)
            .filter(one -> blinds.name(one.content()).equals(proposed.digest()))
            .filter(one -> one.amountFen() == proposed.amountFen())
            .isPresent();
  }
}
