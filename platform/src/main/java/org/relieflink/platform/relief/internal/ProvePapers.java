package org.relieflink.platform.relief.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.relief.CasePersons;
import org.relieflink.platform.relief.CasePersons.CasePerson;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.internal.CaseWriting.Next;
import org.relieflink.platform.relief.internal.PoolProof.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 欠的材料，数据自己证明：in every round the server looks whether a list proves an owed paper or contradicts a
 * promise, and adds the step that says which list and as of when. What a person said stays.
 */
@Component
class ProvePapers {
  private final CaseRows rows;
  private final CasePersons persons;
  private final Accounts accounts;
  private final PoolProof proof;
  private final CaseWriting writing;
  private final CaseTrail trail;
  private final TransactionTemplate together;

  ProvePapers(
      CaseRows rows,
      CasePersons persons,
      Accounts accounts,
      PoolProof proof,
      CaseWriting writing,
      CaseTrail trail,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.persons = persons;
    this.accounts = accounts;
    this.proof = proof;
    this.writing = writing;
    this.trail = trail;
    this.together = new TransactionTemplate(transactions);
  }

  /** Looks through all cases that owe something; gives how many papers the data spoke of. */
  int round() {
    int spoken = 0;
    for (ReliefCase one : rows.owing(Officer.SYSTEM)) {
      spoken += proved(one);
    }
    return spoken;
  }

  private static boolean open(ReliefCase one) {
    return (one.state().isLive() || one.state() == ReliefState.PAYMENT_DUE)
        && one.papers().stream().anyMatch(OwedPaper::isOwed);
  }

  private int proved(ReliefCase one) {
    List<LiveRecord> found = proof.of(number(one));
    int spoken = 0;
    for (OwedPaper paper : one.papers()) {
      Optional<Said> said = paper.isOwed() ? proof.said(paper, found) : Optional.empty();
      spoken += said.isPresent() && written(one.id(), paper.id(), said.get()) ? 1 : 0;
    }
    return spoken;
  }

  /** The number that the handler may know; empty where nobody handles it any more. */
  private String number(ReliefCase one) {
    return Actor.asServer(
        () ->
            accounts
                .find(one.handler())
                .flatMap(handler -> persons.find(handler, one.id()))
                .map(CasePerson::number)
                .orElse(""));
  }

  /** False where a person was faster. */
  private boolean written(long id, long paper, Said said) {
    return Boolean.TRUE.equals(
        together.execute(
            status -> {
              writing.lock("case " + id);
              Optional<ReliefCase> now =
                  rows.find(Officer.SYSTEM, id)
                      .filter(ProvePapers::open)
                      .filter(it -> owes(it, paper));
              now.ifPresent(it -> write(it, paper, said));
              return now.isPresent();
            }));
  }

  private static boolean owes(ReliefCase one, long paper) {
    return one.papers().stream().anyMatch(it -> it.id() == paper && it.isOwed());
  }

  private void write(ReliefCase one, long paper, Said said) {
    int number = one.version() + 1;
    Next next = new Next(one.id(), number, one.state(), one.paused(), one.handler());
    ReliefMove move = ReliefMove.of(ReliefAct.CLEAR, one.version()).saying(said.words());
    writing.step(Officer.SYSTEM, next, move);
    writing.clear(paper, said.outcome(), number);
    trail.done(Officer.SYSTEM, ReliefAct.CLEAR, one.id(), said.words());
  }
}
