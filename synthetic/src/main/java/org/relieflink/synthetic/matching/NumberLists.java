package org.relieflink.synthetic.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.relieflink.kernel.CitizenId;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Geography;
import org.relieflink.synthetic.people.SplitMix;

/**
 * 只有证号的清单 · pool.csv (record_id, citizen_id), parties.csv (party_id, citizen_id) and truth.csv for
 * joins on numbers alone; every number once in each list, about half of the parties in the pool.
 *
 * <p>The numbers are a keyed permutation of all that could be given, so that nothing is kept.
 */
public final class NumberLists {
  private static final double IN_POOL = 0.5;
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
  private static final int DAYS = 35_000;
  private static final int ORDERS = 999;
  private static final int COUNTIES = 100;
  private static final long POSSIBLE = (long) COUNTIES * DAYS * ORDERS;
  private static final long KEY = 107;
  private static final long CHOICE = 108;

  private final ListSize size;
  private final long seed;

  private NumberLists(ListSize size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /** Lists of this size; the same size and seed give the same bytes. */
  public static NumberLists of(ListSize size, long seed) {
    return new NumberLists(size, seed);
  }

  /**
   * Writes the files into the folder, which is made if it is missing; earlier ones are replaced.
   */
  public WrittenLists writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Permutation numbers = new Permutation(POSSIBLE, SplitMix.at(seed, KEY, 1).nextLong());
    pool(folder, numbers);
    return parties(folder, numbers);
  }

  private void pool(Path folder, Permutation numbers) throws IOException {
    try (Csv pool = new Csv(folder.resolve("pool.csv"))) {
      pool.row("record_id", "citizen_id");
      for (int i = 0; i < size.records(); i++) {
        pool.row(recordId(i), number(numbers.at(i)));
      }
    }
  }

  private WrittenLists parties(Path folder, Permutation numbers) throws IOException {
    Permutation records = new Permutation(size.records(), SplitMix.at(seed, KEY, 2).nextLong());
    SplitMix random = SplitMix.at(seed, CHOICE);
    long hits = 0;
    try (Csv parties = new Csv(folder.resolve("parties.csv"));
        Csv truth = new Csv(folder.resolve("truth.csv"))) {
      parties.row("party_id", "citizen_id");
      truth.row("party_id", "record_id", "kind", "relation");
      for (int i = 0; i < size.parties(); i++) {
        String id = "P" + Digits.padded(i + 1, 8);
        boolean known = random.chance(IN_POOL);
        long person = known ? records.at(i) : (long) size.records() + i;
        parties.row(id, number(numbers.at(person)));
        if (known) {
          truth.row(id, recordId(person), "self", "本人");
          hits++;
        }
      }
    }
    return new WrittenLists(size.records(), size.parties(), hits);
  }

  private static String recordId(long index) {
    return "R" + Digits.padded((int) index + 1, 8);
  }

  private static String number(long index) {
    int order = (int) (index % ORDERS) + 1;
    long rest = index / ORDERS;
    LocalDate birth = FIRST_BIRTH.plusDays(rest % DAYS);
    String first17 =
        Geography.divisionOf((int) (rest / DAYS)) + Digits.compact(birth) + Digits.padded(order, 3);
    return first17 + CitizenId.checkDigit(first17);
  }
}
