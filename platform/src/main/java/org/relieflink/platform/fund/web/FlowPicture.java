package org.relieflink.platform.fund.web;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.fund.FundBooks.PoolBook;

/**
 * 钱的流向图：six stations from source to person; a column is as high as what came so far, its dark part
 * is what stands there, the band to the next is what went on. Drawn to one scale.
 */
record FlowPicture(List<Stop> stops, List<Column> columns, List<Band> bands, List<Row> rows) {
  private static final int PITCH = 204; // pixels from one column to the next
  private static final int WIDTH = 96;
  private static final int TOP = 44;
  private static final int HEIGHT = 150;
  private static final int BAR = 320;
  private static final int LINE = 58;

  /**
   * 一站，金额是分。
   *
   * @param key of its words and of its colour
   * @param reached what came so far
   * @param stays what stands there now
   * @param back of what stands there: came back from the bank or was recovered
   */
  record Stop(String key, long reached, long stays, long back) {}

  /** 电脑上的一柱。 */
  record Column(Stop stop, int x, int y, int height, int stayY, int stayHeight) {
    public int middle() {
      return x + WIDTH / 2;
    }

    public int width() {
      return WIDTH;
    }
  }

  /** 柱和柱之间的带子。 */
  record Band(String points) {}

  /** 手机上的一行。 */
  record Row(Stop stop, int y, int width, int stayX, int stayWidth) {
    public int barY() {
      return y + LINE - 40;
    }

    public int noteY() {
      return y + 14;
    }
  }

  /** Of all pools of the books together. */
  static FlowPicture of(List<PoolBook> pools) {
    long paid = sum(pools, "paid");
    long recovered = sum(pools, "recovered");
    long returned = sum(pools, "returned");
    long reachedPaid = paid + recovered;
    long reachedTransit = reachedPaid + sum(pools, "transit") + returned;
    long reachedHeld = reachedTransit + sum(pools, "held");
    long reachedEarmark = reachedHeld + sum(pools, "earmark");
    long received = reachedEarmark + sum(pools, "free");
    return drawn(
        List.of(
            new Stop("source", received, 0, 0),
            new Stop("pool", received, sum(pools, "free"), 0),
            new Stop("earmark", reachedEarmark, sum(pools, "earmark"), 0),
            new Stop("commitment", reachedHeld, sum(pools, "held"), 0),
            new Stop("transit", reachedTransit, sum(pools, "transit"), returned),
            new Stop("paid", reachedPaid, paid, recovered)));
  }

  private static long sum(List<PoolBook> pools, String what) {
    return pools.stream()
        .mapToLong(
            one ->
                switch (what) {
                  case "paid" -> one.paid();
                  case "recovered" -> one.recovered();
                  case "returned" -> one.returned();
                  case "transit" -> one.inTransit();
                  case "held" -> one.committed();
                  case "earmark" -> one.earmarked();
                  default -> one.free();
                })
        .reduce(0, Math::addExact);
  }

  private static FlowPicture drawn(List<Stop> stops) {
    double all = Math.max(1, stops.get(0).reached());
    List<Column> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Stop stop : stops) {
      int height = scaled(stop.reached(), all, HEIGHT);
      int stays = scaled(stop.stays(), all, HEIGHT);
      columns.add(
          new Column(stop, PITCH * columns.size() + 54, TOP, height, TOP + height - stays, stays));
      int width = scaled(stop.reached(), all, BAR);
      int still = scaled(stop.stays(), all, BAR);
      rows.add(new Row(stop, LINE * rows.size(), width, width - still, still));
    }
    return new FlowPicture(stops, List.copyOf(columns), bands(columns), List.copyOf(rows));
  }

  /** What is there is seen, however little. */
  private static int scaled(long fen, double all, int most) {
    return fen == 0 ? 0 : Math.max(1, (int) Math.round(fen / all * most));
  }

  /** From the upper part of a column, which went on, to the whole of the next. */
  private static List<Band> bands(List<Column> columns) {
    List<Band> bands = new ArrayList<>();
    for (int i = 1; i < columns.size(); i++) {
      Column from = columns.get(i - 1);
      Column to = columns.get(i);
      int left = from.x + WIDTH;
      bands.add(
          new Band(
              "%d,%d %d,%d %d,%d %d,%d"
                  .formatted(left, TOP, to.x, TOP, to.x, TOP + to.height, left, TOP + to.height)));
    }
    return List.copyOf(bands);
  }

  /** 0 0 1224 260. */
  public String wideBox() {
    return "0 0 " + PITCH * stops.size() + " " + (TOP + HEIGHT + 66);
  }

  /** 0 0 320 348. */
  public String phoneBox() {
    return "0 0 " + BAR + " " + LINE * stops.size();
  }

  /** Below all columns. */
  public int foot() {
    return TOP + HEIGHT + 22;
  }
}
