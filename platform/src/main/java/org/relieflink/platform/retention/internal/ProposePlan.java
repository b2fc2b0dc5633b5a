package org.relieflink.platform.retention.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.OwnedData;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.retention.Expiring.Due;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Plan.Line;
import org.relieflink.platform.retention.RetentionRefusal;
import org.relieflink.platform.retention.internal.ItemStore.Item;
import org.relieflink.platform.retention.internal.LookForDue.Found;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 提出计划：what is due is looked up as the server, and written down row by row as the officer, together
 * with the request for another person's agreement to exactly these rows.
 */
@Component
class ProposePlan {
  private final LookForDue due;
  private final RetentionRules rules;
  private final PlanStore plans;
  private final ItemStore items;
  private final HoldStore holds;
  private final RowTree tree;
  private final PlanContent content;
  private final Approvals approvals;
  private final RetentionLog log;
  private final MessageSource messages;
  private final TransactionTemplate transactions;

  ProposePlan(
      LookForDue due,
      RetentionRules rules,
      PlanStore plans,
      ItemStore items,
      HoldStore holds,
      RowTree tree,
      PlanContent content,
      Approvals approvals,
      RetentionLog log,
      MessageSource messages,
      TransactionTemplate transactions) {
    this.due = due;
    this.rules = rules;
    this.plans = plans;
    this.items = items;
    this.holds = holds;
    this.tree = tree;
    this.content = content;
    this.approvals = approvals;
    this.log = log;
    this.messages = messages;
    this.transactions = transactions;
  }

  Outcome<Plan> propose(Officer officer, String reason) {
    Refusal wrong = RetentionLog.wrong(reason);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    String place = officer.unit().place();
    if (Actor.asServer(() -> holds.incidentOpen(place))) {
      return Outcome.refused(RetentionRefusal.INCIDENT_OPEN);
    }
    List<Found> found =
        Actor.asServer(() -> due.found(place)).stream()
            .filter(one -> !one.free().isEmpty())
            .toList();
    return found.isEmpty()
        ? Outcome.refused(RetentionRefusal.NOTHING_DUE)
        : Objects.requireNonNull(
            transactions.execute(
                status -> {
                  Outcome<Plan> outcome = written(officer, reason.strip(), found);
                  if (outcome instanceof Outcome.Refused) {
                    status.setRollbackOnly(); // no plan that nobody was asked about
                  }
                  return outcome;
                }));
  }

  private Outcome<Plan> written(Officer officer, String reason, List<Found> found) {
    Instant now = log.now();
    long id = plans.add(officer, new PlanStore.Head(due.today(), rules.version(), reason, now));
    for (Found one : found) {
      List<Item> rows =
          one.free().stream()
              .map(row -> new Item(row, tree.digest(one.rule().kind(), row.row())))
              .toList();
      plans.add(id, line(one, rows));
      items.add(id, one.rule().kind(), rows);
    }
    Plan plan = plans.find(officer.unit().place(), id).orElseThrow();
    log.done(
        officer,
        RetentionLog.of("RETENTION_PROPOSED", plan)
            .because(reason)
            .resulting(plan.rows() + " rows"));
    return approvals.ask(officer, request(plan)).map(asked -> plan);
  }

  private static Line line(Found found, List<Item> rows) {
    List<Due> free = rows.stream().map(Item::due).toList();
    List<Instant> since = free.stream().map(Due::since).sorted().toList();
    return new Line(
        found.rule().kind(),
        found.rule().act(),
        found.rule().months(),
        found.before(),
        free.size(),
        LookForDue.persons(free),
        since.get(0),
        since.get(since.size() - 1),
        found.heldRows(),
        RowTree.rootOf(found.rule().kind(), rows.stream().map(Item::digest).toList()));
  }

  private ApprovalRequest request(Plan plan) {
    String label =
        messages.getMessage(
            "retention.approval.label",
            new Object[] {plan.number(), plan.rows()},
            Locale.SIMPLIFIED_CHINESE); // stored and shown to others, so in one language
    return new ApprovalRequest(
        content.of(plan),
        label,
        plan.reason(),
        plan.number(),
        "/retention/plans/" + plan.id(),
        List.of(new OwnedData(Unit.PROCURATORATE, RetentionLog.object(plan.id()))));
  }
}
