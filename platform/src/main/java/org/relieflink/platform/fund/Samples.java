package org.relieflink.platform.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 抽查付款的大门：a random sample of the payments of a period, asked of those who were paid. The auditor
 * draws and writes down; neither pays nor decides. Seed and population are kept: the same can be
 * drawn again.
 */
public interface Samples {
  /** Payments that one sample is drawn from, and samples on one page. */
  int MOST = 5_000;

  /** Newest first; all that were drawn stay. */
  List<Sample> all(Officer officer);

  Outcome<SampleBook> find(Officer officer, long id);

  /** Draws; what was drawn with this key before is given again. */
  Outcome<Sample> draw(Officer officer, String key, Wish wish);

  /** Writes down what came out for one payment; the last word counts, all stay. */
  Outcome<SampleBook> say(Officer officer, Word word);

  /** 问出来是什么。 */
  enum Result {
    /** 本人说收到了，数目对。 */
    CONFIRMED,
    /** 没有问到。 */
    NOT_REACHED,
    /** 说的和账不一样。 */
    DIFFERS
  }

  /** 怎么问的。 */
  enum Channel {
    PHONE,
    VISIT,
    LETTER
  }

  /**
   * 要抽的。
   *
   * @param confidence percent
   * @param margin percent of error, either way
   */
  record Wish(@Nullable LocalDate from, @Nullable LocalDate until, int confidence, int margin) {}

  /** 一笔问出来的。 */
  record Word(
      long sample, long payment, @Nullable Result result, @Nullable Channel channel, String words) {
    public Word {
      words = words.strip();
    }
  }

  /**
   * 一次抽查。
   *
   * @param population payments of the period
   * @param size how many were drawn
   * @param answered drawn ones with a result
   */
  record Sample(
      long id,
      LocalDate from,
      LocalDate until,
      int confidence,
      int margin,
      int population,
      int size,
      String seed,
      String officer,
      Instant at,
      int answered) {}

  /**
   * 抽到的一笔。
   *
   * @param stratum age band, sex and area of the number; {@code UNKNOWN} where no payee is
   *     registered, or the case was sealed by then
   * @param result null while nobody asked
   */
  record Drawn(
      long payment,
      String caseNo,
      String stratum,
      long fen,
      @Nullable Result result,
      @Nullable Channel channel,
      String words,
      String officer) {
    @Override
    public String toString() {
      return "Drawn[" + payment + "]";
    }
  }

  /**
   * 一次抽查的全部。
   *
   * @param same whether the seed draws the same again from the population kept
   */
  record SampleBook(Sample sample, List<Drawn> items, Figures figures, boolean same) {
    public SampleBook {
      items = List.copyOf(items);
    }
  }

  /**
   * 说明了什么；比例是零到一。
   *
   * @param low lower end of the interval of the share that is right, of those reached
   * @param high upper end
   * @param worst lower end where everybody who was not reached counts as wrong
   */
  record Figures(
      int confirmed, int differs, int notReached, double low, double high, double worst) {
    public int reached() {
      return confirmed + differs;
    }
  }
}
