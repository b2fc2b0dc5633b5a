package org.relieflink.platform.watch.internal.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRecord;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.Quotas;
import org.relieflink.platform.watch.WatchRefusal;
import org.relieflink.platform.watch.internal.QuotaRules;
import org.relieflink.platform.watch.internal.export.ExportStore.Order;
import org.relieflink.platform.watch.internal.export.ExportStore.Why;
import org.relieflink.platform.watch.internal.find.Look;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 放导出：bound to which rows leave, by a digest over their ids: other rows are another request, a
 * verdict on one of them is not.
 */
@Service
class StoredExports implements Exports {
  private static final int SUBJECT_DIGITS = 24; // of the digest, enough to tell orders apart
  private static final String PAGE = "/watch/exports/";

  private final QuotaRules rules;
  private final Quotas quotas;
  private final Approvals approvals;
  private final ExportStore store;
  private final MarkKey key;
  private final MessageSource messages;
  private final Clock clock;

  StoredExports(
      QuotaRules rules,
      Quotas quotas,
      Approvals approvals,
      ExportStore store,
      MarkKey key,
      MessageSource messages,
      Clock clock) {
    this.rules = rules;
    this.quotas = quotas;
    this.approvals = approvals;
    this.store = store;
    this.key = key;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<ExportRelease> release(Officer officer, ExportOrder order) {
    int rows = order.rows().size();
    if (rows > secondPersonAbove()) {
      return agreed(officer, order);
    }
    Why why = new Why(order.purpose().word(), null);
    return rows == 0
        ? Outcome.of(free(officer, order, why))
        : quotas
            .take(officer, QuotaDeed.EXPORT_ROWS, rows)
            .map(counted -> free(officer, order, why));
  }

  private Outcome<ExportRelease> agreed(Officer officer, ExportOrder order) {
    String digest = digest(order);
    Optional<Approval> granted =
        approvals
            .findLive(officer, ApprovalKind.MASS_EXPORT, subject(digest))
            .filter(live -> live.state() == ApprovalState.GRANTED);
    if (granted.isEmpty()) {
      return Outcome.of(
          new ExportRelease.Ask(PAGE + store.order(officer, order, digest, clock.instant())));
    }
    String reason = granted.get().reason();
    ApprovalContent content = content(order.list(), order.rows().size(), digest, reason);
    return approvals
        .use(officer, content)
        .map(used -> free(officer, order, new Why(reason, used.id())));
  }

  private ExportRelease free(Officer officer, ExportOrder order, Why why) {
    long id = store.add(officer, order, why, clock.instant());
    String number = "D-%06d".formatted(id);
    return new ExportRelease.Free(new ExportMark(number, why.purpose(), key.mark().of(id)));
  }

  /** SM3 over list, filter and the ids in their order. */
  private static String digest(ExportOrder order) {
    return ApprovalContent.of(ApprovalKind.MASS_EXPORT, order.list())
        .with("filter", order.filter())
        .with("ids", String.join("\n", order.rows()))
        .digest();
  }

  private static String subject(String digest) {
    return "export-" + digest.substring(0, SUBJECT_DIGITS);
  }

  private static ApprovalContent content(String list, long rows, String digest, String reason) {
    return ApprovalContent.of(ApprovalKind.MASS_EXPORT, subject(digest))
        .with("list", list)
        .with("rows", Long.toString(rows))
        .with("which", digest)
        .with("purpose", reason);
  }

  @Override
  public Optional<Waiting> waiting(Officer officer, long id) {
    return store
        .find(officer, id)
        .map(
            order ->
                new Waiting(
                    order.id(),
                    order.label(),
                    order.filter(),
                    order.href(),
                    order.rows(),
                    approvals.findLive(
                        officer, ApprovalKind.MASS_EXPORT, subject(order.digest()))));
  }

  @Override
  @Transactional
  public Outcome<Approval> ask(Officer officer, long id, Asking asking) {
    Optional<Order> order = store.find(officer, id);
    if (order.isEmpty()) {
      return Outcome.refused(WatchRefusal.EXPORT_UNKNOWN);
    }
    if (asking.reason().isBlank()) {
      return Outcome.refused(WatchRefusal.WORDS_MISSING);
    }
    Order wanted = order.get();
    String label = // stored and shown to others, so in one language
        messages.getMessage(
            "watch.export.asks",
            new Object[] {wanted.label(), wanted.rows()},
            Locale.SIMPLIFIED_CHINESE);
    return approvals.ask(
        officer,
        new ApprovalRequest(
            content(wanted.list(), wanted.rows(), wanted.digest(), asking.reason().strip()),
            label,
            asking.reason(),
            asking.caseNo().strip(),
            PAGE + id,
            List.of()));
  }

  @Override
  public List<ExportRecord> trace(String text) {
    return store.all(key.mark().find(text));
  }

  @Override
  public long secondPersonAbove() {
    return rules.secondPersonAbove(LocalDate.ofInstant(clock.instant(), Look.ZONE));
  }
}
