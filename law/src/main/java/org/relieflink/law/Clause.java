package org.relieflink.law;

/**
 * 一处引用：哪个文件、哪一条、看到了没有、从哪里来。One citation.
 *
 * @param instrument id in the register
 * @param shortTitle how the screen names the instrument
 * @param article the article, or {@code 条文号未见}
 * @param status how well the text is known
 * @param source where the text or value was found
 */
public record Clause(
    String instrument, String shortTitle, String article, TextStatus status, String source) {
  /** Such as {@code 2021年细则第七条第一项}. */
  public String text() {
    return shortTitle
        + (article.startsWith("第") || article.startsWith("约") ? article : "·" + article);
  }

  /** The citation with its status: {@code 灌云量化细则·条文号未见（转引）}. */
  public String textWithStatus() {
    return text() + "（" + status.label() + "）";
  }
}
