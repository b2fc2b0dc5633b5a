package org.relieflink.synthetic.matching;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.relieflink.synthetic.matching.ListClerk.Subject;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.HardshipClass;

/** 数据池文件 · Writes pool.csv, register after register, as departments send them. */
final class PoolFile implements Closeable {
  private static final long RECORD = 105;

  private final Path folder;
  private final long seed;
  private final Map<HardshipClass, Csv> parts = new EnumMap<>(HardshipClass.class);
  private final Map<HardshipClass, ListClerk> clerks = new EnumMap<>(HardshipClass.class);
  private String lastNumber = "";

  PoolFile(Path folder, Region region, DamageRates rates, long seed) throws IOException {
    this.folder = folder;
    this.seed = seed;
    for (HardshipClass type : HardshipClass.values()) {
      if (!type.isContext()) {
        clerks.put(type, new ListClerk(region, ClerkRates.of(rates, "register." + type.prefix())));
        parts.put(type, new Csv(part(type)));
      }
    }
  }

  /** Writes the household's entries; the number of the household before is the one to mix up. */
  void write(Home home, List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      Person person = home.member(entry.member());
      String other = lastNumber.isEmpty() ? person.citizenNumber() : lastNumber;
      SplitMix random =
          SplitMix.at(
              seed, RECORD, home.number(), entry.type().prefix().hashCode(), entry.member());
      ListClerk clerk = clerk(entry.type());
      row(entry, clerk.write(new Subject(home, person, person.citizenNumber(), other), random));
    }
    lastNumber = home.household().head().citizenNumber();
  }

  private void row(Entry entry, WrittenPerson written) throws IOException {
    part(entry)
        .row(
            entry.recordId(),
            entry.type().label(),
            written.name(),
            written.number(),
            written.sex(),
            written.birth(),
            written.division(),
            written.address(),
            written.phone(),
            entry.householdId(),
            entry.relation());
  }

  private ListClerk clerk(HardshipClass type) {
    ListClerk clerk = clerks.get(type);
    if (clerk == null) {
      throw new IllegalStateException("no clerk for " + type);
    }
    return clerk;
  }

  private Csv part(Entry entry) {
    Csv part = parts.get(entry.type());
    if (part == null) {
      throw new IllegalStateException("no list for " + entry.type());
    }
    return part;
  }

  private Path part(HardshipClass type) {
    return folder.resolve("pool-" + type.prefix() + ".part");
  }

  /** Joins the registers to pool.csv. */
  @Override
  public void close() throws IOException {
    try (Csv pool = new Csv(folder.resolve("pool.csv"))) {
      pool.row(
          "record_id",
          "class",
          "name",
          "citizen_id",
          "sex",
          "birth_date",
          "division",
          "address",
          "phone",
          "household_id",
          "relation");
      for (Map.Entry<HardshipClass, Csv> part : parts.entrySet()) {
        part.getValue().close();
        pool.append(part(part.getKey()));
        Files.delete(part(part.getKey()));
      }
    }
  }
}
