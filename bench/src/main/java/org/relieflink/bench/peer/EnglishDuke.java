package org.relieflink.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/** Duke 比 FEBRL。 The levels of {@code febrl4.sql} as Duke's probabilities, its own comparators. */
final class EnglishDuke {
  private static final String ID = DukeRules.ID;
  private static final String KEY = "key-";
  private static final int BATCH = 5_000;
  private static final double PRIOR = 12.3;

  private EnglishDuke() {}

  static void run(PeerJob job) throws IOException {
    List<EnglishPerson> pool = EnglishPerson.read(job.pool());
    List<EnglishPerson> parties = EnglishPerson.read(job.parties());
    DukeRules rules = new DukeRules(properties(), DukeRules.probability(PRIOR));
    InMemoryBlockingDatabase database = new InMemoryBlockingDatabase();
    database.setConfiguration(rules);
    database.setKeyFunctions(keyFunctions(pool));
    database.setWindowSize(1);
    Processor processor = new Processor(rules, database);
    processor.setThreads(job.threads());
    BestPairs best = new BestPairs();
    processor.addMatchListener(
        new AbstractMatchListener() {
          @Override
          public void matches(Record party, Record record, double confidence) {
            best.add(party.getValue(ID), record.getValue(ID), confidence);
          }
        });
    processor.link(List.of(source(pool)), List.of(source(parties)), true, BATCH);
    processor.close();
    best.write(job.out());
  }

  private static List<Property> properties() {
    return List.of(
        new PropertyImpl(ID),
        property("given_name", new JaroWinkler(), 5.5, -3),
        property("surname", new JaroWinkler(), 7, -3),
        property("date_of_birth", new Levenshtein(), 12, -4),
        property("soc_sec_id", new Levenshtein(), 17, -5),
        property("postcode", new Levenshtein(), 7, -2),
        property("suburb", new JaroWinkler(), 5, -2),
        property("address_1", new JaroWinkler(), 9, -2),
        property("address_2", new JaroWinkler(), 7, -1),
        property("street_number", new ExactComparator(), 5, -1.5),
        property("state", new ExactComparator(), 1.5, -1.5));
  }

  private static Property property(String name, Comparator how, double most, double least) {
    return new PropertyImpl(name, how, DukeRules.probability(least), DukeRules.probability(most));
  }

  private static Collection<KeyFunction> keyFunctions(List<EnglishPerson> persons) {
    TreeSet<String> kinds = new TreeSet<>();
    persons.forEach(person -> kinds.addAll(person.keys().keySet()));
    List<KeyFunction> functions = new ArrayList<>();
    kinds.forEach(kind -> functions.add(new DukePeer.Key(KEY + kind)));
    return functions;
  }

  private static DataSource source(List<EnglishPerson> persons) {
    List<Record> records = new ArrayList<>(persons.size());
    for (EnglishPerson person : persons) {
      RecordImpl record = new RecordImpl();
      record.addValue(ID, person.id());
      person.fields().forEach(record::addValue);
      person.keys().forEach((kind, key) -> record.addValue(KEY + kind, key));
      records.add(record);
    }
    return new InMemoryDataSource(records);
  }
}
