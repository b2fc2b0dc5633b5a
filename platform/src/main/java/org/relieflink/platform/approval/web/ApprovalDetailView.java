package org.relieflink.platform.approval.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个授权请求的页面。 The page of one request.
 *
 * @param question the title: the page asks, the person answers
 * @param left time left in words; empty when it is over
 * @param nodes the picture: who asked, who agreed, who is missing, what comes then
 * @param href where it is used; null when this officer may not go there
 * @param deciding this officer's voice counts and is not given
 * @param agreed this officer agreed and may still take it back
 * @param withdrawing this officer asked and may take it back
 * @param key makes the voice count once
 */
record ApprovalDetailView(
    long id,
    String question,
    String title,
    String label,
    String caseNo,
    String reason,
    String asker,
    String askedAt,
    String until,
    String left,
    String tag,
    String state,
    List<Node> nodes,
    List<Said> steps,
    List<String> owned,
    Rule rule,
    @Nullable String href,
    boolean deciding,
    boolean agreed,
    boolean withdrawing,
    String key) {

  ApprovalDetailView {
    nodes = List.copyOf(nodes);
    steps = List.copyOf(steps);
    owned = List.copyOf(owned);
  }

  /**
   * 图上的一块。
   *
   * @param style class in the stylesheet beside {@code path__node}
   * @param above what leads here; empty at the first
   */
  record Node(String style, String above, String role, String name, String note) {
    /** Class of the arrow that leads here: dashed to the one who is missing. */
    public String linkStyle() {
      return style.equals(VoicesPicture.MISSING) ? "path__link--ask" : "";
    }
  }

  /** 一步。 */
  record Said(String act, String who, String when, String reason) {}

  /** 规则：要谁同意，凭什么，数字的状态。 */
  record Rule(String wanted, String from, String source, List<Cited> basis) {}

  /** 一条依据。 */
  record Cited(String clause, String status, String tag) {}
}
