package org.relieflink.platform.leads;

import java.util.Map;

/**
 * 要做的一步。
 *
 * @param version of the page it was chosen on
 * @param reason id of the dated list; may be empty
 * @param answers question to {@code yes} or {@code no}, where the act goes against the machine
 */
public record LeadMove(
    LeadAct act, int version, String reason, String words, Map<String, String> answers) {
  public LeadMove {
    reason = reason.strip();
    words = words.strip();
    answers = Map.copyOf(answers);
  }

  /** Without reason, words and answers. */
  public static LeadMove of(LeadAct act, int version) {
    return new LeadMove(act, version, "", "", Map.of());
  }

  public LeadMove saying(String text) {
    return new LeadMove(act, version, reason, text, answers);
  }

  public LeadMove because(String id) {
    return new LeadMove(act, version, id, words, answers);
  }

  public LeadMove answering(Map<String, String> all) {
    return new LeadMove(act, version, reason, words, all);
  }
}
