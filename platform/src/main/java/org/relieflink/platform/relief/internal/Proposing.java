package org.relieflink.platform.relief.internal;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.kernel.Fen;
import org.relieflink.kernel.Masked;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.CapCheck;
import org.relieflink.law.Facts;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.OwedPaper;
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
  private final Opinions opinions;
  private final CheckCaseMove check;
  private final Blinds blinds;
  private final CaseRows rows;
  private final ReliefRules rules;
  private final PrepareDetails details;

  Proposing(
      Opinions opinions,
      CheckCaseMove check,
      Blinds blinds,
      CaseRows rows,
      ReliefRules rules,
      PrepareDetails details) {
    this.opinions = opinions;
    this.check = check;
    this.blinds = blinds;
    this.rows = rows;
    this.rules = rules;
    this.details = details;
  }

  /** With the shares of several applicants and of the office above, where there are any. */
  Outcome<Bound> proposed(Order order, ReliefCase one) {
    Optional<Refusal> unready = details.unready(order.officer(), one);
    if (unready.isPresent()) {
      return new Outcome.Refused<>(unready.get());
    }
    Outcome<Bound> content = content(one, order.move());
    if (!(content instanceof Outcome.Done<Bound> done) || !done.value().ground().isEmpty()) {
      return content;
    }
    Bound bound = done.value();
    Outcome<Bound> all =
        details
            .joint(order, one, bound.amountFen())
            .map(joint -> bound.with(joint, whole(bound.digest(), joint)));
    return all instanceof Outcome.Done<Bound> whole ? capped(bound, whole.value()) : all;
  }

  /**
   * What comes on top has no reason and no approval of its own: the total stays within the caps
   * that the computed amount was compared with.
   */
  private Outcome<Bound> capped(Bound computed, Bound whole) {
    Long candidate = computed.candidate();
    Long saved = computed.proposal();
    if (!whole.joint().onTop() || candidate == null || saved == null) {
      return Outcome.of(whole);
    }
    return opinions
        .findProposal(candidate, saved)
        .flatMap(opinions::steps)
        .flatMap(it -> passed(it, whole.amountFen()))
        .<Outcome<Bound>>map(it -> Outcome.refused(ReliefRefusal.OVER_CAP, new Fen(it).yuanText()))
        .orElseGet(() -> Outcome.of(whole));
  }

  /** The lowest cap below the total, in fen; empty where none is, or no figure is known. */
  private static Optional<Long> passed(AmountProposal proposal, long totalFen) {
    return Stream.of(Optional.of(proposal.cap()), Optional.ofNullable(proposal.localCap()))
        .flatMap(Optional::stream)
        .map(CapCheck::capFen)
        .filter(fen -> fen != null && totalFen > fen)
        .min(Comparator.naturalOrder());
  }

  private String whole(String digest, Joint joint) {
    return joint.content().isEmpty() ? digest : blinds.name(digest + joint.content());
  }

  private Outcome<Bound> content(ReliefCase one, ReliefMove move) {
    ReliefMove.Wanted wanted = move.proposal();
    if (wanted == null) {
      return Outcome.refused(ReliefRefusal.PROPOSAL_UNKNOWN);
    }
    if (!wanted.ground().isEmpty()) {
      return check
          .ground(ReliefAct.PROPOSE, wanted.ground())
          .<Outcome<Bound>>map(Outcome.Refused::new)
          .orElseGet(() -> Outcome.of(new Bound(null, null, digest(move), 0, wanted.ground())));
    }
    if (move.words().isBlank() && one.papers().stream().anyMatch(OwedPaper::isContradicted)) {
      return Outcome.refused(ReliefRefusal.WORDS_MISSING);
    }
    return wanted.proposalId() > 0 ? saved(one, wanted) : typed(one, move);
  }

  /** Amounts are typed only by organs that keep no opinions here; the words say how they come. */
  private Outcome<Bound> typed(ReliefCase one, ReliefMove move) {
    if (one.whose().unit().line().equals(Unit.PROCURATORATE)) {
      return Outcome.refused(ReliefRefusal.PROPOSAL_UNKNOWN);
    }
    long fen = move.proposal() == null ? 0 : move.proposal().amountFen();
    if (fen <= 0 || fen > rules.most().amount()) {
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
            .flatMap(candidate -> of(candidate, one, wanted.proposalId()))
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

  /** A candidate made from a party is of that party's case only, another of its own person's. */
  private Optional<SavedProposal> of(Candidate candidate, ReliefCase one, long id) {
    Optional<SavedProposal> found = opinions.findProposal(candidate.id(), id);
    if (candidate.partyId() != null || one.partyId() != null) {
      return found.filter(saved -> Objects.equals(candidate.partyId(), one.partyId()));
    }
    return found.filter(saved -> facts(saved).filter(it -> about(candidate, it, one)).isPresent());
  }

  /** The facts that the amount rests on, not those that were saved later. */
  private Optional<Facts> facts(SavedProposal saved) {
    return opinions.versions(saved.candidateId()).stream()
        .filter(version -> version.number() == saved.factsNumber())
        .map(version -> version.file().facts())
        .findFirst();
  }

  /** Of the same place and case, and of the same person as far as the case knows one. */
  private boolean about(Candidate candidate, Facts facts, ReliefCase one) {
    String number = CaseNumber.of(facts.matter().number());
    if (!candidate.place().equals(one.whose().unit().place())
        || !number.equals(CaseNumber.of(one.caseNo()))) {
      return false;
    }
    return rows.applicant(one.id())
        .map(
            it ->
                Masked.name(it.name()).equals(candidate.maskedName())
                    && it.born().equals(Optional.ofNullable(facts.applicant().birthDate())))
        .orElse(!number.isEmpty());
  }

  /** What the decider is about to grant or refuse. */
  Outcome<Bound> decided(Order order, ReliefCase one) {
    ReliefMove move = order.move();
    Optional<Proposed> before = one.proposed();
    if (one.disputed()) {
      return Outcome.refused(ReliefRefusal.DISPUTE_OPEN);
    }
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
    Optional<Refusal> no =
        paper(one, proposed).or(() -> details.fallen(order.officer(), one, proposed));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    return same(one, proposed)
        ? Outcome.of(new Bound(null, null, proposed.digest(), proposed.amountFen(), ""))
        : Outcome.refused(ReliefRefusal.PROPOSAL_CHANGED);
  }

  /**
   * Nothing is granted past a paper that is late, or that the data contradict and nobody answered.
   */
  private Optional<Refusal> paper(ReliefCase one, Proposed proposed) {
    if (one.papers().stream().anyMatch(paper -> paper.isLate(check.today()))) {
      return Optional.of(Refusal.of(ReliefRefusal.PAPER_LATE));
    }
    boolean unanswered =
        one.papers().stream()
            .filter(OwedPaper::isContradicted)
            .anyMatch(paper -> paper.clearedAt() > proposed.number() || proposed.words().isBlank());
    return unanswered
        ? Optional.of(Refusal.of(ReliefRefusal.PAPER_CONTRADICTED))
        : Optional.empty();
  }

  private boolean same(ReliefCase one, Proposed proposed) {
    var shares = one.people().sharesOf(proposed.number());
    Joint joint = new Joint(shares, proposed.help(), proposed.upperFen(), proposed.onTop());
    Long candidate = proposed.candidateId();
    Long saved = proposed.proposalId();
    return candidate == null
        || saved == null
        || opinions
            .findProposal(candidate, saved)
            .filter(it -> whole(blinds.name(it.content()), joint).equals(proposed.digest()))
            .filter(it -> it.amountFen() == proposed.computedFen())
            .isPresent();
  }
}
