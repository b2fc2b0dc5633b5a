package org.relieflink.platform.document.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relieflink.platform.document.internal.template.Block;
import org.relieflink.platform.document.internal.template.Form;

/** 排：a form and what was filled in become pieces. */
public final class Lay {
  private Lay() {}

  /**
   * 头和尾。
   *
   * @param number as it stands under the title; empty for none
   * @param day as written; empty for none
   * @param seal lines in red; empty for none
   */
  public record Frame(String organ, String number, String day, List<String> seal) {
    public Frame {
      seal = List.copyOf(seal);
    }
  }

  public static Laid out(Form form, Filled filled, Frame frame) {
    List<Piece> pieces = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Block block : form.blocks()) {
      if (block.when().isEmpty() || filled.has(block.when())) {
        if (block instanceof Block.Note note) {
          notes.addAll(paragraphs(filled.in(note.text())));
        } else {
          pieces.addAll(pieces(block, filled));
        }
      }
    }
    return new Laid(
        form.sheet(),
        frame.organ(),
        form.open().title(),
        frame.number(),
        pieces,
        frame.day(),
        frame.seal(),
        notes);
  }

  private static List<Piece> pieces(Block block, Filled filled) {
    if (block instanceof Block.To to) {
      return List.of(new Piece.To(filled.in(to.text())));
    }
    if (block instanceof Block.Heading heading) {
      return List.of(new Piece.Heading(filled.in(heading.text()), heading.level()));
    }
    if (block instanceof Block.Rows rows) {
      return List.of(
          new Piece.Grid(
              rows.rows().stream().map(row -> row.stream().map(filled::in).toList()).toList()));
    }
    Block.Text text = (Block.Text) block;
    return paragraphs(filled.in(text.text())).stream()
        .map(one -> (Piece) new Piece.Paragraph(one, text.flush()))
        .toList();
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\\R")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }
}
