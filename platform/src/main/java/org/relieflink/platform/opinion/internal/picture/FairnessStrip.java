package org.relieflink.platform.opinion.internal.picture;

import java.util.List;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.opinion.LikeCases;

/**
 * 同类案件带：dots of like cases, the band around the median, this case as a line; five fixed heights, no
 * chance.
 */
public final class FairnessStrip {
  private static final int HEIGHT = 140;
  private static final int BASE = 114;
  private static final int TOP = 48;
  private static final int EDGE = 22; // half a mark's label
  private static final int[] HEIGHTS = {86, 77, 94, 82, 97};

  private final LikeCases like;
  private final long amountFen;
  private final int width;
  private final MoneyAxis axis;
  private final Pen pen = new Pen();

  private FairnessStrip(LikeCases like, long amountFen, int width) {
    this.like = like;
    this.amountFen = amountFen;
    this.width = width;
    List<Long> amounts = like.amountsFen();
    long least = Math.min(Math.min(amounts.get(0), amountFen), like.lowFen());
    long most = Math.max(Math.max(amounts.get(amounts.size() - 1), amountFen), like.highFen());
    this.axis = MoneyAxis.over(least, most);
  }

  /** 图里的字。 */
  public record Words(String title, String description, String median, String own) {}

  /** The strip, drawn at this width. */
  public static Drawing of(LikeCases like, long amountFen, int width, Words words) {
    return new FairnessStrip(like, amountFen, width).draw(words);
  }

  private double x(long fen) {
    double share = (double) (fen - axis.fromFen()) / (axis.toFen() - axis.fromFen());
    return EDGE + share * (width - 2.0 * EDGE);
  }

  private Drawing draw(Words words) {
    double low = x(like.lowFen());
    double high = x(like.highFen());
    pen.box(new Pen.Area(low, TOP, high - low, BASE - (double) TOP), "band");
    pen.upright(low, TOP, BASE, "mark");
    pen.upright(high, TOP, BASE, "mark");
    pen.label(low + 5, TOP + 14.0, "t-s", "−" + like.bandPercent() + "%");
    pen.label(high - 5, TOP + 14.0, "t-s end", "+" + like.bandPercent() + "%");
    axis();
    cases();
    lines(words);
    return pen.drawing(width, HEIGHT, words.title(), words.description());
  }

  private void axis() {
    pen.across(EDGE, width - (double) EDGE, BASE, "axis");
    for (long mark : axis.marks()) {
      pen.upright(x(mark), BASE, BASE + 5.0, "axis");
      pen.label(x(mark), BASE + 20.0, "t-s mid", MoneyAxis.text(mark));
    }
  }

  private void cases() {
    for (int i = 0; i < like.amountsFen().size(); i++) {
      pen.dot(x(like.amountsFen().get(i)), HEIGHTS[i % HEIGHTS.length], 5, "dot");
    }
  }

  private void lines(Words words) {
    double median = x(like.medianFen());
    double own = x(amountFen);
    boolean right = own >= median;
    pen.upright(median, 26, BASE, "line-2");
    pen.upright(own, 20, BASE - 12.0, "line");
    String point = Pen.number(own);
    pen.shape("M" + point + " 100l-8 14h16z", "main");
    boolean room = right ? own < width - 110.0 : own > 110;
    String side = right == room ? "" : " end";
    pen.label(own + (side.isEmpty() ? 8 : -8), room ? 36 : 16, "t-b t-i" + side, words.own());
    boolean medianRoom = right ? median > 100 : median < width - 100.0;
    String other = right == medianRoom ? " end" : "";
    pen.label(median + (other.isEmpty() ? 7 : -7), 36, other.strip(), words.median());
  }

  /** {@code 中位 38,000}. */
  public static String amount(long fen) {
    return new Fen(fen).yuanText();
  }
}
