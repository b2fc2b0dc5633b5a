package org.relieflink.platform.paper;

import java.util.List;

/**
 * 印好的一份。
 *
 * @param bytes the PDF
 * @param undrawn code points for which the face has no glyph, in the order of their first place;
 *     each stands in the paper as 〓 and in the list at its end
 */
public record PrintedPaper(byte[] bytes, int pages, List<Integer> undrawn) {
  public PrintedPaper {
    undrawn = List.copyOf(undrawn);
  }
}
