package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * 模拟银行：takes payment files of our CSV form, answers with statements. Slow, lying, repeating, losing and
 * reordering, as asked; the same seed gives the same bank. It knows what it really did.
 */
public final class BankSimulator {
  private static final String HEAD = "RELIEFLINK-PAY,1,";
  private static final int PARTS = 100;
  private static final int ACCOUNT = 3; // place of a value in the head
  private static final int HEAD_VALUES = 8;

  private final Trouble trouble;
  private final Random random;
  private final List<Order> waiting = new ArrayList<>();
  private final List<Order> kept = new ArrayList<>();
  private final Map<Answer, Integer> done = new EnumMap<>(Answer.class);
  private String account = "";
  private long stands;
  private long paidFen;
  private int statements;
  private int receipts;

  /** 银行对一笔怎么答。 */
  public enum Answer {
    /** Paid and said so. */
    RIGHT,
    /** Paid, and another amount is said. */
    LIE,
    /** Paid and said twice. */
    REPEAT,
    /** Paid, and not said until the end. */
    LOST,
    /** Paid and sent back. */
    RETURN,
    /** Not executed. */
    FAIL
  }

  /**
   * 有多坏，每一百笔里几笔。
   *
   * @param shuffled whether the lines of a statement come in no order
   */
  public record Trouble(
      long seed, int lies, int repeats, int losses, int returns, int fails, boolean shuffled) {
    /** A bank that says what it did. */
    public static Trouble none(long seed) {
      return new Trouble(seed, 0, 0, 0, 0, 0, false);
    }
  }

  /** 一条指令。 */
  private record Order(String number, long fen, String account) {}

  /** 对账单的一行。 */
  private record Line(String receipt, Order order, String kind, long fen) {}

  /** A bank whose special account holds so many fen. */
  public BankSimulator(Trouble trouble, long stands) {
    this.trouble = trouble;
    this.random = new Random(trouble.seed());
    this.stands = stands;
  }

  /** What was really paid and stayed paid, in fen. */
  public long paidFen() {
    return paidFen;
  }

  /** How often it answered how. */
  public Map<Answer, Integer> done() {
    return Collections.unmodifiableMap(done);
  }

  /**
   * Takes a payment file.
   *
   * @throws IllegalArgumentException when it is none, or was changed on the way
   */
  public void take(String file) {
    int end = file.lastIndexOf("\nEND,") + 1;
    if (end <= 0 || !file.equals(file.substring(0, end) + end(file.substring(0, end)))) {
      throw new IllegalArgumentException("the end of the file does not fit it");
    }
    String[] rows = file.substring(0, end).split("\n");
    String[] head = rows[0].split(",");
    if (!rows[0].startsWith(HEAD) || head.length != HEAD_VALUES) {
      throw new IllegalArgumentException("no payment file");
    }
    account = head[ACCOUNT];
    for (int i = 1; i < rows.length; i++) {
      String[] values = rows[i].split(",");
      waiting.add(new Order(values[0], Long.parseLong(values[1]), values[2]));
    }
  }

  private static String end(String above) {
    return "END," + Digests.sm3(above.getBytes(StandardCharsets.UTF_8)) + "\n";
  }

  /** Answers everything that waits, in statements of at most so many orders. */
  public List<String> answer(int orders, LocalDate day) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i += orders) {
      List<Line> lines = new ArrayList<>();
      waiting
          .subList(i, Math.min(waiting.size(), i + orders))
          .forEach(one -> answer(one, lines));
      written.add(statement(lines, day));
    }
    waiting.clear();
    return written;
  }

  /** The last word: what was lost is said, and what was lied about is said rightly. */
  public List<String> truth(LocalDate day) {
    List<Line> lines = new ArrayList<>();
    kept.forEach(one -> lines.add(paid(one)));
    kept.clear();
    return lines.isEmpty() ? List.of() : List.of(statement(lines, day));
  }

  private void answer(Order one, List<Line> lines) {
    Answer answer = chosen();
    done.merge(answer, 1, Integer::sum);
    if (answer != Answer.FAIL && answer != Answer.RETURN) {
      paidFen += one.fen;
    }
    switch (answer) {
      case RIGHT -> lines.add(paid(one));
      case LIE -> {
        lines.add(new Line(receipt(), one, "PAID", one.fen + 1 + random.nextInt(99)));
        kept.add(one);
      }
      case REPEAT -> {
        Line line = paid(one);
        lines.add(line);
        lines.add(line);
      }
      case LOST -> kept.add(one);
      case RETURN -> {
        lines.add(paid(one));
        lines.add(new Line(receipt(), one, "RETURNED", one.fen));
      }
      case FAIL -> lines.add(new Line(receipt(), one, "FAILED", one.fen));
    }
  }

  private Answer chosen() {
    int at = random.nextInt(PARTS);
    int[] parts = {
      trouble.lies(), trouble.repeats(), trouble.losses(), trouble.returns(), trouble.fails()
    };
    Answer[] answers = {Answer.LIE, Answer.REPEAT, Answer.LOST, Answer.RETURN, Answer.FAIL};
    for (int i = 0; i < parts.length; i++) {
      at -= parts[i];
      if (at < 0) {
        return answers[i];
      }
    }
    return Answer.RIGHT;
  }

  private Line paid(Order one) {
    return new Line(receipt(), one, "PAID", one.fen);
  }

  private String receipt() {
    receipts++;
    return "HD%d-%09d".formatted(trouble.seed(), receipts);
  }

  private String statement(List<Line> lines, LocalDate day) {
    if (trouble.shuffled()) {
      Collections.shuffle(lines, random);
    }
    long before = stands;
    StringBuilder text = new StringBuilder();
    for (Line one : lines) {
      stands += one.kind.equals("PAID") ? -one.fen : one.kind.equals("RETURNED") ? one.fen : 0;
      text.append(
          "%s,%s,%s,%d,%s,%s%n"
              .formatted(
                  one.receipt, one.order.number, one.kind, one.fen, one.order.account, day)
              .replace("\r\n", "\n"));
    }
    statements++;
    String above =
        "RELIEFLINK-STATEMENT,1,S%d-%06d,%s,%d,%d,%d,%s\n"
                .formatted(
                    trouble.seed(), statements, account, before, stands, lines.size(), day)
            + text;
    return above + end(above);
  }

  /**
   * Looks into a folder once: takes {@code *.csv} that lie there, writes statements beside them and
   * marks what was taken; gives how many files it took.
   */
  public int serve(Path in, Path out, LocalDate day) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(in)) {
      files = all.filter(one -> one.toString().endsWith(".csv")).sorted().toList();
    }
    for (Path one : files) {
      take(Files.readString(one));
      Files.move(one, one.resolveSibling(one.getFileName() + ".taken"));
    }
    write(answer(Integer.MAX_VALUE, day), out);
    return files.size();
  }

  /** Writes statements under their numbers. */
  public void write(List<String> written, Path out) throws IOException {
    for (String one : written) {
      String name = one.split(",", 4)[2] + ".csv";
      Files.write(out.resolve(name), one.getBytes(StandardCharsets.UTF_8));
    }
  }
}
