package org.relieflink.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/** Duke：贝叶斯比对引擎，用内存分块。 */
final class DukePeer implements Peer {
  private static final String ID = DukeRules.ID;
  private static final int BATCH = 20_000;
  private static final String KINDS = "nmyvbta";

  @Override
  public String name() {
    return "duke";
  }

  @Override
  public String label() {
    return "Duke 1.2";
  }

  @Override
  public String settings(Work work) {
    return work == Work.FEBRL4
        ? "Blocking in memory on the keys of the databases, their levels as probabilities, Jaro-Winkler and edit distance, two threads, each pair the other's best."
        : "Blocking in memory by the same keys (not its Lucene index), the weights of `rules.properties` at usual frequencies as"
            + " probabilities, edit distance for number and date, all matches over the threshold that the prior"
            + " gives, two threads; fed with standardised text.";
  }

  @Override
  public Set<Work> works() {
    return Set.of(Work.FUZZY, Work.FEBRL4);
  }

  @Override
  public void run(PeerJob job) throws IOException {
    if (job.work() == Work.FEBRL4) {
      EnglishDuke.run(job);
      return;
    }
    List<PersonText> pool = PersonText.pool(job.pool());
    DataSource records = source(pool);
    DataSource parties = source(PersonText.parties(job.parties()));
    DukeRules rules = DukeRules.of(PeerRules.read(), pool.size());
    InMemoryBlockingDatabase database = new InMemoryBlockingDatabase();
    database.setConfiguration(rules);
    database.setKeyFunctions(keyFunctions());
    database.setWindowSize(1);
    Processor processor = new Processor(rules, database);
    processor.setThreads(job.threads());
    try (PairWriter pairs = new PairWriter(job.out())) {
      processor.addMatchListener(new Matches(pairs));
      processor.link(List.of(records), List.of(parties), true, BATCH);
    }
    processor.close();
  }

  private static DataSource source(List<PersonText> persons) {
    List<Record> records = new ArrayList<>(persons.size());
    for (PersonText person : persons) {
      RecordImpl record = new RecordImpl();
      record.addValue(ID, person.id());
      add(record, "name", person.name());
      add(record, "folded", person.folded());
      add(record, "digits", person.digits());
      add(record, "birth", person.birth());
      add(record, "sex", person.sex());
      add(record, "village", person.village());
      add(record, "phone", person.phone());
      for (String key : person.keys()) {
        record.addValue("key-" + key.charAt(0), key);
      }
      records.add(record);
    }
    return new InMemoryDataSource(records);
  }

  private static void add(RecordImpl record, String property, String value) {
    if (!value.isEmpty()) {
      record.addValue(property, value);
    }
  }

  private static Collection<KeyFunction> keyFunctions() {
    List<KeyFunction> functions = new ArrayList<>();
    for (int i = 0; i < KINDS.length(); i++) {
      functions.add(new Key("key-" + KINDS.charAt(i)));
    }
    return functions;
  }

  /** A record without the key gets one of its own, so that it stands in a block of one. */
  record Key(String property) implements KeyFunction {
    @Override
    public String makeKey(Record record) {
      String key = record.getValue(property);
      return key == null ? "~" + record.getValue(ID) : key;
    }
  }

  /** Duke hands over the party first: it looks each record of the second group up in the first. */
  private static final class Matches extends AbstractMatchListener {
    private final PairWriter pairs;

    Matches(PairWriter pairs) {
      this.pairs = pairs;
    }

    @Override
    public void matches(Record party, Record record, double confidence) {
      pairs.write(party.getValue(ID), record.getValue(ID));
    }
  }
}
