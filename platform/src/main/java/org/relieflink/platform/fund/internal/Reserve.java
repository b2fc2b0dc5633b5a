package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.law.LegalBasis;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.internal.FundStore.Commitment;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.fund.internal.FundStore.NewAccount;
import org.relieflink.platform.fund.internal.FundStore.NewEntry;
import org.relieflink.platform.fund.internal.PayeeStore.Stored;
import org.relieflink.platform.fund.internal.Posting.Posted;
import org.relieflink.platform.fund.internal.Posting.Work;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.DecidedCases;
import org.relieflink.platform.relief.DecidedCases.Standing;
import org.springframework.stereotype.Component;

/** 预留：out of one earmark, for one person, once; what the clock has ended there goes back first. */
@Component
class Reserve {
  private final FundStore store;
  private final FundRules rules;
  private final MayFund may;
  private final Opinions opinions;
  private final DecidedCases cases;
  private final PayeeStore payees;
  private final FundLog log;

  Reserve(
      FundStore store,
      FundRules rules,
      MayFund may,
      Opinions opinions,
      DecidedCases cases,
      PayeeStore payees,
      FundLog log) {
    this.store = store;
    this.rules = rules;
    this.may = may;
    this.opinions = opinions;
    this.cases = cases;
    this.payees = payees;
    this.log = log;
  }

  @LegalBasis(instrument = "zzw-2014-3", article = "一次性救助")
  Outcome<Posted> commit(Work work) {
    expireLapsed(work);
    Optional<Refusal> no = refused(work);
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : Outcome.of(reserved(work));
  }

  /** In the server's name; only those that were locked with the earmark. */
  private void expireLapsed(Work work) {
    Making server = new Making(Officer.SYSTEM, work.making().place(), work.making().now());
    for (long id : store.lapsed(work.about().id(), work.making().now().day())) {
      Held old = store.account(server.place(), id).orElseThrow();
      Commitment known = store.commitment(id);
      var ground = new Ground(known.caseNo(), known.decision(), "", "", "");
      var entry =
          new NewEntry(
              FundAct.EXPIRE,
              id,
              old.parent(),
              old.fen(),
              ground,
              rules.basis(FundAct.EXPIRE),
              null,
              null);
      log.done(Officer.SYSTEM, entry, store.add(server, entry), known.person());
    }
  }

  private Optional<Refusal> refused(Work work) {
    FundOrder order = work.order();
    String place = work.making().place();
    if (may.bars(work.making().officer(), order.payee().person())) {
      return Optional.of(Refusal.of(FundRefusal.OWN_CIRCLE));
    }
    if (!order.opening().purpose().equals(work.about().purpose())) {
      return Optional.of(Refusal.of(FundRefusal.WRONG_EARMARK));
    }
    if (store.outsideTerm(work.about().id(), work.making().now().day())) {
      return Optional.of(Refusal.of(FundRefusal.TERM_OVER));
    }
    if (store.committed(place, order, work.checked().person())) {
      return Optional.of(Refusal.of(FundRefusal.COMMITTED_ALREADY));
    }
    if (order.payee().account() != 0 && payee(work).isEmpty()) {
      return Optional.of(Refusal.of(FundRefusal.PAYEE_UNKNOWN));
    }
    long free = store.account(place, work.about().id()).orElseThrow().fen();
    return free < order.fen()
        ? Optional.of(Refusal.of(FundRefusal.NOT_ENOUGH, FundDay.yuan(free)))
        : decision(work)
            .or(
                () ->
                    proposal(
                        place, order.payee().candidate(), order.payee().proposal(), order.fen()));
  }

  /** The registered payee, when it is this person's. */
  private Optional<Stored> payee(Work work) {
    return payees
        .find(work.making().place(), work.order().payee().account())
        .filter(one -> work.checked().person().equals(one.person()));
  }

  /**
   * Where a relief case is bound to the proposal: what it granted, or what of it is not held or
   * paid any more, by the paper that says so.
   */
  private Optional<Refusal> decision(Work work) {
    FundOrder order = work.order();
    FundOrder.Payee payee = order.payee();
    if (payee.proposal() == 0) {
      return unproposed(work);
    }
    return cases
        .ofProposal(work.making().officer().unit(), payee.candidate(), payee.proposal())
        .flatMap(standing -> against(work, standing));
  }

