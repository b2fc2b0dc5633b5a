package org.relieflink.platform.paper;

import java.util.List;

/** 印好的一份。 A PDF, and what of it could not be drawn. */
public final class PrintedPaper {
  private final byte[] bytes;
  private final int pages;
  private final List<Integer> undrawn;

  /**
   * @param bytes the PDF
   * @param undrawn code points for which the face has no glyph, in the order of their first place;
   *     each stands in the paper as 〓 and in the list at its end
   */
  public PrintedPaper(byte[] bytes, int pages, List<Integer> undrawn) {
    this.bytes = bytes.clone();
    this.pages = pages;
    this.undrawn = List.copyOf(undrawn);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int pages() {
    return pages;
  }

  public List<Integer> undrawn() {
    return undrawn;
  }
}
