package org.relieflink.synthetic.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * 生成比对清单 · Writes pool.csv, parties.csv and truth.csv of one region, streaming: memory holds a few
 * bytes a person.
 */
public final class MatchingLists {
  private static final double RECORDS_A_PERSON = 1.5;

  private final ListSize size;
  private final long seed;

  private MatchingLists(ListSize size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /** Lists of this size; the same size and seed give the same bytes. */
  public static MatchingLists of(ListSize size, long seed) {
    return new MatchingLists(size, seed);
  }

  /**
   * Writes the files into the folder, which is made if it is missing; earlier ones are replaced.
   */
  public WrittenLists writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    DamageRates rates = DamageRates.load();
    Region region = new Region((int) (size.records() / RECORDS_A_PERSON), seed);
    Homes homes = new Homes(region, seed, rates.share("list.namesake_household"));
    Enrolment enrolment = new Enrolment(rates, seed);
    try (PoolFile pool = new PoolFile(folder, region, rates, seed)) {
      fill(pool, homes, enrolment);
    }
    PartyDraw draw = new PartyDraw(region, homes, enrolment, rates);
    try (PartyFiles parties = new PartyFiles(folder, region, rates, seed)) {
      for (int i = 0; i < size.parties(); i++) {
        parties.write(i, draw);
      }
      return new WrittenLists(size.records(), size.parties(), parties.trueHits());
    }
  }

  /** Adds households until the records are there; the last household may be cut off. */
  private void fill(PoolFile pool, Homes homes, Enrolment enrolment) throws IOException {
    int left = size.records();
    while (left > 0) {
      Home home = homes.add();
      List<Entry> entries = enrolment.of(home);
      List<Entry> fitting = entries.subList(0, Math.min(left, entries.size()));
      pool.write(home, fitting);
      left -= fitting.size();
    }
  }
}
