package org.relieflink.platform.transfer;

import java.util.List;

/**
 * 社会救助建议函：its parts as data; the paper is set elsewhere, bound to the digest. Its text form shows
 * nobody.
 *
 * @param number as written: mark, 〔year〕, sequence, 号; empty in a preview, before one is given
 * @param organ who writes
 * @param to who is written to
 * @param paragraphs in their order
 * @param proposals in their order
 * @param digest SM3 of the canonical text, 64 hexadecimal digits; empty in a preview
 */
public record RecommendationLetter(
    String number,
    String organ,
    String to,
    String title,
    List<String> paragraphs,
    List<String> proposals,
    String replyBy,
    String contact,
    String date,
    String digest) {
  public RecommendationLetter {
    paragraphs = List.copyOf(paragraphs);
    proposals = List.copyOf(proposals);
  }

  @Override
  public String toString() {
    return "RecommendationLetter[" + number + "]";
  }
}
