package org.relieflink.synthetic.matching;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.relieflink.synthetic.matching.PartyDraw.Drawn;
import org.relieflink.synthetic.party.Cause;
import org.relieflink.synthetic.party.Role;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;

/** 当事人与真值文件 · Writes parties.csv and truth.csv. */
final class PartyFiles implements Closeable {
  private static final long PARTY = 106;
  private static final int GROWN = 16;

  private final long seed;
  private final double thin;
  private final ListClerk clerk;
  private final ListClerk thinClerk;
  private final WeightedChoice<Cause> causes = Cause.choice();
  private final Csv parties;
  private final Csv truth;
  private long trueHits;

  PartyFiles(Path folder, Region region, DamageRates rates, long seed) throws IOException {
    this.seed = seed;
    thin = rates.share("party.thin");
    clerk = new ListClerk(region, ClerkRates.of(rates, "party"));
    thinClerk = new ListClerk(region, ClerkRates.of(rates, "thin"));
    parties = new Csv(folder.resolve("parties.csv"));
    truth = new Csv(folder.resolve("truth.csv"));
    parties.row(
        "party_id",
        "name",
        "citizen_id",
        "sex",
        "birth_date",
        "division",
        "address",
        "phone",
        "case_no",
        "cause",
        "role");
    truth.row("party_id", "record_id", "kind", "relation");
  }

  /** Draws and writes the party with this running number. */
  void write(int number, PartyDraw draw) throws IOException {
    SplitMix random = SplitMix.at(seed, PARTY, number);
    String id = "P" + Digits.padded(number + 1, 8);
    Drawn drawn = draw.next(number, random);
    ListClerk writing = random.chance(thin) ? thinClerk : clerk;
    WrittenPerson written = writing.write(drawn.subject(), random);
    parties.row(
        id,
        written.name(),
        written.number(),
        written.sex(),
        written.birth(),
        written.division(),
        written.address(),
        written.phone(),
        "云检刑诉〔2026〕" + (number / 2 + 1) + "号",
        causes.pick(random).label(),
        role(drawn.subject().person(), random).label());
    for (Entry entry : drawn.records()) {
      truth.row(id, entry.recordId(), "self", "本人");
      trueHits++;
    }
  }

  private static Role role(Person person, SplitMix random) {
    Role[] roles = Role.values();
    return person.age() < GROWN ? Role.VICTIM : roles[random.below(roles.length)];
  }

  long trueHits() {
    return trueHits;
  }

  @Override
  public void close() throws IOException {
    try (parties) {
      truth.close();
    }
  }
}
