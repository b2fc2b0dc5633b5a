package org.relieflink.platform.screening.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.OwnedData;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 未成年人的封条：the full names and numbers of a hit that shows a minor need somebody else's agreement
 * first (未成年人网络保护条例第三十六条：工作人员访问未成年人个人信息，经相关负责人或者其授权的管理人员审批，并记录).
 *
 * <p>Agreed to is this hit, this case, these fields, this purpose; another purpose is another
 * request.
 */
@Component
public class MinorSeal {
  /** What the page shows in full once the veil is lifted. */
  private static final String FIELDS = "name,number,born,address,phone";

  private final Approvals approvals;
  private final HardshipPool pool;
  private final MessageSource messages;

  MinorSeal(Approvals approvals, HardshipPool pool, MessageSource messages) {
    this.approvals = approvals;
    this.pool = pool;
    this.messages = messages;
  }

  /**
   * Whether the policy wants a second person for anybody whom the page of this hit shows: the
   * party, or somebody on the path.
   */
  public boolean holds(HitRow hit, Comparison comparison, Veil revealing) {
    return revealing.sealed(hit.party())
        || revealing.sealed(comparison.party())
        || comparison.records().stream().anyMatch(record -> revealing.sealed(record.face()));
  }

  /** The officer's own open or granted request for this hit. */
  public Optional<Approval> live(HitRow hit, Officer officer) {
    return approvals.findLive(officer, ApprovalKind.MINOR_UNSEAL, subject(hit));
  }

  public Outcome<Approval> ask(HitRow hit, Comparison comparison, Asking asking) {
    return approvals.ask(
        asking.officer,
        new ApprovalRequest(
            content(hit, asking.purpose),
            label(hit),
            asking.purpose,
            hit.caseNo(),
            "/screening/hits/" + hit.id(),
            owned(hit, comparison).entrySet().stream()
                .map(data -> new OwnedData(data.getKey(), data.getValue()))
                .toList()));
  }

  /** 谁为了什么。 Who asks, and the purpose in the officer's words. */
  public record Asking(Officer officer, String purpose) {}

  /** Breaks the seal: uses the agreement up, for the purpose it was given for. */
  public Outcome<Approval> open(HitRow hit, Asking asking) {
    return approvals.use(asking.officer, content(hit, asking.purpose));
  }

  private static ApprovalContent content(HitRow hit, String purpose) {
    return ApprovalContent.of(ApprovalKind.MINOR_UNSEAL, subject(hit))
        .with("case", hit.caseNo())
        .with("fields", FIELDS)
        .with("purpose", purpose);
  }

  private static String subject(HitRow hit) {
    return "hit-" + hit.id();
  }

  /** Stored, so in one language; it says nothing of the child but that there is one. */
  private String label(HitRow hit) {
    Object[] arguments = {Long.toString(hit.id()), hit.hardshipClass()};
    return messages.getMessage("screening.seal.label", arguments, Locale.SIMPLIFIED_CHINESE);
  }

  /** Every department whose record is shown, with the ids by which it finds them. */
  private Map<String, String> owned(HitRow hit, Comparison comparison) {
    Map<String, String> codes =
        pool.sources().stream()
            .collect(
                Collectors.toMap(
                    SourceStatus::departmentName, SourceStatus::department, (one, same) -> one));
    Map<String, String> owned = new TreeMap<>();
    owned.put(Unit.PROCURATORATE, "party-" + hit.partyId());
    for (RecordFace record : comparison.records()) {
      String code = codes.getOrDefault(record.department(), Unit.PROCURATORATE);
      owned.merge(code, record.recordId(), (known, more) -> known + "、" + more);
    }
    return owned;
  }
}
