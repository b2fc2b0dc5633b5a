package org.relieflink.platform.document.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.document.internal.template.Form.Sheet;

/**
 * 排好的一份：everything that stands on the paper, in reading order.
 *
 * @param organ whose paper it is
 * @param number 发文字号, or what stands in its place
 * @param day 成文日期 as written; empty before it was issued
 * @param seal lines at the place of the seal, in red
 * @param notes below the date
 */
public record Laid(
    Sheet sheet,
    String organ,
    String title,
    String number,
    List<Piece> pieces,
    String day,
    List<String> seal,
    List<String> notes) {
  public Laid {
    pieces = List.copyOf(pieces);
    seal = List.copyOf(seal);
    notes = List.copyOf(notes);
  }

  /** Whether organ and date stand below the text. */
  public boolean signedBelow() {
    return sheet != Sheet.FORM || !day.isEmpty();
  }

  /** All that is written on it, page numbers aside, in the order in which it is written. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(organ);
    if (sheet == Sheet.LETTER) {
      texts.add(number);
      texts.add(title);
    } else {
      texts.add(title);
      texts.add(number);
    }
    pieces.forEach(piece -> texts.addAll(texts(piece)));
    if (signedBelow()) {
      texts.add(organ);
      texts.add(day);
    }
    texts.addAll(seal);
    texts.addAll(notes);
    return texts.stream().filter(one -> !one.isEmpty()).toList();
  }

  private static List<String> texts(Piece piece) {
    if (piece instanceof Piece.To to) {
      return List.of(to.text());
    }
    if (piece instanceof Piece.Heading heading) {
      return List.of(heading.text());
    }
    if (piece instanceof Piece.Paragraph paragraph) {
      return List.of(paragraph.text());
    }
    return ((Piece.Grid) piece).rows().stream().flatMap(List::stream).toList();
  }

  @Override
  public String toString() {
    return "Laid[" + sheet + "]";
  }
}
