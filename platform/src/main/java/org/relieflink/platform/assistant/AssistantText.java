package org.relieflink.platform.assistant;

import java.util.List;

/**
 * 一个规范性文件或规则包的全部登记内容。
 *
 * @param note document number, issuer and days, in Chinese
 * @param source where it was found; empty for a pack, whose values have their own
 */
public record AssistantText(
    String book, String title, String note, String source, List<FoundText> passages) {
  /** Copies the list. */
  public AssistantText {
    passages = List.copyOf(passages);
  }
}
