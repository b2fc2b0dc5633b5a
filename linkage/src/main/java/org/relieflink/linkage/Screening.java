package org.relieflink.linkage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 批量碰撞：一份当事人名单对整个数据池。 Collides a whole list of parties with a pool. */
public final class Screening {
  /** Parties of one task: large enough to share out cheaply, small enough to cancel soon. */
  private static final int BLOCK = 256;

  /** Blocks answered before their hits are handed on: bounds the hits held in memory. */
  private static final int BLOCKS_AT_ONCE = 8;

  private final PoolIndex pool;
  private final AsOf asOf;

  /** Sees the records as they stand. */
  public Screening(PoolIndex pool) {
    this(pool, AsOf.NOW);
  }

  /**
   * @param asOf which state of the pool answers
   */
  public Screening(PoolIndex pool, AsOf asOf) {
    this.pool = pool;
    this.asOf = asOf;
  }

  /**
   * Answers every party in the order of the list.
   *
   * @param sink gets the hits of one party at a time (never an empty list), in party order, from
   *     the calling thread
   */
  public ScreeningSummary run(
      PartyList parties, ScreeningOptions options, Consumer<List<Hit>> sink) {
    OneToOne only = only(parties.table(), options);
    return drive(parties.table(), options, () -> new AsHits(only, sink));
  }

  /**
   * Answers every party in the order of the list as lines of hits.csv (UTF-8, with its header): the
   * same bytes as {@link HitsCsv} writes, faster. The stream is left open.
   */
  public ScreeningSummary write(PartyList parties, ScreeningOptions options, OutputStream out)
      throws IOException {
    out.write(HitText.HEADER.getBytes(StandardCharsets.UTF_8));
    try {
      OneToOne only = only(parties.table(), options);
      return drive(parties.table(), options, () -> new AsLines(only, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Who gets which record, where the lists are declared to name each person once. */
  private @Nullable OneToOne only(PersonTable parties, ScreeningOptions options) {
    if (!options.oneToOne()) {
      return null;
    }
    OneToOne.Pairs pairs = new OneToOne.Pairs();
    drive(parties, options, () -> new AsPairs(pairs));
    return new OneToOne(pairs);
  }

  private ScreeningSummary drive(
      PersonTable parties, ScreeningOptions options, Supplier<Answer> answers) {
    if (parties.fields() != pool.model().fields()) {
      throw new IllegalArgumentException("名单和数据池是按不同的字段模型读的");
    }
    HitCounts total = new HitCounts(pool.thresholds());
    int round = BLOCK * BLOCKS_AT_ONCE;
    int done = 0;
    while (done < parties.size() && !options.cancelled().getAsBoolean()) {
      int to = Math.min(parties.size(), done + round);
      for (Answer answer : round(parties, done, to, new Helpers(options, answers))) {
        total.add(answer.counts);
        answer.handOn();
      }
      done = to;
      options.progress().done(done, parties.size());
    }
    return total.summary(done, done < parties.size());
  }

  private record Helpers(ScreeningOptions options, Supplier<Answer> answers) {}

  private static Answer[] round(PersonTable parties, int from, int to, Helpers helpers) {
    Answer[] answers = new Answer[(to - from + BLOCK - 1) / BLOCK];
    Workers.run(
        helpers.options.threads(),
        answers.length,
        block -> {
          Answer answer = helpers.answers.get();
          int end = Math.min(to, from + (block + 1) * BLOCK);
          for (int row = from + block * BLOCK; row < end; row++) {
            answer.take(new Person(parties, row), helpers.options.personsOnly());
          }
          answers[block] = answer;
        });
    return answers;
  }

  /** The answer to one block of parties. */
  private abstract class Answer {
    final Collider collider = pool.collider(Sight.of(asOf));
    final HitCounts counts = new HitCounts(pool.thresholds());
    private final @Nullable OneToOne only;

    Answer(@Nullable OneToOne only) {
      this.only = only;
    }

    void take(Person party, boolean personsOnly) {
      List<Found> reached = personsOnly ? collider.findOwn(party) : collider.find(party);
      List<Found> found = only == null ? reached : only.kept(party, reached);
      counts.add(found);
      if (!found.isEmpty()) {
        keep(party, found);
      }
    }

    abstract void keep(Person party, List<Found> found);

    /** From the calling thread, in order. */
    abstract void handOn();
  }

  /** Only notes who is found, for the second time through the list. */
  private final class AsPairs extends Answer {
    private final OneToOne.Pairs all;
    private final OneToOne.Pairs pairs = new OneToOne.Pairs();

    AsPairs(OneToOne.Pairs all) {
      super(null);
      this.all = all;
    }

    @Override
    void keep(Person party, List<Found> found) {
      pairs.add(party, found, pool.parts().pool());
    }

    @Override
    void handOn() {
      all.addAll(pairs);
    }
  }

  private final class AsHits extends Answer {
    private final Consumer<List<Hit>> sink;
    private final List<List<Hit>> hits = new ArrayList<>();

    AsHits(@Nullable OneToOne only, Consumer<List<Hit>> sink) {
      super(only);
      this.sink = sink;
    }

    @Override
    void keep(Person party, List<Found> found) {
      hits.add(collider.hits(party, found));
    }

    @Override
    void handOn() {
      hits.forEach(sink);
    }
  }

  private final class AsLines extends Answer {
    private final OutputStream out;
    private final HitText text = pool.hitText();
    private final StringBuilder lines = new StringBuilder(1 << 15);

    AsLines(@Nullable OneToOne only, OutputStream out) {
      super(only);
      this.out = out;
    }

    @Override
    void keep(Person party, List<Found> found) {
      text.append(party, found, lines);
    }

    @Override
    void handOn() {
      try {
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