  /** Without a proposal only what was decided elsewhere, and not beside one that is carried out. */
  private Optional<Refusal> unproposed(Work work) {
    Ground ground = work.order().ground();
    return cases.issued(ground.decision())
            || store.proposed(work.making().place(), ground.caseNo(), work.checked().person())
        ? Optional.of(Refusal.of(FundRefusal.PROPOSAL_MISSING))
        : Optional.empty();
  }

  private Optional<Refusal> against(Work work, Standing standing) {
    FundOrder order = work.order();
    if (standing.grantedFen() == 0) {
      return Optional.of(Refusal.of(FundRefusal.NOT_GRANTED, standing.number()));
    }
    if (!standing.pays(work.checked().person())) {
      return Optional.of(Refusal.of(FundRefusal.NOT_OF_THE_CASE));
    }
    if (!standing.paper().isEmpty() && !standing.paper().equals(order.ground().decision())) {
      return Optional.of(Refusal.of(FundRefusal.DECISION_DIFFERS, standing.paper()));
    }
    return asDecided(work, standing.grantedFen())
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.NOT_AS_DECIDED, FundDay.yuan(standing.grantedFen())));
  }

  /** All of it, or the rest that a part that came back or was recovered left open. */
  private boolean asDecided(Work work, long granted) {
    FundOrder order = work.order();
    long gone = store.forProposal(work.making().place(), order.payee().proposal());
    return order.fen() == granted || order.fen() == granted - gone;
  }

  /**
   * No more than the saved proposal it carries out says, all its instalments together; where the
   * office above pays a share of it, no more than the own one.
   */
  private Optional<Refusal> proposal(String place, long candidate, long proposal, long fen) {
    if (proposal == 0) {
      return Optional.empty();
    }
    Optional<SavedProposal> saved = opinions.findProposal(candidate, proposal);
    if (saved.isEmpty()) {
      return Optional.of(Refusal.of(FundRefusal.PROPOSAL_UNKNOWN));
    }
    long most = cases.most(place, saved.get());
    long left = most - store.forProposal(place, proposal);
    return fen > left
        ? Optional.of(Refusal.of(FundRefusal.ABOVE_PROPOSAL, FundDay.yuan(Math.max(0, left))))
        : Optional.empty();
  }

  /**
   * What the bank sent back, or was recovered, counts again when that is reversed.
   *
   * @param place whose money it is
   * @param giver where the money goes back to
   * @param taker where it came to
   */
  Optional<Refusal> again(String place, Held giver, Held taker, long fen) {
    boolean out = taker.kind() == AccountKind.RETURNED || taker.kind() == AccountKind.RECOVERED;
    if (!out || giver.commitment() == 0) {
      return Optional.empty();
    }
    Commitment known = store.commitment(giver.commitment());
    return proposal(place, known.candidate(), known.proposal(), fen);
  }

  private Posted reserved(Work work) {
    FundOrder order = work.order();
    Making making = work.making();
    LocalDate lapsesOn = rules.lapsesOn(making.now().day());
    Ground ground = order.ground();
    long account = store.open(below(work, AccountKind.COMMITMENT, work.about().id()));
    var what =
        new Commitment(
            ground.caseNo(),
            ground.decision(),
            work.checked().person(),
            lapsesOn,
            order.payee().candidate(),
            order.payee().proposal());
    store.addCommitment(account, making.place(), order, what);
    store.open(below(work, AccountKind.PAID, account));
    Approval agreed = work.checked().approval();
    if (order.payee().account() != 0 && agreed != null) {
      payees.bind(making, account, order.payee().account(), agreed.id());
    }
    NewEntry entry = work.entry(work.about().id(), account, order.fen(), ground);
    long id = store.add(making, entry);
    log.done(making.officer(), entry, id, work.checked().person());
    return new Posted(id, account);
  }

  /** An account that hangs on an earmark or a commitment. */
  NewAccount below(Work work, AccountKind kind, long parent) {
    Held about = work.about();
    var opening = new FundOrder.Opening("", "", about.year(), "", about.purpose());
    return new NewAccount(
        work.making().place(), kind, about.pool(), parent, opening, work.making().now().day());
  }
}
