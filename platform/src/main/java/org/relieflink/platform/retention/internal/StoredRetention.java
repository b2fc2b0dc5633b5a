package org.relieflink.platform.retention.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.retention.Hold;
import org.relieflink.platform.retention.KindPreview;
import org.relieflink.platform.retention.NewHold;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionRefusal;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Holder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 保存与删除的门面：who asks is asked about by the table of rights before; rows are of the own place. */
@Service
class StoredRetention implements Retention {
  private final LookForDue due;
  private final ProposePlan proposing;
  private final BeginRetention starting;
  private final PlanStore plans;
  private final HoldStore holds;
  private final PackCertificate packing;
  private final Approvals approvals;
  private final List<Holder> holders;
  private final Blinds blinds;
  private final RetentionLog log;
  private final TransactionTemplate transactions;

  StoredRetention(
      LookForDue due,
      ProposePlan proposing,
      BeginRetention starting,
      PlanStore plans,
      HoldStore holds,
      PackCertificate packing,
      Approvals approvals,
      List<Holder> holders,
      Blinds blinds,
      RetentionLog log,
      TransactionTemplate transactions) {
    this.due = due;
    this.proposing = proposing;
    this.starting = starting;
    this.plans = plans;
    this.holds = holds;
    this.packing = packing;
    this.approvals = approvals;
    this.holders = holders;
    this.blinds = blinds;
    this.log = log;
    this.transactions = transactions;
  }

  /** Counts only; the rows are of people whom the officer may not see. */
  @Override
  public List<KindPreview> preview(Officer officer) {
    return Actor.asServer(() -> due.preview(officer.unit().place()));
  }

  @Override
  public Outcome<Plan> propose(Officer officer, String reason) {
    return proposing.propose(officer, reason);
  }

  @Override
  public Outcome<Long> run(Officer officer, long plan) {
    return starting.start(officer, plan);
  }

  @Override
  public boolean running(long plan) {
    return starting.isRunning(plan);
  }

  @Override
  public Optional<Plan> find(Officer officer, long plan) {
    return plans.find(officer.unit().place(), plan);
  }

  @Override
  public Optional<Approval> approval(Officer officer, Plan plan) {
    return approvals.findLive(officer, ApprovalKind.RETENTION_RUN, RetentionLog.object(plan.id()));
  }

  @Override
  public List<Plan> plans(Officer officer) {
    return plans.list(officer.unit().place());
  }

  @Override
  public Outcome<Certified> certificate(Officer officer, long plan) {
    Optional<Plan> found = find(officer, plan);
    if (found.isEmpty()) {
      return Outcome.refused(RetentionRefusal.UNKNOWN);
    }
    return plans
        .paper(plan)
        .map(
            paper ->
                Outcome.of(
                    new Certified(
                        WriteCertificate.read(paper.content()),
                        paper.content(),
                        paper.sm3(),
                        paper.entry())))
        .orElseGet(() -> Outcome.refused(RetentionRefusal.NOT_ENDED));
  }

  @Override
  public Outcome<byte[]> pack(Officer officer, long plan) {
    return certificate(officer, plan)
        .map(
            certified ->
                Actor.asServer(
                    () ->
                        packing.zip(
                            find(officer, plan).orElseThrow(), plans.paper(plan).orElseThrow())));
  }

  @Override
  public List<Hold> holds(Officer officer) {
    return holds.list(officer.unit().place());
  }

  /** The person is looked for first, as the server; then all is written as the officer. */
  @Override
  public Outcome<Hold> hold(Officer officer, NewHold wanted) {
    Refusal wrong = RetentionLog.wrong(wanted.reason());
    boolean person = !wanted.number().isEmpty();
    if (wrong == null && person == (wanted.kind() != null)) {
      wrong = Refusal.of(RetentionRefusal.HOLD_OF_WHAT);
    }
    if (wrong == null && person && CitizenId.find(wanted.number()).isEmpty()) {
      wrong = Refusal.of(RetentionRefusal.NUMBER_UNUSABLE);
    }
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    HoldStore.Whom whom = person ? whom(wanted.number()) : new HoldStore.Whom(List.of(), null);
    return Outcome.of(
        Objects.requireNonNull(transactions.execute(status -> held(officer, wanted, whom))));
  }

  private Hold held(Officer officer, NewHold wanted, HoldStore.Whom whom) {
    long id = holds.add(officer, wanted, whom, log.now());
    Hold hold = holds.find(officer.unit().place(), id).orElseThrow();
    log.done(
        officer,
        TrailNote.of("RETENTION_HELD", "hold", hold.number())
            .because(wanted.reason())
            .resulting(wanted.kind() == null ? "person" : wanted.kind().name()));
    return hold;
  }

  /** Found as the server: a hold may be set by who may not look the person up. */
  private HoldStore.Whom whom(String typed) {
    String number = CitizenId.find(typed.toUpperCase(Locale.ROOT)).orElseThrow().value();
    Set<Long> subjects =
        Actor.asServer(
            () -> {
              Set<Long> found = new TreeSet<>();
              holders.forEach(holder -> found.addAll(holder.subjectsOf(number)));
              return found;
            });
    return new HoldStore.Whom(subjects, blinds.name(number));
  }

  @Override
  @Transactional
  public Outcome<Hold> end(Officer officer, long id, String reason) {
    String place = officer.unit().place();
    Optional<Hold> found = holds.find(place, id);
    if (found.isEmpty()) {
      return Outcome.refused(RetentionRefusal.UNKNOWN);
    }
    Refusal wrong = RetentionLog.wrong(reason);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    if (!holds.end(officer, id, reason.strip(), log.now())) {
      return Outcome.refused(RetentionRefusal.HOLD_ENDED);
    }
    log.done(
        officer,
        TrailNote.of("RETENTION_HOLD_ENDED", "hold", found.get().number()).because(reason));
    return Outcome.of(holds.find(place, id).orElseThrow());
  }
}
